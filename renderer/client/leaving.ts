/**
 * Whether the page may be gone before an answer comes.
 *
 * Alone because what has to read first and then write cannot do so while a window closes. Invariant: true from the
 * first word of a page that goes, before anything else that listens for it.
 */
let isGone = false;
addEventListener('pagehide', () => void (isGone = true), { capture: true });
addEventListener('pageshow', () => void (isGone = false), { capture: true });

export const isLeaving = (): boolean => isGone || document.visibilityState === 'hidden';
