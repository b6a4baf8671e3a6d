/**
 * What the parts of a date or time field show, and whether they are typed to their end.
 *
 * Alone because react-aria tells neither: it hands over every date that the parts make up on the way ("2 June" before
 * "27 June"), and makes a possible day of an impossible one without a word. Both can be read off the parts.
 */
import { CalendarDate } from '@internationalized/date';
import { type KeyboardEvent, useRef } from 'react';

const partsIn = (field: Element): readonly HTMLElement[] => [
  ...field.querySelectorAll<HTMLElement>('[role="spinbutton"]'),
];

export const isDatePart = (target: EventTarget | null): boolean =>
  target instanceof Element && target.getAttribute('role') === 'spinbutton';

type Shown = { readonly year: number; readonly month: number; readonly day: number };

/** Undefined while a part is empty. */
function shownIn(field: Element): Shown | undefined {
  const figureOf = (type: keyof Shown): number =>
    Number(
      partsIn(field)
        .find((part) => part.dataset['type'] === type)
        ?.getAttribute('aria-valuenow') || Number.NaN,
    );
  const shown = { year: figureOf('year'), month: figureOf('month'), day: figureOf('day') };
  return Object.values(shown).some(Number.isNaN) ? undefined : shown;
}

/** The day that was typed where its month has none such, and the date that becomes of it. */
export function impossibleDayIn(field: Element): { readonly typed: number; readonly date: string } | undefined {
  const shown = shownIn(field);
  if (shown === undefined) return undefined;
  const year = shown.year < 100 ? 2000 + shown.year : shown.year;
  const possible = new CalendarDate(year, shown.month, shown.day); // takes the last day where there is none such
  return possible.day === shown.day ? undefined : { typed: shown.day, date: possible.toString() };
}

/** Figures that fill the part a date or a time ends with. */
const FIGURES: Readonly<Record<string, number>> = { year: 4, minute: 2 };

/** Counts the figures typed into one part; `isTyped(field)`: the last part has all of its own. */
export function useTypedParts() {
  const typed = useRef<{ part: EventTarget | null; figures: number }>({ part: null, figures: 0 });
  const onKeyDownCapture = ({ key, target }: KeyboardEvent) => {
    const figures = typed.current.part === target ? typed.current.figures : 0;
    typed.current = { part: target, figures: /^\d$/.test(key) ? figures + 1 : 0 };
  };
  const isTyped = (field: Element | null): boolean => {
    const last = field === null ? undefined : partsIn(field).at(-1);
    return (
      last !== undefined &&
      typed.current.part === last &&
      typed.current.figures >= (FIGURES[last.dataset['type'] ?? ''] ?? Number.POSITIVE_INFINITY)
    );
  };
  return { onKeyDownCapture, isTyped };
}
