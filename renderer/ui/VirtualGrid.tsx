/* oxlint-disable jsx-a11y/prefer-tag-over-role -- rows are placed by transform, which table elements do not allow */
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  type MouseEvent,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  type RefObject,
  useState,
} from 'react';
import type { GridCommand, VirtualGridProps } from './gridColumns.ts';
import { GridHead } from './GridHead.tsx';
import { rowAfterKey } from './gridKeys.ts';
import { GridRow } from './GridRow.tsx';
import { useMedia, widths } from './media.ts';
import { useTicks } from './ticks.ts';
import './VirtualGrid.css';

const headHeight = 32;
const rowHeights = { columns: 44, 'two-lines': 64 } as const;

/**
 * A list of any length: only the rows in view are in the page, but screen readers know how many there are.
 *
 * Alone because react-aria's own table lays out every row, which 100 000 members do not allow.
 * Invariant: the row with the focus stays in the page while it is scrolled away, or the focus would fall to the body.
 * Keys: arrows, Home, End, Page Up and Down move; Enter opens; Space peeks; Shift with arrows ticks on; the rest by `commandOf`.
 *
 * `<VirtualGrid label columns rowCount rowAt rowKey loadingLabel onWindow onOpen onPeek sort onSort selection />`
 */
export function VirtualGrid<R>(props: VirtualGridProps<R>) {
  const {
    label,
    columns,
    rowCount,
    rowAt,
    rowKey,
    onWindow,
    selection,
    peekedKey,
    onOpen,
    onPeek,
    rowMark,
    loadingLabel,
  } = props;
  const { frame, frameRef, active, setActive } = useStanding(props.kept);
  const focusNext = useRef(false);
  const layout = useMedia(widths.phone) ? 'two-lines' : 'columns';
  const head = layout === 'columns' ? headHeight : 0;
  const at = Math.min(active, Math.max(0, rowCount - 1));

  const virtual = useRowsInView(frame, { rowCount, at, layout, head, onWindow });

  // The row is not in the page until the list has scrolled: the focus follows one paint later.
  useLayoutEffect(() => {
    if (focusNext.current && focusRow(frame.current, at)) focusNext.current = false;
  });

  const ticks = useTicks(selection, rowAt, rowKey);
  const go = (row: number) => {
    focusNext.current = true;
    setActive(row);
    virtual.scrollToIndex(row, { align: 'auto' });
  };
  const onKeyDown = (press: KeyboardEvent) => {
    if (!(press.target instanceof HTMLElement) || press.target.getAttribute('role') !== 'row') return;
    const isChord = press.ctrlKey || press.metaKey || press.altKey;
    const command = props.commandOf?.(press.nativeEvent);
    if (isChord && command === undefined) return;
    const rowsPerPage = Math.floor(((frame.current?.clientHeight ?? 0) - head) / rowHeights[layout]);
    const next = rowAfterKey(keyOf(command) ?? press.key, at, rowCount, rowsPerPage);
    const row = rowAt(at);
    if (next !== undefined) {
      if (press.shiftKey && press.key.startsWith('Arrow')) ticks.extend(at, next);
      go(next);
    } else if (press.key === 'Enter' && row !== undefined) onOpen?.(row);
    else if (press.key === ' ' && row !== undefined) (onPeek ?? onOpen)?.(row);
    else if (command === 'tick' && row !== undefined) ticks.toggle(at, false);
    else return;
    press.preventDefault();
  };

  const onClick = (click: MouseEvent) => {
    const index = rowOf(click);
    if (index === undefined) return;
    if (isOnTickBox(click)) return ticks.toggle(index, click.shiftKey);
    setActive(index);
    const row = rowAt(index);
    if (row !== undefined) (onPeek ?? onOpen)?.(row);
  };
  const onDoubleClick = (click: MouseEvent) => {
    const row = rowAt(rowOf(click) ?? -1);
    if (row !== undefined && onPeek !== undefined && !isOnTickBox(click)) onOpen?.(row);
  };

  const tracks = [...(selection === undefined ? [] : ['2.75rem']), ...columns.map((column) => column.width)];
  return (
    <div
      ref={frameRef}
      role="grid"
      aria-label={label}
      aria-rowcount={rowCount + 1}
      aria-colcount={columns.length + (selection === undefined ? 0 : 1)}
      aria-multiselectable={selection !== undefined}
      className="grid"
      data-layout={layout}
      tabIndex={rowCount === 0 ? 0 : -1}
      style={{
        '--grid-tracks': tracks.join(' '),
        '--grid-least': `calc(${tracks.map(leastOf).join(' + ')})`,
        '--grid-row': `${rowHeights[layout]}px`,
        '--grid-head': `${headHeight}px`,
      }}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onDoubleClick={onDoubleClick}
    >
      <GridHead
        columns={columns}
        sort={props.sort}
        // Out of sight on a phone: names for screen readers, but nothing that takes the focus.
        onSort={layout === 'columns' ? props.onSort : undefined}
        selection={layout === 'columns' ? selection : undefined}
        firstColumn={selection === undefined ? 1 : 2}
      />
      {rowCount === 0 && props.empty !== undefined && (
        <div role="rowgroup">
          <div role="row" aria-rowindex={2}>
            <div role="gridcell">{props.empty}</div>
          </div>
        </div>
      )}
      <div role="rowgroup" className="grid-rows" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rowAt(index);
          const key = row === undefined ? undefined : rowKey(row);
          const tick = ticks.of(index);
          return (
            <GridRow
              key={index}
              row={row}
              index={index}
              top={start - head}
              columns={columns}
              layout={layout}
              isActive={index === at}
              isPeeked={key !== undefined && key === peekedKey}
              mark={row === undefined ? undefined : rowMark?.(row)}
              tickLabel={tick?.label}
              isTicked={tick?.checked === true}
              loadingLabel={loadingLabel}
            />
          );
        })}
      </div>
    </div>
  );
}

/** The row that the keys stand on, and the frame as what it is scrolled by: both as they were left. */
function useStanding(kept: VirtualGridProps<unknown>['kept']) {
  const { onElement, row = 0, onRow } = kept ?? {};
  const frame = useRef<HTMLDivElement>(null);
  const frameRef = useCallback(
    (element: HTMLDivElement | null) => {
      frame.current = element;
      return onElement?.(element);
    },
    [onElement],
  );
  const [active, setRow] = useState(row);
  const setActive = (next: number) => {
    setRow(next);
    onRow?.(next);
  };
  return { frame, frameRef, active, setActive };
}

/** The arrow that leads the same way. */
const keyOf = (command: GridCommand | undefined): string | undefined =>
  command === 'next' ? 'ArrowDown' : command === 'previous' ? 'ArrowUp' : undefined;

/** The row that a press is on. */
function rowOf({ target }: MouseEvent): number | undefined {
  const row = target instanceof Element ? target.closest<HTMLElement>('.grid-row') : null;
  return row === null ? undefined : Number(row.dataset['index']);
}

const isOnTickBox = ({ target }: MouseEvent): boolean =>
  target instanceof Element && target.closest('[role="checkbox"]') !== null;

/** The least width of a track: what it has, or the first part of its `minmax`. */
function leastOf(track: string): string {
  return /^minmax\(([^,]+),/.exec(track)?.[1] ?? (track.endsWith('fr') ? '6rem' : track);
}

type InView = {
  readonly rowCount: number;
  /** The row that has the focus: it stays in the page wherever the list is scrolled to. */
  readonly at: number;
  readonly layout: 'two-lines' | 'columns';
  readonly head: number;
  readonly onWindow: ((first: number, last: number) => void) | undefined;
};

/** Which rows stand in the page; asks for them when they come into view. */
function useRowsInView(frame: RefObject<HTMLDivElement | null>, { rowCount, at, layout, head, onWindow }: InView) {
  const before = useRef(0);
  // oxlint-disable-next-line react/incompatible-library -- only matters to the React Compiler, which is not in use
  const virtual = useVirtualizer({
    count: rowCount,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeights[layout],
    overscan: 6,
    scrollMargin: head,
    scrollPaddingStart: head,
    rangeExtractor: useCallback((range: Range) => withRow(rowsAround(range, before), at, range.count), [at]),
  });
  useLayoutEffect(() => virtual.measure(), [virtual, layout]);

  const first = virtual.range?.startIndex ?? 0;
  const last = virtual.range?.endIndex ?? -1;
  useEffect(() => {
    if (last >= first && rowCount > 0) onWindow?.(first, Math.min(last, rowCount - 1));
  }, [onWindow, first, last, rowCount]);
  return virtual;
}

/** The rows in view with some on either side, so that slow scrolling finds them there; what is dragged past has none. */
function rowsAround(range: Range, before: RefObject<number>): number[] {
  const isDragged = Math.abs(range.startIndex - before.current) > range.endIndex - range.startIndex;
  before.current = range.startIndex;
  return defaultRangeExtractor(isDragged ? { ...range, overscan: 0 } : range);
}

/** Answers whether the row was in the page to be focused. */
function focusRow(frame: HTMLElement | null, index: number): boolean {
  const row = frame?.querySelector<HTMLElement>(`[data-index="${index}"]`);
  row?.focus({ preventScroll: true });
  return row !== null && row !== undefined;
}

/** The rows in view and the one with the focus, in order. */
function withRow(rows: readonly number[], row: number, count: number): number[] {
  if (row >= count || rows.includes(row)) return [...rows];
  return [...rows, row].toSorted((a, b) => a - b);
}
