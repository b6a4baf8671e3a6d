/** What a reader's thread and whoever gives it a job say to each other. */
import type { Failure } from '../../shared/contract/failure.ts';
import type { Part } from '../../shared/doctor/model.ts';
import type { Result } from '../../shared/result.ts';
import type { Jobs } from './jobs.ts';
import type { FileAccess } from './store/store.ts';

/** How a job stands: one number that both sides share, so that it is either stopped or past that, never both. */
export const UNDERWAY = 0;
/** Nobody waits for it any more. */
export const STOPPED = 1;
/** It has begun what can't be taken back. */
export const LAST = 2;

export type Order = {
  readonly job: keyof Jobs;
  readonly input: unknown;
  readonly access: FileAccess;
  readonly standing: Int32Array;
};
export type Told =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number; readonly part: Part | undefined }
  | { readonly kind: 'answer'; readonly answer: Result<unknown, Failure> };
