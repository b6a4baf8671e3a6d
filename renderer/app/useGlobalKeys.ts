/**
 * The keys that act on every page, whatever has the focus.
 *
 * Invariant: a text field keeps its own undo; single letters follow useKeys, and a page's own binding goes first.
 */
import { useEffect } from 'react';
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

export function useGlobalKeys({ foldRail }: { readonly foldRail: () => void }): void {
  const { t } = useWords();
  useLetterKeys();
  useKeys({ ...SEQUENCES, n: () => openPalette('add'), '?': openKeys, '[': foldRail }, 'frame');
  useEffect(() => {
    const onKeyDown = (press: KeyboardEvent) => {
      if (!(press.ctrlKey || press.metaKey) || press.altKey || press.defaultPrevented) return;
      const action = actionFor(press, t);
      if (action === undefined) return;
      press.preventDefault();
      action();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [t]);
}

function actionFor(press: KeyboardEvent, t: Translate): (() => void) | undefined {
  const key = press.key.toLowerCase();
  if (key === 'k' && !press.shiftKey) return overlayNow() === 'find' ? closeOverlay : () => openPalette('find');
  if (press.target instanceof Element && press.target.matches(TYPED)) return undefined;
  if (key === 'z') return () => void takeBack(t, {}, press.shiftKey ? 'redo' : 'undo');
  if (key === 'y' && press.ctrlKey) return () => void takeBack(t, {}, 'redo');
  const place = /^[1-9]$/.test(key) ? PLACES[Number(key) - 1]?.place : undefined;
  return place === undefined ? undefined : go(place);
}
