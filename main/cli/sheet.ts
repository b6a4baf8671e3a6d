/**
 * The recovery sheet as text: what the printed page says, for a terminal, a printer or a file.
 *
 * Invariants: in the language the workspace is used in, since it is a paper for people; a file with it is readable by
 * its owner only and never takes another's place, since that may be the sheet that still holds.
 */
import { existsSync } from 'node:fs';
import { type Failure, refused } from '../../shared/contract/failure.ts';
import type { Outputs } from '../../shared/contract.ts';
import { protectionMessages } from '../../shared/protection/messages.ts';
import { done, failed, type Result } from '../../shared/result.ts';
import { dateOf, wallOf } from '../../shared/time/wall.ts';
import { writeOut } from '../core/store/files.ts';
import { targetAt } from '../core/store/target.ts';
import type { Reached } from './reach.ts';

type Line = 'title' | 'workspace' | 'printed' | 'whatItIs' | 'howTo' | 'keep';

/** Fails where the workspace is locked. */
export async function sheetText(reached: Reached, words: string): Promise<Result<string, Failure>> {
  const found = await reached.call('workspace.info', {});
  if (!found.ok) return found;
  const set = await reached.call('settings.get', {});
  if (!set.ok) return set;
  const { organisation, now, zone } = found.value as Outputs['workspace']['info'];
  const { locale = 'en' } = set.value as Outputs['settings']['get'];
  const say = (line: Line, gap = '') =>
    protectionMessages[`protection.sheet.${line}`][locale].replace(/\{\{\w+\}\}/, gap);
  const name = organisation === undefined ? [] : [say('workspace', organisation.name)];
  const numbered = words.split(' ').map((word, place) => `${String(place + 1).padStart(4)}  ${word}`);
  return done(
    [
      ['Stammtisch', say('title'), ...name, say('printed', dateOf(wallOf(now, zone)))].join('\n'),
      numbered.join('\n'),
      ...[say('whatItIs'), say('howTo'), say('keep')].map(wrapped),
    ].join('\n\n'),
  );
}

const wrapped = (text: string): string => text.replace(/(?=.{73})(.{1,72}) /g, '$1\n');

/** Before anything is changed: whoever can't get the new sheet shall keep the one that holds. */
export function writeSheet(out: string, workspace: string | undefined, text: string): Result<string, Failure> {
  const target = targetAt(out, workspace);
  if (!target.ok) return target;
  if (existsSync(target.value)) return failed(refused('target-taken'));
  const written = writeOut(target.value, [`${text}\n`]);
  return written.ok ? target : written;
}
