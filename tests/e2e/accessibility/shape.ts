/**
 * What must hold of a screen's shape, read off the page itself: nothing cut off, nothing out of reach, no state told by
 * colour alone, nothing that moves for whoever asked for rest.
 *
 * Alone because these run in the page, several times over for each state. Each answers what it found, in words.
 */
import type { Page } from '@playwright/test';

/** Text that is cut without a sign, screens that scroll sideways, controls that something covers. */
export function misfits(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const nameOf = (element: Element) =>
      `${element.tagName.toLowerCase()}.${[...element.classList].join('.')} “${(element.textContent ?? '').trim().slice(0, 30)}”`;
    const over = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    if (over > 0) found.push(`scrolls ${over} px sideways`);
    const isShown = (element: Element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    const isAside = (element: Element) => element.closest('.vh, [data-live-announcer], .skip-link, [inert]') !== null;
    const scroller = (element: Element): Element | undefined => {
      for (let up = element.parentElement; up !== null && up !== document.body; up = up.parentElement)
        if (/auto|scroll/.test(getComputedStyle(up).overflowX) && up.scrollWidth > up.clientWidth + 1) return up;
      return undefined;
    };
    for (const element of document.querySelectorAll('body *')) {
      const hasText = [...element.childNodes].some(
        ({ nodeType, textContent }) => nodeType === 3 && textContent?.trim(),
      );
      if (!hasText || !isShown(element) || isAside(element)) continue;
      const style = getComputedStyle(element);
      const isCut = style.overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
      const isCutBelow = /hidden|clip/.test(style.overflowY) && element.scrollHeight > element.clientHeight + 3;
      const hasSign =
        (style.textOverflow === 'ellipsis' && !/flex|grid/.test(style.display)) ||
        style.webkitLineClamp !== 'none' ||
        /auto|scroll/.test(style.overflowX);
      if (isCut && !hasSign) found.push(`cut off: ${nameOf(element)}`);
      if (isCutBelow && style.webkitLineClamp === 'none' && !/auto|scroll/.test(style.overflowX))
        found.push(`cut off below: ${nameOf(element)}`);
      const box = element.getBoundingClientRect();
      if (box.width > 1 && box.right > innerWidth + 1 && scroller(element) === undefined && !isCutAway(element))
        found.push(`beyond the right edge: ${nameOf(element)}`);
    }
    /** Hidden by something above it that shortens its text with a sign of its own. */
    function isCutAway(element: Element): boolean {
      for (let up = element.parentElement; up !== null; up = up.parentElement)
        if (getComputedStyle(up).textOverflow === 'ellipsis') return true;
      return false;
    }
    return [...new Set(found)];
  });
}

/** Everything one can press or fill: brought into view, it is there and nothing lies over it. */
export function covered(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const over = [
      ...document.querySelectorAll(
        '[role="dialog"], [role="alertdialog"]:not(.toast), [role="menu"], [role="listbox"]',
      ),
    ].at(-1);
    const all = (over ?? document).querySelectorAll<HTMLElement>(
      'a[href], button, input, textarea, select, summary, [role="option"], [role^="menuitem"], [role="gridcell"][tabindex]',
    );
    for (const element of all) {
      const face = element.closest('label') ?? element;
      if (!face.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      if (element.matches(':disabled, [type="file"], .skip-link, [aria-hidden="true"] *, [tabindex="-1"][aria-hidden]'))
        continue;
      face.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
      const { left, top, width, height } = face.getBoundingClientRect();
      if (width < 2 || height < 2) continue;
      const at = document.elementFromPoint(left + width / 2, top + height / 2);
      // A message goes by itself, and F6 leads to it.
      if (at?.closest('.toast') !== null && at !== null) continue;
      const isIt =
        at !== null && (face.contains(at) || at.contains(face) || at.closest('label')?.contains(face) === true);
      if (!isIt) {
        const words = (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 30);
        found.push(
          `covered: ${element.tagName.toLowerCase()}.${element.className} “${words}” by ${at?.tagName}.${at?.className}`,
        );
      }
    }
    return found;
  });
}

/** WCAG 1.4.12: lines, letters and words set wider by whoever needs it. Answers how to take it back. */
export async function widenText(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '*:not(svg *) { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
    );
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });
  return () => page.evaluate(() => void (document.adoptedStyleSheets = document.adoptedStyleSheets.slice(0, -1)));
}

/** With the system's few colours: fields have an edge, and what is chosen differs by more than its ground. */
export function lostInForcedColours(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const nameOf = (element: Element) =>
      `${element.tagName.toLowerCase()}.${[...element.classList].join('.')} “${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 30)}”`;
    const edgeOf = (element: Element) => {
      const { borderStyle, borderWidth, borderColor, outlineStyle, outlineWidth, outlineColor } =
        getComputedStyle(element);
      return `${borderStyle} ${borderWidth} ${borderColor} ${outlineStyle} ${outlineWidth} ${outlineColor}`;
    };
    const partOf = (element: Element, pseudo?: string) => {
      const style = getComputedStyle(element, pseudo);
      return `${style.borderStyle} ${style.borderWidth} ${style.borderColor} ${style.outlineStyle} ${style.outlineWidth} ${style.outlineColor} ${style.getPropertyValue('forced-color-adjust') === 'none' ? style.backgroundColor : ''} ${style.color} ${style.textDecorationLine} ${style.fontWeight} ${style.content} ${style.display} ${style.visibility} ${style.translate} ${style.opacity}`;
    };
    const lookOf = (element: Element) =>
      [element, ...element.querySelectorAll('*')]
        .flatMap((part) =>
          part === element || part.matches('svg, .box, .radio, .switch, [class*="tick"]')
            ? [partOf(part), partOf(part, '::before'), partOf(part, '::after')]
            : [],
        )
        .join('|');
    const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    for (const field of document.querySelectorAll('.input, .box, .radio, .switch, textarea')) {
      if (!isShown(field) || field.closest('[data-live-announcer]') !== null) continue;
      const own = getComputedStyle(field);
      const holder = getComputedStyle(field.closest('.input, .box, .field') ?? field);
      const hasEdge = [own, holder].some(
        ({ borderTopWidth, borderTopStyle, outlineStyle }) =>
          (parseFloat(borderTopWidth) > 0 && borderTopStyle !== 'none') || outlineStyle !== 'none',
      );
      if (!hasEdge) found.push(`without an edge: ${nameOf(field)} ${edgeOf(field)}`);
    }
    const chosen =
      '[aria-current]:not([aria-current="false"]), [role="option"][aria-selected="true"], [role="tab"][aria-selected="true"], [role="row"][aria-selected="true"], [aria-pressed="true"], .segment-choice[data-selected], .check[data-selected], .choice-box[data-selected]';
    for (const element of document.querySelectorAll(chosen)) {
      if (!isShown(element)) continue;
      const kind = element.classList[0];
      const other = [...document.querySelectorAll(kind === undefined ? element.tagName : `.${CSS.escape(kind)}`)].find(
        (one) => !one.matches(chosen) && isShown(one) && !one.contains(element),
      );
      if (other !== undefined && lookOf(other) === lookOf(element))
        found.push(`chosen looks as not chosen: ${nameOf(element)}`);
    }
    for (const icon of document.querySelectorAll('svg.icon')) {
      if (!isShown(icon)) continue;
      const { color } = getComputedStyle(icon);
      const beside = icon.parentElement;
      if (beside !== null && getComputedStyle(beside).color !== color)
        found.push(`icon in a colour of its own: ${nameOf(beside)}`);
    }
    return [...new Set(found)];
  });
}

/** What says how something stands says it by a word or a sign too. */
export function toldByColourAlone(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const toned =
      '[class*="-ok"], [class*="-danger"], [class*="-attention"], [class*="-info"], [class*="-draft"], .chip, .count, .dot, [data-mark]';
    return [...document.querySelectorAll(toned)]
      .filter(
        (element) =>
          element.checkVisibility({ visibilityProperty: true }) &&
          element.closest('svg, [data-live-announcer]') === null,
      )
      .filter(
        (element) =>
          (element.textContent ?? '').trim() === '' &&
          element.querySelector('svg') === null &&
          !element.hasAttribute('aria-label') &&
          element.closest('[aria-label], [title]') === null,
      )
      .map((element) => `colour alone: ${element.tagName.toLowerCase()}.${element.className}`);
  });
}

/** For whoever asked the system for less motion. */
export function movements(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const longest = (times: string) =>
      Math.max(...times.split(',').map((time) => parseFloat(time) * (time.includes('ms') ? 1 : 1000)));
    const found = new Set<string>();
    for (const element of document.querySelectorAll('body *'))
      for (const pseudo of [undefined, '::before', '::after']) {
        const { transitionDuration, animationDuration, animationName } = getComputedStyle(element, pseudo);
        const moves = Math.max(longest(transitionDuration), animationName === 'none' ? 0 : longest(animationDuration));
        if (moves > 1)
          found.add(
            `moves for ${moves} ms: ${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}${pseudo ?? ''}`,
          );
      }
    return [...found];
  });
}
