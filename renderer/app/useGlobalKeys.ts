/**
 * The keys that act on every page, whatever has the focus.
 *
 * Invariant: a text field keeps its own undo; single letters follow useKeys, and a page's own binding goes first.
 */
import { useEffect, useRef } from 'react';
import { hrefTo, navigate, type Place } from '../client/routes.ts';
import { type Keys, useKeys, useLetterKeys } from '../client/useKeys.ts';
import { takeBack } from '../client/useRun.ts';
import { type Translate, useWords } from '../words/words.ts';
import { closeOverlay, openKeys, openPalette, overlayNow } from './overlays.ts';
import { PLACES } from './places.ts';

const go = (place: Place) => () => navigate(hrefTo(place));
const SEQUENCES: Keys = Object.fromEntries(
  PLACES.flatMap(({ place, letter }) => (letter === undefined ? [] : [[`g ${letter}`, go(place)]])),
);
const TYPED = 'input:not([type="checkbox"], [type="radio"], [type="button"]), textarea, [contenteditable="true"]';

type Asked = {
  readonly foldRail: () => void;
  /** In the order of the rail. */
  readonly places: readonly Place[];
};

export function useGlobalKeys({ foldRail, places }: Asked): void {
  const { t } = useWords();
  useLetterKeys();
  useKeys({ ...SEQUENCES, n: () => openPalette('add'), '?': openKeys, '[': foldRail }, 'frame');
  const shown = useRef(places);
  useEffect(() => {
    shown.current = places;
  });
  useEffect(() => {
    const onKeyDown = (press: KeyboardEvent) => {
      if (!(press.ctrlKey || press.metaKey) || press.altKey || press.defaultPrevented) return;
      const action = actionFor(press, t, shown.current);
      if (action === undefined) return;
      press.preventDefault();
      action();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [t]);
}

function actionFor(press: KeyboardEvent, t: Translate, places: readonly Place[]): (() => void) | undefined {
  const key = press.key.toLowerCase();
  if (key === 'k' && !press.shiftKey) return overlayNow() === 'find' ? closeOverlay : () => openPalette('find');
  if (press.target instanceof Element && press.target.matches(TYPED)) return undefined;
  if (key === 'z') return () => void takeBack(t, {}, press.shiftKey ? 'redo' : 'undo');
  if (key === 'y' && press.ctrlKey) return () => void takeBack(t, {}, 'redo');
  const place = /^[1-9]$/.test(key) ? places[Number(key) - 1] : undefined;
  return place === undefined ? undefined : go(place);
}
