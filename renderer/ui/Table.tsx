import type { ReactNode } from 'react';
import { classesOf } from './classes.ts';
import type { GridColumn } from './gridColumns.ts';
import './Table.css';

export type TableProps<R> = {
  readonly label: string;
  readonly columns: readonly Pick<GridColumn<R>, 'id' | 'label' | 'labelHidden' | 'align' | 'cell'>[];
  readonly rows: readonly R[];
  readonly rowKey: (row: R) => string;
  /** Makes the first cell of each row a button, and the whole row its target for the mouse. */
  readonly onOpen?: ((row: R) => void) | undefined;
  readonly selectedKey?: string | undefined;
  readonly rowMark?: ((row: R) => 'changed' | undefined) | undefined;
  readonly empty?: ReactNode;
};

/** A small list, all rows in the page; from a few hundred on use VirtualGrid. Scrolls inside its own box when it is wide. */
export function Table<R>({ label, columns, rows, rowKey, onOpen, selectedKey, rowMark, empty }: TableProps<R>) {
  if (rows.length === 0 && empty !== undefined) return <>{empty}</>;
  return (
    <div className="table-box">
      <table className="table" aria-label={label}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" className={classesOf(column.align === 'end' && 'num')}>
                <span className={classesOf(column.labelHidden === true && 'vh')}>{column.label}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={rowKey(row)}
              className={classesOf(onOpen !== undefined && 'table-row-opens')}
              data-selected={rowKey(row) === selectedKey || undefined}
              data-mark={rowMark?.(row)}
              onClick={onOpen && (() => onOpen(row))}
            >
              {columns.map((column, place) => (
                <td key={column.id} className={classesOf(column.align === 'end' && 'num')}>
                  {place === 0 && onOpen !== undefined ? (
                    <button
                      type="button"
                      className="table-open"
                      onClick={(click) => {
                        click.stopPropagation();
                        onOpen(row);
                      }}
                    >
                      {column.cell(row)}
                    </button>
                  ) : (
                    column.cell(row)
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
