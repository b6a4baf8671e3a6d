/**
 * Whether a planned post of a file is known here, and what the file changes about it.
 *
 * Invariants: it comes in as a draft, since only a person's word schedules; known by its key (channel, time and text);
 * what has gone out stays as it was said.
 */
import type { AnyDocument, Stamp } from '../document/document.ts';
import type { Post } from '../social/model.ts';
import { postTitleOf } from '../social/titles.ts';
import { seenBy } from './fingerprint.ts';
import { warning } from './importProblem.ts';
import type { PostCandidate } from './postRow.ts';
import { changesBetween, type RowPlan, timeTold } from './rowPlan.ts';
import { byRules, type Rules } from './rules.ts';

export type PostMatching = {
  readonly bySource: (source: string, key: string) => Post | undefined;
  readonly idOf: (source: string, key: string) => string;
  /** The channel that a file calls so. */
  readonly channelOf: (name: string) => string | undefined;
  readonly stamp: Stamp;
  readonly rules: Rules;
};

export function decidePostRow(candidate: PostCandidate, matching: PostMatching): RowPlan {
  const { source, key } = candidate.key;
  const known = matching.bySource(source, key);
  const { line, images: _images, ...content } = candidate;
  const seen = seenBy(matching.rules, content);
  const channel = candidate.channel === undefined ? undefined : matching.channelOf(candidate.channel);
  const problems =
    candidate.channel !== undefined && channel === undefined
      ? [warning(line, 'unknown-channel', { channel: candidate.channel })]
      : [];
  const told = {
    row: line,
    title: postTitleOf({ text: candidate.text }),
    ...timeTold(candidate.planned, candidate.zone),
    problems,
  };
  if (known === undefined)
    return {
      ...told,
      outcome: 'create',
      changes: [],
      previous: undefined,
      next: postOf(candidate, undefined, channel, seen, matching),
    };
  const same = { ...told, outcome: 'same' as const, changes: [], previous: known as AnyDocument, next: undefined };
  if (known.external?.['seen'] === seen || known.state === 'posted') return same;
  const plain = postOf(candidate, known, channel, seen, matching);
  const alone = postOf(candidate, undefined, channel, seen, matching);
  const next = byRules('posts', matching.rules, { previous: known, next: plain, told: alone });
  const changes = changesBetween(known, next);
  return changes.length === 0 ? same : { ...told, outcome: 'update', changes, previous: known, next };
}

function postOf(
  candidate: PostCandidate,
  known: Post | undefined,
  channel: string | undefined,
  seen: string,
  { idOf, stamp }: PostMatching,
): AnyDocument {
  const { source, key } = candidate.key;
  const text =
    candidate.link === undefined || candidate.text.includes(candidate.link)
      ? candidate.text
      : `${candidate.text}\n${candidate.link}`;
  const channels = new Set([...(known?.channels ?? []), ...(channel === undefined ? [] : [channel])]);
  return {
    ...(known ?? { id: idOf(source, key), kind: 'post', v: 1, made: stamp, state: 'draft' }),
    ...(known?.text === text ? {} : { confirmedAt: stamp.at }),
    changed: stamp,
    text,
    channels: [...channels],
    zone: candidate.zone,
    external: { source, key, seen },
    ...(candidate.planned === undefined ? {} : { plannedAt: candidate.planned }),
    ...(candidate.tags.length > 0 ? { tags: [...candidate.tags] } : {}),
  };
}
