/**
 * A person as a file tells of them, before anybody decided who that is.
 *
 * Alone because tables and cards both end here, and matching, preview and commit read nothing else.
 * Invariant: every value is as the file has it, freed only of what a program put around it; an absent value is absent,
 * never an empty string. Consent is not here: no file can give it by the way.
 */
import type { ImportProblem } from './importProblem.ts';

export type LabelledEmail = { readonly address: string; readonly label?: string };
export type LabelledPhone = { readonly number: string; readonly label?: string };
export type PostalAddress = {
  readonly street?: string;
  readonly postalCode?: string;
  readonly city?: string;
  readonly region?: string;
  readonly country?: string;
  readonly label?: string;
};

export type NameParts = {
  readonly given?: string;
  readonly family?: string;
  readonly display?: string;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly additional?: string;
};

/** Under which a second import finds the same person: `source` names who gave the key out. */
export type CandidateKey = { readonly source: string; readonly key: string };

export type MemberCandidate = {
  readonly line: number;
  readonly key?: CandidateKey;
  readonly name: NameParts;
  readonly emails: readonly LabelledEmail[];
  readonly phones: readonly LabelledPhone[];
  readonly addresses: readonly PostalAddress[];
  readonly organisation?: string;
  readonly department?: string;
  readonly position?: string;
  readonly memberNumber?: string;
  readonly tags: readonly string[];
  readonly note?: string;
  /** `YYYY-MM-DD`, or `--MM-DD` where the year is not known. */
  readonly born?: string;
  readonly since?: string;
  readonly until?: string;
  readonly website?: string;
  /** Lines of a card that have no place above, to be written back as they are. */
  readonly extra?: readonly string[];
};

export type MemberRowReading = {
  readonly candidate?: MemberCandidate;
  readonly problems: readonly ImportProblem[];
};

/** Same address twice, in any case, is one address: the first keeps its label. */
export function withoutDoubles<T>(values: readonly T[], keyOf: (value: T) => string): readonly T[] {
  if (values.length < 2) return values;
  const seen = new Set<string>();
  return values.filter((value) => {
    const key = keyOf(value).toLowerCase();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

type Optional<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> };

/** Drops what is absent: an absent field is no field. */
export function optional<T extends Readonly<Record<string, unknown>>>(fields: T): Optional<T> {
  const kept: Record<string, unknown> = {};
  for (const name in fields) if (fields[name] !== undefined) kept[name] = fields[name];
  return kept as Optional<T>;
}
