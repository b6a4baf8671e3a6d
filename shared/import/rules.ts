/**
 * What a file may change about somebody or something that is here already: field by field, as a person says.
 *
 * Alone because people, events and posts follow the same four rules, and the page offers what the core obeys.
 * Invariants: what is new is not touched by any rule; a rule never writes a value that neither the file nor the document
 * has; `fill` and `keep` never lose a word that stood here.
 */
import type { AnyDocument } from '../document/document.ts';

/** `overwrite`: the file wins. `add`: lists and notes grow. `fill`: only where nothing is. `keep`: it stays as it is. */
export const RULES = ['overwrite', 'add', 'fill', 'keep'] as const;
export type Rule = (typeof RULES)[number];
export type Rules = Readonly<Record<string, Rule>>;
export type RuledKind = 'members' | 'events' | 'posts';

type Target = {
  /** What of a document it is: top-level fields that belong together, or one inside `name`. */
  readonly fields: readonly string[];
  readonly inside?: 'name';
  /** Whether it can grow; then `add` is what happens without a rule, else `overwrite`. */
  readonly grows?: true;
  /** Columns that end there. */
  readonly columns: readonly string[];
};

const one = (field: string, ...columns: string[]): Target => ({ fields: [field], columns });
const list = (field: string, ...columns: string[]): Target => ({ fields: [field], grows: true, columns });
const part = (field: string): Target => ({ fields: [field], inside: 'name', columns: [field] });

const TARGETS: Readonly<Record<RuledKind, Readonly<Record<string, Target>>>> = {
  members: {
    given: part('given'),
    family: part('family'),
    display: part('display'),
    prefix: part('prefix'),
    suffix: part('suffix'),
    additional: part('additional'),
    emails: list('emails', 'email', 'email-label', 'email-type', 'email-name'),
    phones: list('phones', 'phone', 'phone-label'),
    addresses: list(
      'addresses',
      'street',
      'post-box',
      'postal-code',
      'city',
      'region',
      'country',
      'address',
      'address-label',
    ),
    organisation: one('organisation', 'organisation'),
    department: one('department', 'department'),
    position: one('position', 'position'),
    tags: list('tags', 'tags', 'property'),
    note: list('note', 'note'),
    born: one('born', 'born', 'birth-year', 'birth-month', 'birth-day'),
    since: one('since', 'since'),
    until: one('until', 'until'),
    website: one('website', 'website'),
    memberNumber: one('memberNumber', 'member-number'),
  },
  events: {
    title: one('title', 'title'),
    times: {
      fields: ['parts', 'exceptions', 'moves'],
      columns: ['start', 'start-time', 'end', 'end-time', 'all-day', 'zone'],
    },
    place: one('place', 'place'),
    description: one('description', 'description'),
    url: one('url', 'url'),
    state: one('state'),
    tags: list('tags', 'tags'),
  },
  posts: {
    text: { fields: ['text', 'confirmedAt'], columns: ['text', 'link'] },
    plannedAt: { fields: ['plannedAt', 'zone'], columns: ['planned', 'planned-time'] },
    channels: list('channels', 'channel'),
    tags: one('tags', 'tags'),
  },
};

/** A file's rule may be named like something that every object has. */
const targetNamed = (kind: RuledKind, name: string): Target | undefined =>
  Object.hasOwn(TARGETS[kind], name) ? TARGETS[kind][name] : undefined;

export const targetsOf = (kind: RuledKind): readonly string[] => Object.keys(TARGETS[kind]);

/** Undefined: the column decides nothing by itself, as a key does. */
export const targetOf = (kind: RuledKind, column: string): string | undefined =>
  Object.entries(TARGETS[kind]).find(([, { columns }]) => columns.includes(column))?.[0];

/** The first is what happens without a rule. */
export function choicesFor(kind: RuledKind, target: string): readonly Rule[] {
  const known = targetNamed(kind, target);
  if (known === undefined) return [];
  return known.grows === true ? ['add', 'overwrite', 'fill', 'keep'] : ['overwrite', 'fill', 'keep'];
}

export const isRuleFor = (kind: RuledKind, target: string, rule: string): boolean =>
  choicesFor(kind, target).some((each) => each === rule);

/** Only those that say something else than the usual, in one order. */
export const tellingRules = (kind: RuledKind, rules: Readonly<Record<string, string>>): Rules =>
  Object.fromEntries(
    targetsOf(kind).flatMap((target) => {
      const rule = RULES.find((each) => each === rules[target]);
      const [usual, ...others] = choicesFor(kind, target);
      return rule !== undefined && rule !== usual && others.includes(rule) ? [[target, rule]] : [];
    }),
  );

export type Sides = {
  readonly previous: AnyDocument;
  /** What becomes of it without a rule. */
  readonly next: AnyDocument;
  /** What the file alone says. */
  readonly told: AnyDocument;
};

export function byRules(kind: RuledKind, rules: Rules, { previous, next, told }: Sides): AnyDocument {
  let ruled = next;
  for (const [name, rule] of Object.entries(rules)) {
    const target = targetNamed(kind, name);
    if (target === undefined || rule === choicesFor(kind, name)[0]) continue;
    const source = rule === 'overwrite' ? told : hasContent(previous, target) || rule === 'keep' ? previous : undefined;
    if (source === undefined || (source === told && !hasContent(told, target))) continue;
    ruled = withFieldsOf(ruled, source, target);
  }
  return ruled;
}

const within = (document: AnyDocument, { inside }: Target): Readonly<Record<string, unknown>> =>
  inside === undefined ? document : ((document[inside] ?? {}) as Record<string, unknown>);

const hasContent = (document: AnyDocument, target: Target): boolean => {
  const value = within(document, target)[target.fields[0] ?? ''];
  return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== '';
};

function withFieldsOf(document: AnyDocument, source: AnyDocument, target: Target): AnyDocument {
  const taken = { ...within(document, target) };
  for (const field of target.fields) {
    const value = within(source, target)[field];
    if (value === undefined) delete taken[field];
    else taken[field] = value;
  }
  return (target.inside === undefined ? taken : { ...document, [target.inside]: taken }) as AnyDocument;
}
