/**
 * Walks a screen by Tab and looks at every stop: seen, not clipped, not covered, in the order of reading, and out again.
 *
 * Alone because a stop can only be judged beside the next one: what shows the focus is what is gone once it went on.
 */
import type { Page } from '@playwright/test';

export type Walk = { readonly stops: readonly string[]; readonly faults: readonly string[] };
type Stop = { readonly name: string; readonly faults: readonly string[]; readonly isEnd: boolean };

/** A screen with more has no end for a keyboard. */
const MOST = 250;

/** In the page: judges the element that has the focus, and the one that had it before. */
function lookAtStop(): Stop {
  type Kept = { element: Element; look: string };
  const kept = window as unknown as { lastStop?: Kept | undefined; firstStop?: Element | undefined };
  const faults: string[] = [];
  const nameOf = (element: Element) =>
    `${element.tagName.toLowerCase()}.${[...element.classList].slice(0, 2).join('.')} “${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().replaceAll(/\s+/g, ' ').slice(0, 30)}”`;
  const lookOf = (element: Element) => {
    const parts: Element[] = [];
    for (let up: Element | null = element, level = 0; up !== null && level < 4; up = up.parentElement, level += 1)
      parts.push(up);
    const label = element.closest('label');
    if (label !== null) parts.push(label, ...label.querySelectorAll('*'));
    return parts
      .flatMap((part) => [getComputedStyle(part), getComputedStyle(part, '::after')])
      .map(
        (style) =>
          `${style.outlineStyle} ${style.outlineWidth} ${style.outlineColor} ${style.boxShadow} ${style.borderColor} ${style.backgroundColor}`,
      )
      .join('|');
  };
  const before = kept.lastStop;
  if (
    before !== undefined &&
    before.element.isConnected &&
    before.element !== document.activeElement &&
    lookOf(before.element) === before.look
  )
    faults.push(`focus not seen: ${nameOf(before.element)}`);
  const element = document.activeElement;
  const isRound = element === kept.firstStop;
  if (element === null || element === document.body || isRound) {
    kept.lastStop = undefined;
    kept.firstStop = undefined;
    return { name: '', faults, isEnd: true };
  }
  kept.firstStop ??= element;
  const face = element.closest('label') ?? element;
  const box = face.getBoundingClientRect();
  const name = nameOf(element);
  const points = [0.5, 0.2, 0.8].map((part) =>
    document.elementFromPoint(box.left + box.width * part, box.top + box.height / 2),
  );
  const isIt = (at: Element | null) =>
    at !== null && (face.contains(at) || at.contains(face) || at.closest('label')?.contains(face) === true);
  const isInView = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  if (!isInView) faults.push(`out of view: ${name}`);
  else if (!points.some(isIt)) faults.push(`covered: ${name} by ${points[0]?.tagName}.${points[0]?.className}`);
  if (before !== undefined && before.element.isConnected) {
    const group = 'nav, header, aside, [role="dialog"], [role="grid"], .body > *';
    const isSame = before.element.closest(group) === element.closest(group);
    // Measured now: bringing this one into view may have moved that one.
    const last = (before.element.closest('label') ?? before.element).getBoundingClientRect();
    const isAbove = isSame && box.bottom <= last.top && box.left < last.right && box.right > last.left;
    const isEarlier = (before.element.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
    if (isAbove && !isEarlier) faults.push(`against the order of reading: ${nameOf(before.element)}, then ${name}`);
  }
  kept.lastStop = { element, look: lookOf(element) };
  return { name, faults, isEnd: false };
}

/** In the page: whether something cuts off the ring around what has the focus. */
function clippedRing(): readonly string[] {
  const element = document.activeElement;
  if (element === null || element === document.body) return [];
  const face = element.closest('label') ?? element;
  const box = face.getBoundingClientRect();
  const ring = getComputedStyle(face);
  const isHidden = box.width <= 2; // Its ring is drawn around what stands for it.
  const reach =
    ring.outlineStyle === 'none' || isHidden ? 0 : parseFloat(ring.outlineWidth) + parseFloat(ring.outlineOffset);
  for (let up = reach > 1 ? face.parentElement : null; up !== null && up !== document.body; up = up.parentElement) {
    const { overflowX, overflowY, position } = getComputedStyle(up);
    const edge = up.getBoundingClientRect();
    if (box.height > edge.height) break; // Taller than what it scrolls in: some of it is always out.
    const cut = [
      overflowX !== 'visible' && edge.left - (box.left - reach) > 1,
      overflowX !== 'visible' && box.right + reach - edge.right > 1,
      overflowY !== 'visible' && edge.top - (box.top - reach) > 1,
      overflowY !== 'visible' && box.bottom + reach - edge.bottom > 1,
    ].filter(Boolean).length;
    if (cut > 0) {
      const words = element.getAttribute('aria-label') ?? element.textContent ?? '';
      return [
        `ring clipped on ${cut} sides: ${element.tagName} “${words.trim().slice(0, 30)}” in ${up.tagName}.${up.className}`,
      ];
    }
    if (position === 'fixed') break;
  }
  return [];
}

/** From where nothing has the focus, or from inside what lies over the page, once round. */
export async function walk(page: Page, key: 'Tab' | 'Shift+Tab'): Promise<Walk> {
  const stops: string[] = [];
  const faults: string[] = [];
  await page.evaluate((isBack) => {
    const kept = window as unknown as { lastStop?: unknown; firstStop?: unknown };
    kept.lastStop = undefined;
    kept.firstStop = undefined;
    begin();
    /** Tab goes on from where it was last: an end of the page is where a round begins. */
    function begin(): void {
      if (document.activeElement?.closest('[role="dialog"], [role="alertdialog"], [role="menu"]') !== null) return;
      const all = [...document.querySelectorAll<HTMLElement>('a[href], button, input')];
      (isBack ? all.at(-1) : all[0])?.focus();
    }
  }, key !== 'Tab');
  for (;;) {
    await page.keyboard.press(key);
    const stop = await page.evaluate(lookAtStop);
    faults.push(...stop.faults);
    if (stop.isEnd) break;
    faults.push(...(await page.evaluate(clippedRing)));
    stops.push(stop.name);
    if (stops.length > MOST) {
      faults.push('no way out');
      break;
    }
  }
  return { stops, faults };
}
