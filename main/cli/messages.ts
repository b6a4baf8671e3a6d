/**
 * What the terminal says: plain English lines, one per thing that happened.
 *
 * Alone because the page names places on the screen where the terminal has to name a flag or a command.
 */
import type { CollectionName } from '../../shared/collections.ts';
import { type Failure, failureLine, type Refusal } from '../../shared/contract/failure.ts';
import { CHOICES_OF } from '../../shared/sync/model.ts';
import type { LockTaken } from '../core/store/lock.ts';
import type { ReachFailure } from './reach.ts';
import { choiceLines, isTrouble, troubleLine, factsIn } from './syncWords.ts';

const OPEN_WITH =
  'Its passphrase or the words of its recovery sheet open it: --passphrase-file FILE, or STAMMTISCH_PASSPHRASE.';

const REFUSALS: Readonly<Partial<Record<Refusal, string>>> = {
  locked: `The workspace is protected. ${OPEN_WITH}`,
  'passphrase-missing':
    'A backup needs a passphrase of its own: --backup-passphrase-file FILE, or STAMMTISCH_BACKUP_PASSPHRASE. With --unencrypted anybody who has the file can read it.',
  'backup-locked':
    'This backup is encrypted. --backup-passphrase-file FILE names the passphrase it was made with; one that was made by itself opens with the --passphrase-file of its workspace.',
  'unknown-kind':
    'What the file holds could not be recognised. Say what its rows are: --as members, --as events or --as posts.',
  'not-empty-folder':
    'There is something in that folder already. Choose an empty one with --workspace, or keep the old one beside it with --replace; nothing was changed.',
  'sync-off': 'No server is set up for this workspace: sync setup --server URL --user NAME --password-file FILE.',
  'no-address': 'That is no address of a server. It looks like this: --server https://couch.example.org.',
};

/** By what this computer and its arguments know, not by what a screen shows. */
export function lineOf(failure: Failure | ReachFailure): string {
  if (failure.code === 'lock-taken') return takenLine(failure);
  if (failure.code === 'held-clock')
    return `--now sets the clock of a workspace that is opened; this one is open already (process ${failure.holder.pid}).`;
  if (failure.code === 'not-found' && failure.kind === 'workspace')
    return `There is no workspace in ${failure.id}. Is --workspace right? sample, import, call, serve and restore make a new one.`;
  if (failure.code === 'not-found' && failure.kind === 'question')
    return `Nothing asks for ${failure.id} just now. It was synced, and nothing else was done.`;
  if (failure.code !== 'refused') return failureLine(failure);
  if (failure.reason === 'locked' && 'heldBy' in failure)
    return `The workspace is open already (${String(failure['heldBy'])}) and locked there. Unlock it there, or close it there and give the command again.`;
  if (failure.reason === 'sync-hindered') return hinderedLines(failure);
  return REFUSALS[failure.reason] ?? failureLine(failure);
}

type Hindered = {
  readonly trouble?: unknown;
  readonly said?: unknown;
  readonly collection?: unknown;
  /** All collections that stand still for the same. */
  readonly alike?: readonly { readonly collection: string; readonly said: string }[];
};

/** With the answers that a person may give, where it stopped for one. */
function hinderedLines(failure: Failure & { code: 'refused' }): string {
  const { trouble, said, collection, alike = [] } = failure as Hindered;
  if (!isTrouble(trouble)) return failureLine(failure);
  const text = (fact: unknown) => (typeof fact === 'string' ? fact : undefined);
  const lines = alike.map((one) => `  ${one.collection}: ${factsIn(one.said)}`);
  const line = troubleLine(trouble, text(said) ?? '', text(collection));
  return [line, ...lines, ...choiceLines(CHOICES_OF[trouble] ?? [])].join('\n');
}

function takenLine({ holder }: LockTaken): string {
  if (holder === undefined) return 'Another program holds this workspace. Close it, or wait until it has ended.';
  return `This workspace is open already (${holderWords(holder)}). Close it there, or use that one.`;
}

export const holderWords = ({ purpose, pid, since }: { purpose: string; pid: number; since: string }): string =>
  `${purpose}, process ${pid}, since ${since}`;

const COUNTED: Readonly<Record<CollectionName, readonly [one: string, many: string]>> = {
  members: ['member', 'members'],
  events: ['event', 'events'],
  posts: ['post', 'posts'],
  plan: ['entry about organisation and channels', 'entries about organisation and channels'],
};

/** `148 members, 1 event`; what there is none of is left out. */
export function countWords(counts: Readonly<Record<string, number>>): string {
  const words = Object.entries(counts).flatMap(([name, count]) => {
    const [one, many] = COUNTED[name as CollectionName] ?? [name, name];
    return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
  });
  return words.length === 0 ? 'nothing is in it yet' : words.join(', ');
}
