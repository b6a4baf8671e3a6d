/** Moves the focus through the rows of a list of events: to the next or the one before, from elsewhere to the first. */
export function moveFocus(step: number): boolean {
  const rows = [...document.querySelectorAll<HTMLElement>('.event-row-link')];
  const at = rows.findIndex((row) => row === document.activeElement);
  const next = at === -1 ? rows[0] : rows[at + step];
  next?.focus();
  return next !== undefined;
}
