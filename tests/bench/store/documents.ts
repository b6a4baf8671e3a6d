/**
 * The documents that every contender stores: some 600 bytes each, all different, the same in every run.
 *
 * Alone and pure because a browser's page makes them too. Invariant: the order of `at` is not the order of writing, or
 * an index would only ever grow at its end.
 */
export type BenchDocument = {
  readonly id: string;
  readonly at: string;
  readonly kind: string;
  readonly v: number;
  readonly name: { readonly given: string; readonly family: string };
  readonly emails: readonly { readonly address: string; readonly label: string }[];
  readonly tags: readonly string[];
  readonly note: string;
};

export const COUNT = 50_000;
export const BATCH = 500;
/** Prime to COUNT: taken this many at a time, every number comes up once. */
const STRIDE = 7919;
const NOTE =
  'Kommt gern zu den Führungen am Abend, bringt Kuchen mit und fragt nach dem Dachboden. Hilft beim Aufbau, wenn es vor ' +
  'sieben ist; danach fährt der letzte Bus. Möchte die Einladung gedruckt, nicht als Mail, und sagt zwei Tage vorher ab.';

/** The nth document's place in the order of `at`. */
const rankOf = (n: number): number => (n * STRIDE) % COUNT;

/** The nth number of a walk that meets every document once before it repeats. */
export const strolled = (n: number): number => (n * 104_729 + 17) % COUNT;

/** The instant at a place in the order: one a minute. */
export function atOfRank(rank: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const [minute, hour, day] = [rank % 60, Math.floor(rank / 60) % 24, Math.floor(rank / 1440)];
  return `2026-${two(Math.floor(day / 28) + 1)}-${two((day % 28) + 1)}T${two(hour)}:${two(minute)}:00.000Z`;
}

export function documentAt(n: number, note = `${n} ${NOTE}`): BenchDocument {
  const family = `Schubert-${n.toString(36)}`;
  return {
    id: `doc_${String(n).padStart(8, '0')}`,
    at: atOfRank(rankOf(n)),
    kind: 'contact',
    v: 1,
    name: { given: 'Anna Katharina', family },
    emails: [
      { address: `anna.${family.toLowerCase()}@mail.example`, label: 'privat' },
      { address: `a.${family.toLowerCase()}@museum.example`, label: 'Arbeit' },
    ],
    tags: ['verein', 'förderkreis', `jahrgang-${1940 + (n % 70)}`],
    note,
  };
}

export const noteOf = (n: number, round: number): string => `${n} ${round} ${NOTE}`;

/** What RxDB is told: the key, and one index. */
export const rxSchema = {
  version: 0,
  primaryKey: 'id',
  type: 'object',
  properties: {
    id: { type: 'string', maxLength: 16 },
    at: { type: 'string', maxLength: 24 },
    kind: { type: 'string' },
    v: { type: 'number' },
    name: { type: 'object' },
    emails: { type: 'array' },
    tags: { type: 'array' },
    note: { type: 'string' },
  },
  required: ['id', 'at'],
  indexes: ['at'],
} as const;
