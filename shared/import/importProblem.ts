/**
 * What can be said about a row, a card or a component that did not come in as it stands.
 *
 * Alone because every reader here reports in the same words and one screen shows them.
 * Invariant: `refused` means that nothing of this row came in; `warning` means that the row came in and the person
 * should look. Facts are what stood in the file (numbers, cells, names), never wording.
 */
export type RowProblemReason =
  | 'no-name-and-no-contact'
  | 'total-row'
  | 'too-few-cells'
  | 'too-many-cells'
  | 'unclosed-quote'
  | 'bad-email'
  | 'not-a-phone'
  | 'bad-date'
  | 'ambiguous-date'
  | 'bad-time'
  | 'id-in-exponent-form'
  | 'number-in-exponent-form'
  | 'no-text';

/** Found when rows meet what is stored. */
export type MatchProblemReason =
  | 'shares-email'
  | 'shares-key'
  | 'repeats-earlier-row'
  | 'unknown-channel'
  | 'not-storable';

export type CardProblemReason = 'unclosed-card' | 'group-card' | 'photo-left-out' | 'broken-line';

export type EventProblemReason =
  | 'unclosed-component'
  | 'not-an-event'
  | 'no-start'
  | 'no-title'
  | 'no-uid'
  | 'end-before-start'
  | 'unknown-zone'
  | 'bad-rule'
  | 'second-rule-left-out'
  | 'until-before-start'
  | 'range-read-as-one'
  | 'override-without-series'
  | 'older-copy-left-out'
  | 'part-of-split-series'
  | 'attachment-left-out';

/** Of the file as a whole, at line 0. */
export type FileProblemReason =
  | 'broken-characters'
  | 'file-cut-short'
  | 'mailing-refused'
  | 'columns-left-out'
  | 'field-given-twice'
  | 'registrations-as-people'
  | 'mapping-column-gone';

export type ImportProblemReason =
  | RowProblemReason
  | MatchProblemReason
  | CardProblemReason
  | EventProblemReason
  | FileProblemReason;

export type ImportProblem = {
  /** Counted from 1 as a text editor counts; the first line of a row that spans several. 0 is the whole file. */
  readonly line: number;
  /** The first line of the row it belongs to, where its reader knows and it is another one. */
  readonly row?: number;
  readonly reason: ImportProblemReason;
  readonly severity: 'refused' | 'warning';
  readonly facts: Readonly<Record<string, string | number>>;
};

export type Facts = ImportProblem['facts'];

export const warning = (line: number, reason: ImportProblemReason, facts: Facts = {}): ImportProblem => ({
  line,
  reason,
  severity: 'warning',
  facts,
});

export const refused = (line: number, reason: ImportProblemReason, facts: Facts = {}): ImportProblem => ({
  line,
  reason,
  severity: 'refused',
  facts,
});
