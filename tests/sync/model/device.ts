/**
 * One device of the model: its documents, what it keeps of the server's, and its link, which goes one step at a time so
 * that anything can happen between two of them.
 *
 * Alone because it stands for the store and the engine, with none of their SQL and HTTP. Invariants: what they do in one
 * transaction is one call here; a restart forgets the link's step and nothing else; who links anew knows nothing of the
 * server, and brings all it has.
 */
import { standingTowards } from '../../../main/core/store/unanswered.ts';
import { sameValue } from '../../../shared/document/canonical.ts';
import type { AnyDocument } from '../../../shared/document/document.ts';
import { decideOutgoing, type Held } from '../../../shared/sync/decideOutgoing.ts';
import type { Random } from '../../../shared/sample/random.ts';
import type { Rules } from './rules.ts';
import { copyOf, type Head, type Page, type Server, type Write, type Written } from './server.ts';

type Known = { rev: string | undefined; base: AnyDocument | undefined; waits: boolean };
type Sending = { readonly id: string; readonly body: AnyDocument | undefined };
type Step =
  | { readonly at: 'idle' | 'sending' }
  | { readonly at: 'page'; readonly page: Page }
  | { readonly at: 'looked'; readonly sending: readonly Sending[]; readonly heads: ReadonlyMap<string, Head> }
  | {
      readonly at: 'answered';
      readonly sent: readonly Sending[];
      readonly answers: readonly Written[];
      readonly met: readonly string[];
    }
  | { readonly at: 'met'; readonly heads: ReadonlyMap<string, Head> };

export type Device = {
  readonly name: string;
  readonly documents: ReadonlyMap<string, AnyDocument>;
  /** A command: undefined, it goes. */
  readonly commit: (id: string, next: AnyDocument | undefined) => void;
  /** One step of the link; what the network does to it is drawn by chance. */
  readonly go: (weather: Weather) => void;
  readonly restart: () => void;
  readonly relink: () => void;
  /** Whether a restart came between something that was sent and its answer, or it was linked anew. */
  readonly hasForgotten: () => boolean;
  /** Whether it is between two rounds. */
  readonly isIdle: () => boolean;
  /** Whether there is nothing to send and nothing to fetch. */
  readonly isDone: () => boolean;
};
/** Shares of steps that it hits; none of it: a good network. */
export type Weather = { readonly lost: number; readonly repeated: number; readonly cut: number };

const PAGE = 3;

export function newDevice(name: string, server: Server, random: Random, rules: Rules): Device {
  const documents = new Map<string, AnyDocument>();
  const known = new Map<string, Known>();
  const unanswered = new Map<string, AnyDocument>();
  let since = 0;
  let step: Step = { at: 'idle' };
  let hasForgotten = false;

  const put = (id: string, next: AnyDocument | undefined) => {
    if (next === undefined) documents.delete(id);
    else documents.set(id, copyOf(next));
  };
  const receive = (id: string, head: Head) => {
    const of = known.get(id);
    if (of?.rev === head.rev) return;
    const ours = documents.get(id);
    const theirs = copyOf(head.body);
    const sent = rules.remembersSent ? unanswered.get(id) : undefined;
    const standing = { ours, waits: of?.waits === true, base: of?.base };
    const taken = rules.incoming(standingTowards(theirs, standing, sent), theirs);
    unanswered.delete(id);
    if (taken.step === 'take') put(id, theirs);
    if (taken.step === 'merge') put(id, taken.next);
    const waits = taken.step === 'merge';
    known.set(id, { rev: head.rev, base: waits ? theirs : undefined, waits });
  };
  const acknowledge = ({ id, body }: Sending, rev: string | undefined) => {
    unanswered.delete(id);
    const isSame = !rules.looksAgain || sameVersion(documents.get(id), body);
    if (isSame && rev === undefined) known.delete(id);
    else known.set(id, { rev, base: isSame ? undefined : body, waits: !isSame });
  };
  const waiting = (): Sending[] =>
    [...known].filter(([, one]) => one.waits).map(([id]) => ({ id, body: copyOf(documents.get(id)) }));

  const deliver = (page: Page, { repeated, cut }: Weather): Step => {
    const rows = shuffled(page.rows, random);
    const isCut = random.chance(cut);
    if (!rules.storesFeedLast) since = page.last;
    for (const { id, head } of isCut ? rows.slice(0, random.below(rows.length + 1)) : rows) receive(id, head);
    if (isCut) return { at: 'idle' };
    if (random.chance(repeated)) for (const { id, head } of rows) receive(id, head);
    since = page.last;
    return { at: page.isWhole ? 'sending' : 'idle' };
  };
  const write = (sending: readonly Sending[], heads: ReadonlyMap<string, Head>, { lost }: Weather): Step => {
    const writes: Write[] = [];
    const met: string[] = [];
    for (const { id, body } of sending) {
      const rev = known.get(id)?.rev;
      const decided = decideOutgoing(
        { id, rev, document: body },
        rev === undefined ? { held: 'nothing' } : heldOf(heads.get(id)),
      );
      if (decided.send === 'write') writes.push({ id, rev: decided.rev, body });
      if (decided.send === 'fetch-first') met.push(id);
      if (decided.send === 'nothing') acknowledge({ id, body }, decided.rev);
      if (decided.send === 'lost') throw new Error(`The model's server lost ${id}`);
    }
    for (const { id, body } of writes) if (body !== undefined) unanswered.set(id, body);
    if (random.chance(lost)) return { at: 'idle' };
    const answers = server.write(writes);
    return random.chance(lost) ? { at: 'idle' } : { at: 'answered', sent: sending, answers, met };
  };
  const takeAnswers = ({ sent, answers, met }: Extract<Step, { at: 'answered' }>, { lost }: Weather): Step => {
    const refused = answers.filter(({ rev }) => rev === undefined).map(({ id }) => id);
    for (const { id, rev } of answers) {
      const one = sent.find((each) => each.id === id);
      if (rev !== undefined && one !== undefined) acknowledge(one, rev);
    }
    const ids = [...met, ...refused];
    if (ids.length === 0) return { at: 'sending' };
    const heads = new Map(ids.map((id) => [id, server.heads.get(id) as Head]));
    return random.chance(lost) ? { at: 'idle' } : { at: 'met', heads };
  };
  const next = (weather: Weather): Step => {
    const isLost = random.chance(weather.lost);
    switch (step.at) {
      case 'idle':
        return isLost ? step : { at: 'page', page: server.changes(since, PAGE) };
      case 'page':
        return deliver(step.page, weather);
      case 'sending': {
        const sending = waiting().slice(0, PAGE);
        if (sending.length === 0 || isLost) return { at: 'idle' };
        return { at: 'looked', sending, heads: new Map(server.heads) };
      }
      case 'looked':
        return write(step.sending, step.heads, weather);
      case 'answered':
        return takeAnswers(step, weather);
      case 'met':
        for (const [id, head] of step.heads) receive(id, head);
        return { at: 'sending' };
    }
  };
  return {
    name,
    documents,
    commit: (id, document) => {
      const of = known.get(id);
      known.set(id, {
        rev: of?.rev,
        base: of?.waits === true ? of.base : of === undefined ? undefined : copyOf(documents.get(id)),
        waits: true,
      });
      put(id, document);
    },
    go: (weather) => void (step = next(weather)),
    restart: () => {
      step = { at: 'idle' };
      hasForgotten ||= unanswered.size > 0;
      unanswered.clear();
    },
    relink: () => {
      step = { at: 'idle' };
      since = 0;
      hasForgotten = true;
      unanswered.clear();
      known.clear();
      for (const id of documents.keys()) known.set(id, { rev: undefined, base: undefined, waits: true });
    },
    hasForgotten: () => hasForgotten,
    isIdle: () => step.at === 'idle',
    isDone: () =>
      waiting().length === 0 &&
      server.changes(since, Infinity).rows.every(({ id, head }) => known.get(id)?.rev === head.rev),
  };
}

function heldOf(head: Head | undefined): Held {
  if (head === undefined) return { held: 'nothing' };
  return { held: head.body === undefined ? 'deleted' : 'alive', rev: head.rev };
}

const sameVersion = (a: AnyDocument | undefined, b: AnyDocument | undefined): boolean =>
  a === undefined || b === undefined ? a === b : sameValue(a, b);

function shuffled<T>(list: readonly T[], random: Random): readonly T[] {
  return list
    .map((one) => ({ one, place: random.next() }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ one }) => one);
}
