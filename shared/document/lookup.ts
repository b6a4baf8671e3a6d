/**
 * What a feature declares so that the store can sort, find and search its documents without knowing them.
 *
 * Invariant: everything here is derived from the document alone; the store may throw it away and make it again.
 */
export type SearchText = {
  /** What the hit is called. */
  readonly title: string;
  /** A second line that tells hits of the same title apart. */
  readonly detail: string;
  /** Further words it can be found by. */
  readonly more: string;
};

export type Reference = { readonly collection: string; readonly id: string };

export type Lookup<T> = {
  /** Columns that lists sort and filter by. Strings compare by code point: fold them where people read the order. */
  readonly columns: Readonly<Record<string, (document: T) => string | number | null>>;
  /** Exact keys it can be found by, `email:anna@museum.example`, `tag:verein`, `about:evt_…`. */
  readonly keys: (document: T) => readonly string[];
  /** Documents of other collections that it names; a target may not have arrived yet. */
  readonly references?: (document: T) => readonly Reference[];
  /** Nothing: not part of the search. */
  readonly search: (document: T) => SearchText | undefined;
};

export type SortOrder = 'asc' | 'desc';

/** A list as the store answers it: by column ranges, keys and words. Ranges are half open: from ≤ x < to. */
export type ListQuery = {
  readonly keys?: readonly string[] | undefined;
  readonly ranges?: readonly ColumnRange[] | undefined;
  readonly words?: string | undefined;
  readonly sort: readonly { readonly column: string; readonly order: SortOrder }[];
  readonly offset: number;
  readonly limit: number;
};
export type ColumnRange = {
  readonly column: string;
  readonly from?: string | number | undefined;
  readonly to?: string | number | undefined;
  /** `is` compares for equality; null asks for documents without a value. */
  readonly is?: string | number | null | undefined;
};
