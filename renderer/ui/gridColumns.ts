import type { ReactNode, RefCallback } from 'react';

/** One column of a VirtualGrid or Table. */
export type GridColumn<R> = {
  readonly id: string;
  readonly label: string;
  /** Read aloud, not shown. */
  readonly labelHidden?: boolean | undefined;
  /** A grid track: `minmax(12rem, 2fr)`, `7rem`. */
  readonly width: string;
  readonly align?: 'start' | 'end' | undefined;
  readonly sortable?: boolean | undefined;
  /** What it shows. Cells show, they do not act: what acts stands in the inspector. */
  readonly cell: (row: R) => ReactNode;
  /** Where it goes in the two-line rows of a phone; `none` unless said otherwise. */
  readonly phone?: 'lead' | 'first' | 'second' | 'end' | 'none' | undefined;
};

export type GridSort = { readonly column: string; readonly direction: 'ascending' | 'descending' };

/** Ticking rows: the keys are those of `rowKey`. Rows that are not loaded can be chosen only by `onAll`. */
export type GridSelection<R> = {
  readonly selected: ReadonlySet<string>;
  readonly onChange: (selected: ReadonlySet<string>) => void;
  readonly rowLabel: (row: R) => string;
  readonly allLabel: string;
  readonly all: 'none' | 'some' | 'all';
  readonly onAll: () => void;
};

export type GridCommand = 'next' | 'previous' | 'tick';

export type VirtualGridProps<R> = {
  /** Its name for screen readers. */
  readonly label: string;
  readonly columns: readonly GridColumn<R>[];
  readonly rowCount: number;
  /** `undefined` while the row is not loaded: a skeleton row stands there. */
  readonly rowAt: (index: number) => R | undefined;
  readonly rowKey: (row: R) => string;
  /** Asked whenever other rows come into view; both ends included. */
  readonly onWindow?: ((first: number, last: number) => void) | undefined;
  readonly sort?: GridSort | undefined;
  readonly onSort?: ((sort: GridSort) => void) | undefined;
  readonly selection?: GridSelection<R> | undefined;
  /** The row that the inspector shows. */
  readonly peekedKey?: string | undefined;
  /** Enter or a double click. */
  readonly onOpen?: ((row: R) => void) | undefined;
  /** Space or a click. Without it a click opens. */
  readonly onPeek?: ((row: R) => void) | undefined;
  /** A mark at the left edge: changed here and not yet synced. */
  readonly rowMark?: ((row: R) => 'changed' | undefined) | undefined;
  /** Read for a row that is not there yet: "Loading". */
  readonly loadingLabel: string;
  /** Shown in place of the rows when there are none. */
  readonly empty?: ReactNode;
  /** Where the list stood before, and what is told when it stands elsewhere: the element that scrolls, the row of the keys. */
  readonly kept?:
    | {
        readonly onElement: RefCallback<HTMLElement>;
        readonly row: number;
        readonly onRow: (row: number) => void;
      }
    | undefined;
  /** What a key does that a person may have changed; arrows, Enter and Space are fixed. */
  readonly commandOf?: ((press: KeyboardEvent) => GridCommand | undefined) | undefined;
};
