/** An import on its way, from a file that was chosen to one of its rows. */
import type { Stage, State } from './stage.ts';

const file =
  (name: string, text: string) =>
  async ({ page }: Stage) => {
    const again = page.locator('.import-facts');
    if ((await again.count()) > 0) await page.evaluate(() => location.reload());
    await page.locator('input[type=file]').setInputFiles({ name, mimeType: '', buffer: Buffer.from(text) });
  };
const TABLE =
  'Vorname,Nachname,E-Mail,Geburtsdatum\nAda,Kern,ada@example.org,03/04/1990\nÖmer,Weiß,kein Mail,05/06/1991\n';
const CALENDAR =
  'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:a\r\nDTSTAMP:20260601T100000Z\r\nDTSTART:20260620T180000\r\nSUMMARY:Sommerfest\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n';
const discard = ({ button }: Stage) => button('import.discard').or(button('import.putAway')).press('Enter');

export const importStates: readonly State[] = [
  {
    name: 'import, preview with a question',
    at: '#/import',
    of: [],
    open: file('liste.csv', TABLE),
    after: discard,
    shows: ({ page }) => page.locator('.import-facts'),
  },
  {
    name: 'import, columns and rules',
    at: '#/import',
    of: [],
    open: async (stage) => {
      await file('liste.csv', TABLE)(stage);
      await stage.page.getByRole('tab').nth(1).press('Enter');
    },
    after: discard,
    shows: ({ page }) => page.locator('.import-columns'),
  },
  {
    name: 'import, one row',
    at: '#/import',
    of: ['renderer/app/pages/import/ImportRowPeek.tsx'],
    open: async (stage) => {
      await file('liste.csv', TABLE)(stage);
      await stage.page.locator('.grid-row').first().focus();
      await stage.page.keyboard.press('Space');
    },
    after: discard,
    shows: ({ page }) => page.locator('.inspector-title'),
  },
  {
    name: 'import, what a calendar may change',
    at: '#/import',
    of: [],
    open: async (stage) => {
      await file('kalender.ics', CALENDAR)(stage);
      await stage.page.getByRole('tab').nth(1).press('Enter');
    },
    after: discard,
    shows: ({ page }) => page.getByRole('tabpanel'),
  },
  {
    name: 'import, rows of unknown kind',
    at: '#/import',
    of: [],
    open: file('seltsam.csv', 'Wer,Wann\nx,y\n'),
    after: ({ page }) => page.goto('about:blank'),
    shows: ({ page }) => page.locator('.banner-danger'),
  },
];
