/** Leads back to the field that was refused and selects what stands in it, once its words are there. */
export function selectRefused(): void {
  requestAnimationFrame(() => {
    const field = document.querySelector('.proof :is(input, textarea)');
    if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
    field.focus();
    field.select();
  });
}
