/**
 * What people do at their devices, drawn by chance: small edits of few documents, so that they meet again and again.
 *
 * Alone because the run knows devices and not what is done there. Invariant: each edit that writes words carries a token
 * of its own, so that it can be found again wherever it ends up.
 */
import type { CollectionName } from '../../../shared/collections.ts';
import type { AnyDocument } from '../../../shared/document/document.ts';
import type { Random } from '../../../shared/sample/random.ts';
import type { Documents } from './folders.ts';

export type Work = { readonly name: string; readonly input: object };
type Fields = Readonly<Record<string, unknown>>;
type Drawing = { readonly random: Random; readonly token: () => string };

const IDS: Readonly<Record<CollectionName, readonly string[]>> = {
  members: ['mem_1', 'mem_2', 'mem_3'],
  events: ['evt_1', 'evt_2'],
  posts: ['pst_1', 'pst_2'],
  plan: ['chn_1', 'chn_2'],
};
const LINES = [
  'Treffpunkt am Tor',
  'Bitte anmelden',
  'Für alle offen',
  'Bei Regen innen',
  'Wir freuen uns',
  'Bis dann',
];

export function drawnWork(drawing: Drawing, documents: Documents): Work {
  const { random } = drawing;
  const open = Object.values(documents).flatMap((all) => all.filter((one) => (one.open?.length ?? 0) > 0));
  if (open.length > 0 && random.chance(0.25)) return settling(drawing, random.pick(open));
  if (random.chance(0.07)) return { name: random.pick(['log.undo', 'log.undo', 'log.redo']), input: {} };
  if (random.chance(0.04)) return { name: 'members.create', input: { name: { given: drawing.token() } } };
  const collection = random.pick(['members', 'members', 'events', 'posts', 'plan'] as const);
  const id = random.pick(IDS[collection]);
  const found = documents[collection].find((one) => one.id === id);
  return worksOn[collection](drawing, id, found);
}

function settling({ random, token }: Drawing, document: AnyDocument): Work {
  const { field, candidates } = random.pick(document.open ?? []);
  const isText = candidates.every(({ value }) => typeof value === 'string');
  const choose = isText && random.chance(0.3) ? { value: token() } : { candidate: random.below(candidates.length) };
  return { name: 'conflicts.resolve', input: { id: document.id, field, choose } };
}

type WorkOn = (drawing: Drawing, id: string, found: AnyDocument | undefined) => Work;

const textOf = ({ token }: Drawing): string => [token(), ...LINES].join('\n');

/** One line of a text changed, added or taken away. */
function edited({ random, token }: Drawing, text: unknown): string {
  const lines = typeof text === 'string' ? text.split('\n') : [];
  const place = random.below(lines.length + 1);
  const kind = random.below(4);
  if (kind === 0) return lines.toSpliced(place, 0, token()).join('\n');
  if (kind === 1) return lines.toSpliced(place, 1).join('\n');
  return lines.toSpliced(place, 1, `${LINES[random.below(LINES.length)]} ${token()}`).join('\n');
}

type Element = Fields;
/** A list of elements with one changed, added or taken away. */
function listed(
  { random, token }: Drawing,
  list: unknown,
  made: () => Element,
  change: (one: Element) => Element,
): Element[] {
  const all = (Array.isArray(list) ? list : []) as Element[];
  const place = random.below(Math.max(1, all.length));
  const kind = random.below(3);
  const found = all[place];
  if (kind === 0 || found === undefined) return [...all, made()];
  if (kind === 1) return all.toSpliced(place, 1);
  return all.with(place, change({ ...found, label: token() }));
}

const tagged = ({ random, token }: Drawing, tags: unknown): string[] => {
  const all = (Array.isArray(tags) ? tags : []) as string[];
  return random.chance(all.length > 5 ? 0.3 : 0.6) || all.length === 0
    ? [...all, token()]
    : all.toSpliced(random.below(all.length), 1);
};

const worksOn: Readonly<Record<CollectionName, WorkOn>> = {
  members: (drawing, id, found) => {
    const { random, token } = drawing;
    if (found === undefined) {
      const input = { id, name: { given: token(), family: token() }, note: textOf(drawing), tags: [token()] };
      return { name: 'members.create', input };
    }
    if (random.chance(0.08)) return { name: 'members.delete', input: { id } };
    const patches: (() => Fields)[] = [
      () => ({ name: { [random.pick(['given', 'family', 'prefix'])]: random.chance(0.9) ? token() : null } }),
      () => ({ note: edited(drawing, found['note']) }),
      () => ({ note: edited(drawing, found['note']), position: token() }),
      () => ({ position: random.chance(0.8) ? token() : null }),
      () => ({ organisation: token() }),
      () => ({ tags: tagged(drawing, found['tags']) }),
      () => ({
        emails: listed(
          drawing,
          found['emails'],
          () => ({ address: `${token()}@x.example` }),
          (one) => one,
        ),
      }),
      () => ({
        emails: listed(
          drawing,
          found['emails'],
          () => ({ address: 'both@x.example', label: token() }),
          (one) => one,
        ),
      }),
      () => ({
        phones: listed(
          drawing,
          found['phones'],
          () => ({ number: '+49 30 1', label: token() }),
          (one) => one,
        ),
      }),
    ];
    return { name: 'members.update', input: { id, patch: random.pick(patches)() } };
  },
  events: (drawing, id, found) => {
    const { random, token } = drawing;
    const start = `2026-0${1 + random.below(9)}-11T1${random.below(9)}:00`;
    if (found === undefined)
      return { name: 'events.create', input: { id, title: token(), start, description: textOf(drawing) } };
    const kind = random.below(12);
    if (kind === 0) return { name: 'events.delete', input: { id } };
    if (kind === 1) return { name: 'events.cancel', input: { id, reason: token() } };
    if (kind < 4) return { name: 'events.move', input: { id, start } };
    const patches: (() => Fields)[] = [
      () => ({ title: token() }),
      () => ({ description: edited(drawing, found['description']) }),
      () => ({ place: random.chance(0.8) ? token() : null }),
      () => ({ tags: tagged(drawing, found['tags']) }),
      () => ({ capacity: random.below(5) }),
    ];
    return { name: 'events.update', input: { id, patch: random.pick(patches)() } };
  },
  posts: (drawing, id, found) => {
    const { random, token } = drawing;
    if (found === undefined)
      return { name: 'posts.create', input: { id, text: textOf(drawing), channels: [random.pick(IDS.plan)] } };
    const kind = random.below(12);
    if (kind === 0) return { name: 'posts.delete', input: { id } };
    if (kind < 4) return { name: random.pick(['posts.schedule', 'posts.unschedule', 'posts.confirm']), input: { id } };
    if (kind === 4 && random.chance(0.2)) return { name: 'posts.markPosted', input: { id } };
    const patches: (() => Fields)[] = [
      () => ({ text: edited(drawing, found['text']) }),
      () => ({ title: token() }),
      () => ({ plannedAt: random.chance(0.7) ? `2026-0${1 + random.below(9)}-11T10:00` : null }),
      () => ({ tags: tagged(drawing, found['tags']) }),
      () => ({ channels: IDS.plan.filter(() => random.chance(0.5)) }),
      () => ({
        variants: IDS.plan.filter(() => random.chance(0.5)).map((channel) => ({ channel, text: textOf(drawing) })),
      }),
    ];
    return { name: 'posts.update', input: { id, patch: random.pick(patches)() } };
  },
  plan: ({ random, token }, id, found) => {
    if (found !== undefined && random.chance(0.15)) return { name: 'channels.delete', input: { id } };
    const handle = random.chance(0.5) ? { handle: token() } : {};
    return {
      name: 'channels.save',
      input: { id, name: token(), kind: random.pick(['newsletter', 'poster']), ...handle },
    };
  },
};
