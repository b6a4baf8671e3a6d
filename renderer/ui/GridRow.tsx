/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/click-events-have-key-events -- rows are placed by transform, which table elements do not allow; the grid has the keys */
import type { ReactNode } from 'react';
import { classesOf } from './classes.ts';
import type { GridColumn } from './gridColumns.ts';
import { TickBox } from './TickBox.tsx';

export type GridRowProps<R> = {
  readonly row: R | undefined;
  readonly index: number;
  readonly top: number;
  readonly columns: readonly GridColumn<R>[];
  readonly layout: 'columns' | 'two-lines';
  readonly state: { readonly isActive: boolean; readonly isPeeked: boolean; readonly mark: 'changed' | undefined };
  /** Undefined when the grid cannot tick rows. */
  readonly tick:
    | { readonly label: string; readonly checked: boolean; readonly onToggle: (range: boolean) => void }
    | undefined;
  readonly loadingLabel: string;
  readonly onPress: (index: number) => void;
  readonly onDoublePress: (index: number) => void;
};

/** One row, placed by the virtual list. While it is not loaded, lines stand where its words will be. */
export function GridRow<R>(props: GridRowProps<R>) {
  const { row, index, top, columns, layout, state, tick, loadingLabel } = props;
  const offset = tick === undefined ? 1 : 2;
  const cellOf = (column: GridColumn<R>, place: number): ReactNode => (
    <div
      key={column.id}
      role="gridcell"
      aria-colindex={place + offset}
      className={classesOf('grid-cell', column.align === 'end' && 'grid-end')}
    >
      {row === undefined ? (
        <SkeletonCell words={place === 0 ? loadingLabel : undefined} place={index + place} />
      ) : (
        column.cell(row)
      )}
    </div>
  );
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={tick?.checked ?? (state.isPeeked ? true : undefined)}
      aria-busy={row === undefined ? true : undefined}
      data-index={index}
      data-peeked={state.isPeeked || undefined}
      data-mark={state.mark}
      className="grid-row"
      tabIndex={state.isActive ? 0 : -1}
      style={{ transform: `translateY(${top}px)` }}
      onClick={() => props.onPress(index)}
      onDoubleClick={() => props.onDoublePress(index)}
    >
      {tick !== undefined && (
        <div role="gridcell" aria-colindex={1} className="grid-tick">
          {row !== undefined && <TickBox {...tick} />}
        </div>
      )}
      {layout === 'columns' ? columns.map(cellOf) : twoLines(columns, cellOf)}
    </div>
  );
}

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

function SkeletonCell({ words, place }: { readonly words: string | undefined; readonly place: number }) {
  return (
    <>
      {words !== undefined && <span className="vh">{words}</span>}
      <span className="grid-skeleton" style={{ width: `${40 + ((place * 37) % 45)}%` }} />
    </>
  );
}
