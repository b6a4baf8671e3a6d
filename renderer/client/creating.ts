/**
 * Making something once, however often it has to be asked for.
 *
 * Alone because an answer that is lost on the way leaves open whether the thing was made. Invariant: whoever asks again
 * uses the same id; that it is taken then says that the first time arrived, and is no failure.
 */
import { uuidV7 } from '../../shared/document/ids.ts';
import { epochMs } from './clock.ts';
import { outcomeOf } from './outcome.ts';

const RANDOM_BYTES = 10;

/** The part of an id behind its prefix: made with a dialog and kept until what it asks for is there. */
export const newKey = (): string => uuidV7(epochMs(), crypto.getRandomValues(new Uint8Array(RANDOM_BYTES)));

/** Without an undo token where an earlier attempt made it. */
export type Made = { readonly id: string; readonly undo?: string | undefined };

/** @param creating a command that was given `id`, made by `newKey` and used for nothing else */
export async function madeOnce(id: string, creating: Promise<Made>): Promise<Made> {
  const outcome = await outcomeOf(creating);
  const wasMade = !outcome.ok && outcome.failure.code === 'refused' && outcome.failure.reason === 'id-taken';
  return wasMade ? { id } : creating;
}
