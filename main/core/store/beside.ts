/** What a job gets that reads beside the writer, in a thread of its own. */
import type { Failure } from '../../../shared/contract/failure.ts';
import type { Part } from '../../../shared/doctor/model.ts';
import type { Result } from '../../../shared/result.ts';
import type { FileAccess } from './store.ts';

/** `part`: what of the file is looked at. */
export type Progress = (done: number, total: number, part?: Part) => void;
export type Beside = { readonly access: FileAccess; readonly progress: Progress };
export type Job<I, O> = (input: I, beside: Beside) => Promise<Result<O, Failure>>;
