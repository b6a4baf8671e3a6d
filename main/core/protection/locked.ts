/**
 * What a locked workspace answers: the language of its lock screen, and nothing that lies in the file.
 *
 * Invariant: every procedure of the contract is here or in what always answers, so that none is missing while locked.
 */
import { refused } from '../../../shared/contract/failure.ts';
import type { Keys } from '../../../shared/protection/model.ts';
import { done, failed } from '../../../shared/result.ts';
import { DEFAULT_SETTINGS, settingsSchema } from '../../../shared/workspace/contract.ts';
import { declared } from '../dispatch.ts';
import type { AnyProcedure } from '../procedures.ts';

export function lockedProcedures({ shown }: Keys): ReadonlyMap<string, AnyProcedure> {
  const parsed = settingsSchema.safeParse({ ...DEFAULT_SETTINGS, ...shown });
  const settings = parsed.success ? parsed.data : DEFAULT_SETTINGS;
  const locked: AnyProcedure = () => failed(refused('locked'));
  return new Map(
    Array.from(declared.keys(), (name) => [name, name === 'settings.get' ? () => done(settings) : locked]),
  );
}
