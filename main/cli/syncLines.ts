/** What `sync` says in lines of what the core answered. */
import type { Outputs } from '../../shared/contract.ts';
import type { Conflict, ConflictField } from '../../shared/sync/contract.ts';
import { ASIDE, choiceLines, stateLine, troubleLine } from './syncWords.ts';

type Sync = Outputs['sync'];
type Stopped = Sync['status']['stopped'];

/** `Sent 4, received 9. 2 conflicts wait, 1 set aside.`; what there is none of is left out. */
export function onceLines({ pushed, pulled, conflicts, blocked, stopped }: Sync['once']): string[] {
  const left = leftWords(conflicts, blocked);
  return [`Sent ${pushed}, received ${pulled}.${left === '' ? '' : ` ${left}.`}`, ...stoppedLines(stopped)];
}

function leftWords(conflicts: number, blocked: number): string {
  const waiting = conflicts === 0 ? [] : [`${conflicts} ${conflicts === 1 ? 'conflict waits' : 'conflicts wait'}`];
  return [...waiting, ...(blocked === 0 ? [] : [`${blocked} set aside`])].join(', ');
}

const stoppedLines = (stopped: Stopped): string[] =>
  stopped.map(({ collection, trouble, said }) => `${collection} stands still: ${troubleLine(trouble, said)}`);

/** @param asked whether a program that syncs by itself was asked, or only the file was read */
export function statusLines(status: Sync['status'], asked: 'now' | 'asked-nobody'): string[] {
  const { state, said = '', server, collections, conflicts, lastContact, nextTry, stopped, choices } = status;
  if (server === undefined) return [stateLine('off', '')];
  const isUnderWay = state === 'connecting' && asked === 'now';
  const sum = (count: 'toSend' | 'setAside') => collections.reduce((total, one) => total + one[count], 0);
  const left = leftWords(conflicts, sum('setAside'));
  return [
    `${server.url}, user ${server.user}, databases ${server.prefix}-…`,
    isUnderWay ? 'Connecting.' : stateLine(state, said),
    `${sum('toSend')} to send.${left === '' ? '' : ` ${left}.`}`,
    lastContact === undefined ? 'Never synced yet.' : `Last contact ${lastContact}.`,
    ...(nextTry === undefined ? [] : [`Tried again ${nextTry}.`]),
    ...stoppedLines(stopped),
    ...choiceLines(choices),
  ];
}

export const asideLines = (asides: Sync['asides']['items']): string[] =>
  asides.map(
    ({ collection, id, title, direction, reason, said }) =>
      `Set aside, ${direction === 'out' ? 'not sent' : 'not taken'}: ${title ?? id} (${collection} ${id}): ${ASIDE[reason]}: ${said}`,
  );

export function conflictLines({ items, total }: Outputs['conflicts']['list']): string[] {
  if (total === 0) return ['Nothing waits for a decision.'];
  const more = total > items.length ? [`… and ${total - items.length} more.`] : [];
  return [...items.flatMap(documentLines), ...more, SETTLE];
}

const documentLines = ({ title, collection, id, fields }: Conflict): string[] => [
  `${title} (${collection} ${id})`,
  ...fields.flatMap(fieldLines),
];

function fieldLines({ field, base, candidates }: ConflictField): string[] {
  const before = base === undefined ? [] : [`      before: ${JSON.stringify(base)}`];
  const each = candidates.map(
    ({ value, at, by, isHere }, place) =>
      `    ${String(place).padStart(3)}: ${JSON.stringify(value) ?? 'nothing'} (${by}, ${isHere ? 'this device' : 'another device'}, ${at})`,
  );
  return [`  ${field}`, ...before, ...each];
}

const SETTLE = `Settle one with: call conflicts.resolve '{"id":"ID","field":"FIELD","choose":{"candidate":0}}', or {"value":…} for another.`;
