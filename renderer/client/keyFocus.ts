/** What has the focus, as far as keys are concerned; read off the page, decided in `shared/keys/mayAct.ts`. */
import type { Focus } from '../../shared/keys/mayAct.ts';

const TEXT_FIELD =
  'input:not([type="checkbox"], [type="radio"], [type="button"], [type="submit"], [type="reset"], [type="image"], [type="file"], [type="range"], [type="color"]), textarea, [role="textbox"], [role="searchbox"], [role="combobox"], [role="spinbutton"]';
const EDITED = '[contenteditable]:not([contenteditable="false"])';
const CONTROL = 'input, select';
/** A toast may hold the focus after Undo was pressed in it: the page's keys still count there. */
export const OVER = '[role="dialog"], [role="alertdialog"]:not(.toast), [role="menu"], [role="listbox"]';

export function keyFocusOf(target: EventTarget | null): Focus {
  if (!(target instanceof Element)) return 'page';
  if (isTyping(target)) return 'field';
  const over = target.closest(OVER);
  if (over !== null) return over.querySelector(`${TEXT_FIELD}, ${EDITED}`) === null ? 'over' : 'form';
  return target.matches(CONTROL) ? 'control' : 'page';
}

/** Whether keys are letters to it. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && (target.matches(TEXT_FIELD) || target.closest(EDITED) !== null);
