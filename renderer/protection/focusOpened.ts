/** So many frames at most: a large workspace takes its time to open, and a person doesn't wait longer for the focus. */
const FRAMES = 600;

/**
 * Gives the focus to the page that comes in the place of the lock screen, unless a field of it takes it: what had it is
 * gone, and whoever works by keyboard or listens would begin again at the top of the window.
 */
export function focusOpened(frames: number = FRAMES): void {
  requestAnimationFrame(() => {
    if (document.activeElement !== document.body) return;
    const page = document.querySelector<HTMLElement>('#main');
    if (page !== null) page.focus();
    else if (frames > 0) focusOpened(frames - 1);
  });
}
