/**
 * Moving an entry to another day, with the pointer or with the keys.
 *
 * Alone because both ways share one state: what is lifted, over which day, and why it may not be put down. Invariants:
 * nothing is moved before it is put down on another day; Escape always leaves everything as it was.
 */
import { type PointerEvent, useRef, useState } from 'react';
import type { CalendarEntry } from '../../shared/calendar/contract.ts';
import { dayAfterKey, daysBetween } from '../../shared/calendar/days.ts';
import { type NotMovable, whyNotMovable } from '../../shared/calendar/moving.ts';

export type DayMove = {
  readonly entry: CalendarEntry;
  /** The day it was taken up on, and the one it is over. */
  readonly from: string;
  readonly to: string;
  readonly reason: NotMovable | undefined;
  /** Where the pointer is; absent while the keys move it. */
  readonly pointer?: { readonly x: number; readonly y: number };
};
export type DayMoving = {
  readonly move: DayMove | undefined;
  readonly drag: (entry: CalendarEntry, press: PointerEvent) => void;
  readonly lift: (entry: CalendarEntry, date: string) => void;
  /** What a key does while something is lifted; the day to look at next, or undefined when it is no key of moving. */
  readonly key: (key: string) => string | undefined;
  readonly cancel: () => void;
  /** A press that ends a drag opens nothing. */
  readonly hasJustDragged: () => boolean;
};

const LEAST_PIXELS = 5;

export function useDayMove(onMove: (entry: CalendarEntry, days: number) => void): DayMoving {
  const [move, setMove] = useState<DayMove>();
  const dragged = useRef(false);
  const putDown = ({ entry, from, to, reason }: DayMove) => {
    setMove(undefined);
    if (reason === undefined && to !== from) onMove(entry, daysBetween(from, to));
  };
  const key = (pressed: string): string | undefined => {
    if (move === undefined || move.pointer !== undefined) return undefined;
    if (pressed === 'Escape') setMove(undefined);
    if (pressed === 'Enter') putDown(move);
    if (pressed === 'Escape' || pressed === 'Enter') return pressed === 'Enter' ? move.to : move.from;
    const to = dayAfterKey(pressed, move.to);
    if (to !== undefined) setMove({ ...move, to });
    return to;
  };
  const drag = (entry: CalendarEntry, press: PointerEvent) => {
    const from = dayAt(press.clientX, press.clientY);
    if (press.button !== 0 || press.pointerType === 'touch' || from === undefined) return;
    follow({ entry, from, to: from, reason: whyNotMovable(entry) }, press, (next, isDropped) => {
      dragged.current = true;
      if (!isDropped) return setMove(next);
      setTimeout(() => (dragged.current = false));
      return next === undefined ? setMove(undefined) : putDown(next);
    });
  };
  const lift = (entry: CalendarEntry, date: string) =>
    setMove({ entry, from: date, to: date, reason: whyNotMovable(entry) });
  return { move, drag, lift, key, cancel: () => setMove(undefined), hasJustDragged: () => dragged.current };
}

const dayAt = (x: number, y: number): string | undefined =>
  document
    .elementsFromPoint(x, y)
    .find((element): element is HTMLElement => element instanceof HTMLElement && element.dataset['date'] !== undefined)
    ?.dataset['date'];

/** Tells of every step once the pointer has gone far enough to be a drag, and of its end: without a move it was cancelled. */
function follow(
  start: DayMove,
  press: PointerEvent,
  tell: (move: DayMove | undefined, isDropped: boolean) => void,
): void {
  const ended = new AbortController();
  const origin = { x: press.clientX, y: press.clientY };
  let current: DayMove | undefined;
  const end = (move: DayMove | undefined) => {
    ended.abort();
    if (current !== undefined) tell(move, true);
  };
  const { signal } = ended;
  addEventListener(
    'pointermove',
    ({ clientX: x, clientY: y }) => {
      if (current === undefined && Math.hypot(x - origin.x, y - origin.y) < LEAST_PIXELS) return;
      current = { ...start, to: dayAt(x, y) ?? start.from, pointer: { x, y } };
      tell(current, false);
    },
    { signal },
  );
  addEventListener('pointerup', () => end(current), { signal });
  addEventListener('pointercancel', () => end(undefined), { signal });
  addEventListener('blur', () => end(undefined), { signal });
  addEventListener(
    'keydown',
    (key) => {
      if (key.key !== 'Escape') return;
      key.stopPropagation();
      end(undefined);
    },
    { signal, capture: true },
  );
}
