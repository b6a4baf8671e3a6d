import { useState } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { sayFailure } from '../../renderer/client/useRun.ts';
import { Button } from '../../renderer/ui/Button.tsx';
import { Dialog } from '../../renderer/ui/Dialog.tsx';
import { ToastDock } from '../../renderer/ui/ToastDock.tsx';
import { toasts } from '../../renderer/ui/toasts.ts';
import { isSpoken, speak, translateNow, useWords } from '../../renderer/words/words.ts';
import { messages } from '../../shared/messages.ts';
import { render } from '../ui/rendered.tsx';

const asked = messages['palette.add'];
const live = messages['sync.state.connecting.body'];
const failure = messages['refusal.wrong-secret'];

/** A dialog, a live region and a toast, as the pages have them. */
function Everything() {
  const { t } = useWords();
  const [open, setOpen] = useState(true);
  return (
    <>
      <output>{t('sync.state.connecting.body')}</output>
      <Button onPress={() => sayFailure(t, { code: 'refused', reason: 'wrong-secret' })}>Guess</Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t('palette.add')} actions={<span />} />
      <ToastDock label={t('frame.messages')} />
    </>
  );
}

beforeEach(() => speak('de'));
afterEach(() => {
  toasts.clear();
  speak('en');
});

test('an open dialog and a live region follow when Sie is chosen, and go back to du', async () => {
  render(<Everything />);
  await expect.element(page.getByRole('dialog', { name: asked.de })).toBeVisible();
  speak('de', 'formal');
  await expect.element(page.getByRole('dialog', { name: asked.sie })).toBeVisible();
  await expect.element(page.getByText(live.sie)).toBeInTheDocument();
  expect(document.documentElement.lang).toBe('de');
  speak('de', 'informal');
  await expect.element(page.getByRole('dialog', { name: asked.de })).toBeVisible();
  await expect.element(page.getByText(live.de)).toBeInTheDocument();
});

test('a toast that says why something was refused follows while it stands', async () => {
  render(<Everything />);
  await userEvent.keyboard('{Escape}');
  await page.getByRole('button', { name: 'Guess' }).click();
  await expect.element(page.getByRole('alert')).toHaveTextContent(failure.de);
  speak('de', 'formal');
  await expect.element(page.getByRole('alert')).toHaveTextContent(failure.sie);
});

test('what is said outside of a rendering addresses alike, and English has one way only', () => {
  speak('de', 'formal');
  expect(translateNow('palette.add')).toBe(asked.sie);
  speak('en', 'formal');
  expect([translateNow('palette.add'), isSpoken('en', 'formal'), isSpoken('de', 'formal')]).toEqual([
    asked.en,
    true,
    false,
  ]);
});

test('the words of the page name a count as their language writes it', () => {
  expect(translateNow('import.commit.members', { count: 20_000 })).toBe('20.000 Personen importieren');
  speak('en');
  expect(translateNow('import.commit.members', { count: 20_000 })).toBe('Import 20,000 people');
});
