/** What a job gets that reads beside the writer, in a thread of its own. */
import type { Failure } from '../../../shared/contract/failure.ts';
import type { Result } from '../../../shared/result.ts';
import type { FileAccess } from './store.ts';

export type Progress = (done: number, total: number) => void;
export type Beside = { readonly access: FileAccess; readonly progress: Progress };
export type Job<I, O> = (input: I, beside: Beside) => Promise<Result<O, Failure>>;
