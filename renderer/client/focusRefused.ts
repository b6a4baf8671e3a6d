/** Leads to the first field of a dialog that was refused, once its words are there. */
export function focusRefused(): void {
  requestAnimationFrame(() =>
    document
      .querySelector<HTMLElement>('[role="dialog"] :is([aria-invalid="true"], [data-invalid] [role="spinbutton"])')
      ?.focus(),
  );
}
