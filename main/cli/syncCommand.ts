/**
 * `sync`: both directions with a server, how it stands, and a person's answers where it stopped.
 *
 * Invariant: an answer is given only to what asks for it right now, since one that was right yesterday may destroy what
 * has come since.
 */
import { type Failure, notFound } from '../../shared/contract/failure.ts';
import type { Outputs } from '../../shared/contract.ts';
import { CHOICES, CHOICES_OF, type Choice } from '../../shared/sync/model.ts';
import { failed, type Result } from '../../shared/result.ts';
import type { Options } from './options.ts';
import { type Exit, failedReport, type Print } from './printing.ts';
import type { Reached } from './reach.ts';
import { asideLines, conflictLines, onceLines, statusLines } from './syncLines.ts';
import { setupCommand } from './syncSetup.ts';
import { type SyncVerb, syncVerbOf } from './syncVerbs.ts';
import { isTrouble } from './syncWords.ts';

type Sync = Outputs['sync'];
type Answer<T> = Result<T, Failure>;
type Does = (reached: Reached, options: Options, print: Print) => Promise<Exit>;

const DOES: Readonly<Record<SyncVerb, Does>> = {
  once: async (reached, options, print) =>
    told(await ask(reached, 'once', { large: options.large }), options, print, onceLines),
  setup: setupCommand,
  status: async (reached, options, print) => {
    const aside = await ask(reached, 'asides', {});
    if (!aside.ok) return failedReport(aside.failure, options, print);
    return told(await ask(reached, 'status', {}), options, print, (status) => [
      ...statusLines(status, reached.heldBy === undefined ? 'asked-nobody' : 'now'),
      ...asideLines(aside.value.items),
    ]);
  },
  conflicts: async (reached, options, print) => {
    const listed = (await reached.call('conflicts.list', { limit: 1000 })) as Answer<Outputs['conflicts']['list']>;
    return told(listed, options, print, conflictLines);
  },
  choose: async (reached, options, print) => {
    const choice = CHOICES.find((one) => one === options.words[1]);
    if (choice === undefined) throw new RangeError(`sync choose ${options.words[1]}`);
    return told(await chosen(reached, choice), options, print, (status) => statusLines(status, 'now'));
  },
  pause: async (reached, options, print) =>
    told(await ask(reached, 'pause', {}), options, print, () => ['Paused. Changes wait here; sync resume goes on.']),
  resume: async (reached, options, print) =>
    told(await ask(reached, 'resume', {}), options, print, () => [
      reached.heldBy === undefined ? 'No longer paused: it goes on in a window, or with sync --once.' : 'It goes on.',
    ]),
  unlink: async (reached, options, print) =>
    told(await ask(reached, 'unlink', {}), options, print, () => [
      'The server is forgotten. All documents stay, here and there.',
    ]),
};

export const syncCommand: Does = (reached, options, print) => DOES[syncVerbOf(options.words)](reached, options, print);

const ask = async <P extends keyof Sync>(reached: Reached, procedure: P, input: object): Promise<Answer<Sync[P]>> =>
  (await reached.call(`sync.${procedure}`, input)) as Answer<Sync[P]>;

/** As JSON, or in lines. */
function told<T>(answered: Answer<T>, options: Options, print: Print, linesOf: (answer: T) => readonly string[]): Exit {
  if (!answered.ok) return failedReport(answered.failure, options, print);
  print.out(options.json ? JSON.stringify(answered.value) : linesOf(answered.value).join('\n'));
  return 0;
}

async function chosen(reached: Reached, choice: Choice): Promise<Answer<Sync['choose']>> {
  const now = await ask(reached, 'once', {});
  if (now.ok) return failed(notFound('question', choice));
  const trouble = now.failure.code === 'refused' ? now.failure['trouble'] : undefined;
  const isAsked = isTrouble(trouble) && CHOICES_OF[trouble]?.includes(choice) === true;
  return isAsked ? ask(reached, 'choose', { choice }) : now;
}
