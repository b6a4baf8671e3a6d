/** So many frames later at most: a busy page draws the words of a refusal a little after they are known. */
const FRAMES = 10;

/** Leads to the first field of a dialog that was refused, once its words are there. */
export function focusRefused(frames: number = FRAMES): void {
  requestAnimationFrame(() => {
    const field = document.querySelector<HTMLElement>(
      ':is([role="dialog"], [role="alertdialog"]) :is([aria-invalid="true"], [data-invalid] [role="spinbutton"])',
    );
    if (field !== null) field.focus();
    else if (frames > 0) focusRefused(frames - 1);
  });
}
