import { useRef } from 'react';
import type { GridSelection } from './gridColumns.ts';

export type Ticks = {
  /** A row's box: its label and whether it is ticked. */
  readonly of: (index: number) => { readonly label: string; readonly checked: boolean } | undefined;
  readonly toggle: (index: number, range: boolean) => void;
  readonly extend: (from: number, to: number) => void;
};

/**
 * Ticking rows one by one and in ranges.
 *
 * Alone because mouse and keyboard must agree on where a range starts: at the last row ticked singly.
 * Invariant: only loaded rows are ticked; what nobody has seen, nobody has chosen.
 */
export function useTicks<R>(
  selection: GridSelection<R> | undefined,
  rowAt: (index: number) => R | undefined,
  rowKey: (row: R) => string,
): Ticks {
  const anchor = useRef<number | undefined>(undefined);
  if (selection === undefined) return { of: () => undefined, toggle: () => {}, extend: () => {} };

  const add = (from: number, to: number) => {
    const next = new Set(selection.selected);
    for (let index = Math.min(from, to); index <= Math.max(from, to); index += 1) {
      const row = rowAt(index);
      if (row !== undefined) next.add(rowKey(row));
    }
    selection.onChange(next);
  };
  const toggle = (index: number, range: boolean) => {
    const row = rowAt(index);
    if (row === undefined) return;
    if (range && anchor.current !== undefined) return add(anchor.current, index);
    anchor.current = index;
    const next = new Set(selection.selected);
    if (!next.delete(rowKey(row))) next.add(rowKey(row));
    selection.onChange(next);
  };
  const of = (index: number) => {
    const row = rowAt(index);
    return {
      label: row === undefined ? '' : selection.rowLabel(row),
      checked: row !== undefined && selection.selected.has(rowKey(row)),
    };
  };
  return { of, toggle, extend: add };
}
