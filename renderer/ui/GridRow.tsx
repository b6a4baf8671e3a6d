/* oxlint-disable jsx-a11y/prefer-tag-over-role -- rows are placed by transform, which table elements do not allow */
import { memo, type ReactNode } from 'react';
import { classesOf } from './classes.ts';
import type { GridColumn } from './gridColumns.ts';
import { TickBox } from './TickBox.tsx';

export type GridRowProps<R> = {
  readonly row: R | undefined;
  readonly index: number;
  readonly top: number;
  readonly columns: readonly GridColumn<R>[];
  readonly layout: 'columns' | 'two-lines';
  readonly isActive: boolean;
  readonly isPeeked: boolean;
  readonly mark: 'changed' | undefined;
  /** Its box; undefined when the grid cannot tick rows. */
  readonly tickLabel: string | undefined;
  readonly isTicked: boolean;
  readonly loadingLabel: string;
};

/**
 * One row, placed by the virtual list. While it is not loaded, a line stands where its words will be.
 *
 * Invariant: no handler among its properties, the grid hears all presses; so a row that stays while others come into
 * view is not rendered again, which took most of the time of a frame.
 */
export const GridRow = memo(PlacedRow) as typeof PlacedRow;

function PlacedRow<R>({ row, index, top, columns, layout, ...state }: GridRowProps<R>) {
  const { tickLabel, loadingLabel } = state;
  const offset = tickLabel === undefined ? 1 : 2;
  const cellOf = (column: GridColumn<R>, place: number): ReactNode => (
    <div
      key={column.id}
      role="gridcell"
      aria-colindex={place + offset}
      className={classesOf('grid-cell', column.align === 'end' && 'grid-end')}
    >
      {row !== undefined && withSign(column.cell(row))}
    </div>
  );
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={tickLabel === undefined ? state.isPeeked || undefined : state.isTicked}
      aria-busy={row === undefined ? true : undefined}
      data-index={index}
      data-peeked={state.isPeeked || undefined}
      data-mark={state.mark}
      className="grid-row"
      tabIndex={state.isActive ? 0 : -1}
      style={{ transform: `translateY(${top}px)` }}
    >
      {row === undefined ? (
        <Waiting words={loadingLabel} index={index} />
      ) : (
        <>
          {tickLabel !== undefined && (
            <div role="gridcell" aria-colindex={1} className="grid-tick">
              <TickBox label={tickLabel} checked={state.isTicked} />
            </div>
          )}
          {layout === 'columns' ? columns.map(cellOf) : twoLines(columns, cellOf)}
        </>
      )}
    </div>
  );
}

/** Bare words too long for their column end in a sign that they go on; a flexible box alone cuts them off without. */
const withSign = (content: ReactNode): ReactNode =>
  typeof content === 'string' ? <span className="clip">{content}</span> : content;

function twoLines<R>(
  columns: readonly GridColumn<R>[],
  cellOf: (column: GridColumn<R>, place: number) => ReactNode,
): ReactNode {
  const at = (place: GridColumn<R>['phone']) =>
    columns
      .map((column, index) => ((column.phone ?? 'none') === place ? cellOf(column, index) : undefined))
      .filter(Boolean);
  return (
    <>
      {at('lead')}
      <div role="presentation" className="grid-lines">
        <div role="presentation" className="grid-line">
          {at('first')}
        </div>
        <div role="presentation" className="grid-line grid-line-second">
          {at('second')}
        </div>
      </div>
      {at('end')}
    </>
  );
}

/** One cell over all columns: rows that are dragged past in hundreds cost as little as they show. */
function Waiting({ words, index }: { readonly words: string; readonly index: number }) {
  return (
    <div role="gridcell" aria-colindex={1} className="grid-cell grid-waiting">
      <span className="vh">{words}</span>
      <span className="grid-skeleton" style={{ width: `${20 + ((index * 37) % 45)}%` }} />
    </div>
  );
}
