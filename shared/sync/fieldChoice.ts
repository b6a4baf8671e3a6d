/**
 * What a person has chosen for the fields of one conflict, and what is still open.
 *
 * Alone because the card only shows it. Invariants: a candidate is named by what it is and not by its place in the list, so
 * that one that comes meanwhile changes nobody's choice; what is no whole value is no choice.
 */
import { canonical } from '../document/canonical.ts';
import { isWall } from '../time/wall.ts';
import type { Conflict, ConflictField } from './contract.ts';
import { fieldLabel } from './fieldLabel.ts';

type Candidate = ConflictField['candidates'][number];
export type FieldChoice =
  | { readonly by: 'before' | 'joined' }
  | { readonly by: 'candidate'; readonly key: string }
  | { readonly by: 'another'; readonly typed: string };
/** By the name of the field. */
export type Choices = Readonly<Record<string, FieldChoice | undefined>>;

export const candidateKey = ({ at, device, value }: Candidate): string => `${at} ${device} ${canonical(value ?? null)}`;

/** The form in which another value can be written; undefined: it can only be chosen. */
export type AnotherForm = 'line' | 'text' | 'number' | 'day' | 'day-time';

/** Fields whose values the program gives, or of which only some exist. */
const CHOSEN_ONLY: ReadonlySet<string> = new Set(['state', 'zone', 'outlet', 'key', 'origin', 'occurrence', 'born']);
const LONG_TEXTS: ReadonlySet<string> = new Set(['note', 'description', 'text']);
const LONG = 60;
const isInstant = (text: string): boolean => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/.test(text);

export function anotherFormOf({ field, base, candidates }: ConflictField): AnotherForm | undefined {
  const { word, name } = fieldLabel(field);
  if (CHOSEN_ONLY.has(word ?? name)) return undefined;
  const values = [base, ...candidates.map(({ value }) => value)].filter(
    (value) => value !== undefined && value !== null,
  );
  if (values.length === 0) return undefined;
  if (values.every((value) => typeof value === 'number')) return 'number';
  if (!values.every((value) => typeof value === 'string') || values.some(isInstant)) return undefined;
  if (values.every(isWall)) return values.some((wall) => wall.includes('T')) ? 'day-time' : 'day';
  const isLong = LONG_TEXTS.has(word ?? name) || values.some((text) => text.length > LONG || text.includes('\n'));
  return isLong ? 'text' : 'line';
}

/** Null: nothing shall stand there. */
export function chosenValue(field: ConflictField, choice: FieldChoice | undefined): { value: unknown } | undefined {
  switch (choice?.by) {
    case undefined:
      return undefined;
    case 'before':
      return field.base === undefined ? undefined : { value: field.base };
    case 'joined':
      return field.joined === undefined ? undefined : { value: field.joined };
    case 'candidate': {
      const found = field.candidates.find((candidate) => candidateKey(candidate) === choice.key);
      return found && { value: found.value ?? null };
    }
    case 'another':
      return writtenValue(anotherFormOf(field), choice.typed.trim());
  }
}

function writtenValue(form: AnotherForm | undefined, typed: string): { value: unknown } | undefined {
  if (typed === '') return undefined;
  switch (form) {
    case undefined:
      return undefined;
    case 'number':
      return /^\d{1,9}$/.test(typed) ? { value: Number(typed) } : undefined;
    case 'day':
    case 'day-time':
      return isWall(typed) && typed.includes('T') === (form === 'day-time') ? { value: typed } : undefined;
    case 'line':
    case 'text':
      return { value: typed };
  }
}

export type Answers = {
  readonly fields: { readonly field: string; readonly choose: { readonly value: unknown } }[];
  /** What has no choice yet. */
  readonly open: readonly ConflictField[];
};

export function answersTo({ fields }: Conflict, choices: Choices): Answers {
  const answered = fields.map((field) => ({ field, chosen: chosenValue(field, choices[field.field]) }));
  return {
    fields: answered.flatMap(({ field, chosen }) =>
      chosen === undefined ? [] : [{ field: field.field, choose: chosen }],
    ),
    open: answered.filter(({ chosen }) => chosen === undefined).map(({ field }) => field),
  };
}

export type Side = { readonly device: string; readonly isHere: boolean };

/** The devices that the candidates come from, this one first. */
export function sidesOf({ fields }: Conflict): readonly Side[] {
  const sides = new Map(
    fields.flatMap(({ candidates }) =>
      candidates.map(({ device, isHere }): [string, Side] => [device, { device, isHere }]),
    ),
  );
  return [...sides.values()].toSorted((a, b) => Number(b.isHere) - Number(a.isHere) || (a.device < b.device ? -1 : 1));
}

/** The latest of one device in every field that it wrote; the others stay as they were chosen. */
export function allOf({ fields }: Conflict, device: string, choices: Choices): Choices {
  const own = fields.flatMap(({ field, candidates }): [string, FieldChoice][] => {
    const latest = candidates.filter((one) => one.device === device).toSorted((a, b) => (a.at < b.at ? 1 : -1))[0];
    return latest === undefined ? [] : [[field, { by: 'candidate', key: candidateKey(latest) }]];
  });
  return { ...choices, ...Object.fromEntries(own) };
}
