/**
 * What a command of the list of keys does here: `useKeys({ 'page.new': add, 'page.search': () => search.focus() })`.
 *
 * Alone because one listener must decide for the whole page whose key it is. Invariants: which key it is stands in
 * `shared/keys/commands.ts` and in this device's settings, never at the caller; whether it may act is decided by
 * `shared/keys/mayAct.ts`; what the page binds goes before what the frame binds, and the latest before an earlier one.
 */
import { useEffect, useMemo, useRef } from 'react';
import { type BoundKeys, boundKeys, type ChangedKeys, keysRead } from '../../shared/keys/bound.ts';
import { type CommandId, commandOf } from '../../shared/keys/commands.ts';
import { mayAct } from '../../shared/keys/mayAct.ts';
import { strokeOf } from '../../shared/keys/strokes.ts';
import { systemOf } from '../words/keyNames.ts';
import { isTyping, keyFocusOf, OVER } from './keyFocus.ts';
import { useView } from './useView.ts';

export type Keys = Readonly<Partial<Record<CommandId, () => void>>>;
type Layer = 'page' | 'frame';
type Binding = { readonly layer: Layer; readonly keys: () => Keys };
type Pressed = { readonly stroke: string; readonly sequence: string | undefined };

/** How long the second key of a sequence may take. */
const SEQUENCE_MS = 1500;

const bindings: Binding[] = [];
let bound: BoundKeys = boundKeys({}, systemOf());
let letterKeys: 'on' | 'off' = 'on';
let first: { readonly stroke: string; readonly at: number } | undefined;

export function useKeys(keys: Keys, layer: Layer = 'page'): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const binding: Binding = { layer, keys: () => latest.current };
    bindings.push(binding);
    if (bindings.length === 1) listen('add');
    return () => {
      bindings.splice(bindings.indexOf(binding), 1);
      if (bindings.length === 0) listen('remove');
    };
  }, [layer]);
}

function listen(way: 'add' | 'remove'): void {
  document[`${way}EventListener`]('keydown', onKeyFirst as EventListener, { capture: true });
  document[`${way}EventListener`]('keydown', onKeyDown as EventListener);
}

/** What `page.new` does on this page. */
export const usePrimary = (action: () => void): void => useKeys({ 'page.new': action });

export type KeySettings = {
  readonly bound: BoundKeys;
  readonly changed: ChangedKeys;
  readonly letterKeys: boolean;
};

/** What this device has set; what is drawn from it follows at once. */
export function useKeySettings(): KeySettings {
  const settings = useView('settings.get', {}).value;
  return useMemo(() => {
    const changed = keysRead(settings?.keys);
    return { changed, bound: boundKeys(changed, systemOf()), letterKeys: settings?.letterKeys ?? true };
  }, [settings]);
}

/** For the frame, once: the keys follow the settings. */
export function useKeysAsSet(): void {
  const set = useKeySettings();
  useEffect(() => {
    bound = set.bound;
    letterKeys = set.letterKeys ? 'on' : 'off';
  }, [set]);
}

/**
 * Which of a control's own commands a press on it is. For grids, whose rows have the focus: they hear it before the page.
 * Undefined also where it is the second key of a sequence.
 */
export function commandPressed<C extends CommandId>(press: KeyboardEvent, wanted: readonly C[]): C | undefined {
  const pressed = pressedNow(press);
  if (pressed === undefined || isTyping(press.target)) return undefined;
  const { stroke, sequence } = pressed;
  const meant = (key: string) => wanted.find((id) => has(id, key) && mayAct(commandOf(id), key, 'page', letterKeys));
  if (sequence === undefined) return meant(stroke);
  return meant(sequence) ?? (candidates().some((id) => has(id, sequence)) ? undefined : meant(stroke));
}

function onKeyFirst(press: KeyboardEvent): void {
  const pressed = pressedNow(press);
  if (pressed === undefined || document.querySelector(OVER) !== null) return;
  const { stroke } = pressed;
  const focus = keyFocusOf(press.target);
  const id = candidates().find((known) => commandOf(known).first === true && has(known, stroke));
  if (id === undefined || !mayAct(commandOf(id), stroke, focus, letterKeys)) return;
  press.stopPropagation();
  act(press, id);
}

function onKeyDown(press: KeyboardEvent): void {
  const pressed = pressedNow(press);
  if (pressed === undefined) return;
  first = undefined;
  if (press.defaultPrevented) return;
  const focus = keyFocusOf(press.target);
  const { stroke, sequence } = pressed;
  const meant = (key: string | undefined) =>
    key === undefined
      ? undefined
      : candidates().find((id) => has(id, key) && mayAct(commandOf(id), key, focus, letterKeys));
  const id = meant(sequence) ?? meant(stroke);
  if (id !== undefined) return act(press, id);
  if (focus === 'page' && letterKeys === 'on' && begins(stroke)) first = { stroke, at: press.timeStamp };
}

/** Held down it goes on walking, but takes nothing back twice. */
function act(press: KeyboardEvent, id: CommandId): void {
  press.preventDefault();
  if (press.repeat && commandOf(id).dangerous === true) return;
  actionOf(id)?.();
}

function pressedNow(press: KeyboardEvent): Pressed | undefined {
  // A browser that fills in a form sends events of that name without a key.
  if (!(press instanceof KeyboardEvent) || press.isComposing) return undefined;
  const { key, ctrlKey: ctrl, metaKey: meta, altKey: alt, shiftKey: shift } = press;
  const stroke = strokeOf({ key, ctrl, meta, alt, shift }, systemOf());
  if (stroke === undefined) return undefined;
  const isSecond = first !== undefined && press.timeStamp - first.at < SEQUENCE_MS;
  return { stroke, sequence: isSecond ? `${first?.stroke} ${stroke}` : undefined };
}

const has = (id: CommandId, key: string): boolean => bound.get(id)?.includes(key) === true;
const begins = (stroke: string): boolean =>
  [...bound.values()].some((keys) => keys.some((key) => key.startsWith(`${stroke} `)));

/** All that something here answers to, the page's before the frame's. */
const candidates = (): readonly CommandId[] => inOrder().flatMap(({ keys }) => Object.keys(keys()) as CommandId[]);
const actionOf = (id: CommandId): (() => void) | undefined =>
  inOrder()
    .find(({ keys }) => Object.hasOwn(keys(), id))
    ?.keys()[id];

const inOrder = (): readonly Binding[] =>
  [
    ...bindings.filter(({ layer }) => layer === 'frame'),
    ...bindings.filter(({ layer }) => layer === 'page'),
  ].toReversed();
