/* oxlint-disable jsx-a11y/prefer-tag-over-role -- rows are placed by transform, which table elements do not allow */
import { classesOf } from './classes.ts';
import type { GridColumn, GridSelection, GridSort } from './gridColumns.ts';
import { Icon } from './Icon.tsx';
import { TickBox } from './TickBox.tsx';

/** The head of a VirtualGrid: names of the columns, sorting, and the box that ticks all. */
export function GridHead<R>({
  columns,
  sort,
  onSort,
  selection,
  firstColumn,
}: {
  readonly columns: readonly GridColumn<R>[];
  readonly sort: GridSort | undefined;
  readonly onSort: ((sort: GridSort) => void) | undefined;
  readonly selection: GridSelection<R> | undefined;
  /** 2 when the boxes to tick are the first column. */
  readonly firstColumn: 1 | 2;
}) {
  return (
    <div role="rowgroup" className="grid-head">
      <div role="row" aria-rowindex={1} className="grid-head-row">
        {selection !== undefined && (
          <div role="columnheader" aria-colindex={1} className="grid-tick">
            <TickBox
              label={selection.allLabel}
              checked={selection.all === 'some' ? 'some' : selection.all === 'all'}
              onToggle={selection.onAll}
              tabIndex={0}
            />
          </div>
        )}
        {columns.map((column, place) => {
          const sorted = sort?.column === column.id ? sort.direction : undefined;
          const ends = column.align === 'end' && 'grid-end';
          return (
            <div
              key={column.id}
              role="columnheader"
              aria-colindex={place + firstColumn}
              aria-sort={column.sortable === true ? (sorted ?? 'none') : undefined}
              className={classesOf('grid-cell', ends)}
            >
              {column.sortable === true && onSort !== undefined ? (
                <button
                  type="button"
                  className="grid-sort"
                  onClick={() =>
                    onSort({ column: column.id, direction: sorted === 'ascending' ? 'descending' : 'ascending' })
                  }
                >
                  {column.label}
                  {sorted !== undefined && <Icon name={sorted === 'ascending' ? 'up' : 'down'} size="sm" />}
                </button>
              ) : (
                <span className={column.labelHidden === true ? 'vh' : 'clip'}>{column.label}</span>
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
