/** What a job gets that reads beside the writer, in a thread of its own. */
import type { Failure } from '../../../shared/contract/failure.ts';
import type { Part } from '../../../shared/doctor/model.ts';
import { failed, type Result } from '../../../shared/result.ts';
import type { FileAccess } from './store.ts';

/** `part`: what of the file is looked at. */
export type Progress = (done: number, total: number, part?: Part) => void;
export type Beside = { readonly access: FileAccess; readonly progress: Progress; readonly goOn: GoOn };
/**
 * Asked before each further piece of the work; `last` before what can't be taken back: from then on a stop comes too
 * late, and whoever waits is told what the job answers.
 * @throws Stopped once nobody waits for the job any more
 */
export type GoOn = (isLast?: 'last') => void;
/**
 * A job ends by it at a place of its own choosing, with all that it has open closed behind it: a thread that is ended
 * from outside while SQLite hands over rows takes the whole program with it.
 */
export class Stopped extends Error {}

export async function untilStopped<T>(work: () => Promise<Result<T, Failure>>): Promise<Result<T, Failure>> {
  try {
    return await work();
  } catch (thrown) {
    if (thrown instanceof Stopped) return failed({ code: 'cancelled' });
    throw thrown;
  }
}

/** The same bytes, as long as somebody waits for them. */
export async function* whileWanted(bytes: AsyncIterable<Uint8Array>, goOn: GoOn): AsyncGenerator<Uint8Array> {
  for await (const piece of bytes) {
    goOn();
    yield piece;
  }
}
export type Job<I, O> = (input: I, beside: Beside) => Promise<Result<O, Failure>>;
