/**
 * Keys without a modifier: `useKeys({ n: add, '/': search, 'g t': goToday, ArrowLeft: earlier })`.
 *
 * Alone because one listener must decide for the whole page whose key it is. Invariants: never while a field, a menu
 * or a dialog has the focus; printable keys only while the person has letter keys switched on (WCAG 2.1.4); what the
 * page binds goes before what the frame binds, and the latest binding before an earlier one.
 */
import { useEffect, useRef } from 'react';
import { useView } from './useView.ts';

export type Keys = Readonly<Record<string, () => void>>;
type Layer = 'page' | 'frame';
type Binding = { readonly layer: Layer; readonly keys: () => Keys };

/** How long the second key of a sequence may take. */
const SEQUENCE_MS = 1500;
const TAKES_KEYS =
  'input, textarea, select, [contenteditable]:not([contenteditable="false"]), [role="textbox"], [role="searchbox"], [role="combobox"], [role="spinbutton"]';
/** A toast may hold the focus after Undo was pressed in it: the page's keys still count there. */
const OWN_KEYS = '[role="dialog"], [role="alertdialog"]:not(.toast), [role="menu"], [role="listbox"]';
const PRESSABLE = 'button, a[href], summary, [role="button"], [role="switch"], [role="checkbox"], [role="radio"]';

const bindings: Binding[] = [];
let letterKeys = true;
let first: { readonly key: string; readonly at: number } | undefined;

export function useKeys(keys: Keys, layer: Layer = 'page'): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const binding: Binding = { layer, keys: () => latest.current };
    bindings.push(binding);
    if (bindings.length === 1) document.addEventListener('keydown', onKeyDown);
    return () => {
      bindings.splice(bindings.indexOf(binding), 1);
      if (bindings.length === 0) document.removeEventListener('keydown', onKeyDown);
    };
  }, [layer]);
}

/** What N does on this page. */
export const usePrimary = (action: () => void): void => useKeys({ n: action });

/** For the frame, once: follows the setting that switches printable keys off. */
export function useLetterKeys(): boolean {
  const on = useView('settings.get', {}).value?.letterKeys ?? true;
  useEffect(() => {
    letterKeys = on;
  }, [on]);
  return on;
}

function onKeyDown(press: KeyboardEvent): void {
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  if (press.defaultPrevented || isChord(press) || isTaken(press.target, key)) return;
  if (key.length === 1 && key !== ' ' && !letterKeys) return;
  const sequence = first !== undefined && press.timeStamp - first.at < SEQUENCE_MS ? `${first.key} ${key}` : undefined;
  first = undefined;
  const action = (sequence === undefined ? undefined : actionOf(sequence)) ?? actionOf(key);
  if (action !== undefined) {
    press.preventDefault();
    action();
  } else if (bindings.some((binding) => Object.keys(binding.keys()).some((bound) => bound.startsWith(`${key} `)))) {
    first = { key, at: press.timeStamp };
  }
}

/** Many keyboards write [ and ? with AltGr or Option: that is typing a sign, not a chord. */
function isChord(press: KeyboardEvent): boolean {
  const typesSign = press.key.length === 1 && /[^\p{L}\p{N} ]/u.test(press.key);
  if (typesSign && !press.metaKey && (press.altKey || !press.ctrlKey)) return false;
  return press.ctrlKey || press.metaKey || press.altKey;
}

function isTaken(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest(OWN_KEYS) !== null || target.matches(TAKES_KEYS)) return true;
  return (key === 'Enter' || key === ' ') && target.closest(PRESSABLE) !== null;
}

function actionOf(key: string): (() => void) | undefined {
  const inOrder = [
    ...bindings.filter(({ layer }) => layer === 'frame'),
    ...bindings.filter(({ layer }) => layer === 'page'),
  ];
  return inOrder.findLast((binding) => Object.hasOwn(binding.keys(), key))?.keys()[key];
}
