/**
 * How far a list was scrolled, and which of its rows the keys stood on, found again by whoever comes back to it.
 *
 * Alone because lists of every kind need it, and what is scrolled is seldom there yet when the list is: its rows are
 * still being asked for. Invariants: a list that is asked something else begins at its top; a person who scrolls before
 * the place is reached goes before it.
 */
import { type RefCallback, useCallback } from 'react';
import { asLeft, leaveAs } from './windowPlace.ts';

export type KeptScroll = {
  /** For the element that scrolls. */
  readonly onElement: RefCallback<HTMLElement>;
  /** Counted from 0. */
  readonly row: number;
  readonly onRow: (row: number) => void;
};

const TOP = { question: '', top: 0, row: 0 };
/** By these a person says where to be. */
const MOVES = ['wheel', 'pointerdown', 'touchmove', 'keydown'] as const;

/** @param question what the list shows, so that nothing is found again in another answer */
export function useKeptScroll(list: string, question: string): KeptScroll {
  const key = `${list}-scroll`;
  const left = useCallback(() => {
    const kept = asLeft(key, TOP);
    return kept.question === question ? kept : { ...TOP, question };
  }, [key, question]);
  const onElement = useCallback(
    (element: HTMLElement | null) => {
      if (element === null) return undefined;
      return followed(element, left().top, (top) => leaveAs(key, { ...left(), top }));
    },
    [key, left],
  );
  const onRow = useCallback((row: number) => leaveAs(key, { ...left(), row }), [key, left]);
  return { onElement, row: left().row, onRow };
}

/** Scrolls there as soon as there is enough to scroll, then tells of every move. Answers what ends it. */
function followed(element: HTMLElement, begin: number, onTop: (top: number) => void): () => void {
  let wanted = begin;
  const ended = new AbortController();
  const { signal } = ended;
  const reach = () => {
    if (wanted > 0 && element.scrollHeight - element.clientHeight >= wanted) {
      element.scrollTop = wanted;
      arrive();
    }
  };
  const growing = new MutationObserver(reach);
  const arrive = () => {
    wanted = 0;
    growing.disconnect();
  };
  const follow = () => {
    // While it grows it stands at its top, and nobody put it there.
    if (wanted === 0) onTop(element.scrollTop);
  };
  element.addEventListener('scroll', follow, { signal, passive: true });
  for (const move of MOVES) element.addEventListener(move, arrive, { signal, passive: true });
  if (wanted === 0) element.scrollTop = 0;
  else growing.observe(element, { childList: true, subtree: true, attributes: true, attributeFilter: ['style'] });
  reach();
  return () => {
    growing.disconnect();
    ended.abort();
  };
}
