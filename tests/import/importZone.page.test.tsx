import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { ImportRowDetail } from '../../renderer/app/pages/import/ImportRowDetail.tsx';
import { ImportRowPeek } from '../../renderer/app/pages/import/ImportRowPeek.tsx';
import { speak } from '../../renderer/words/words.ts';
import type { ImportPreview, ImportRow } from '../../shared/import/contract.ts';
import { render } from '../ui/rendered.tsx';

const preview = { preview: 'imp_1', file: 'termine.ics', kind: 'events', zone: 'Europe/Berlin' } as ImportPreview;
const away = { detail: '2026-07-02 19:00', zone: 'America/New_York' };
const here = { detail: '2026-07-02 19:00', zone: 'Europe/Berlin' };
const main = page.getByRole('main');
const show = (row: Pick<ImportRow, 'detail' | 'zone'>, file: Pick<ImportPreview, 'zone'> = preview) =>
  render(
    <main>
      <ImportRowDetail row={row} preview={file} />
    </main>,
  );

afterEach(() => speak('en'));

test('a time of another zone than the file’s names it', async () => {
  show(away);
  await expect.element(main).toMatchTextContent(/^2 July 2026, 19:00America\/New York$/);
  speak('de');
  await expect.element(main).toMatchTextContent(/^2\. Juli 2026, 19:00America\/New York$/);
});

test('a time of the file’s own zone stands alone', async () => {
  show(here);
  await expect.element(main).toMatchTextContent(/^2 July 2026, 19:00$/);
});

test('what is no time has no zone', async () => {
  show({ detail: 'anna@x.example' }, {});
  await expect.element(main).toMatchTextContent(/^anna@x\.example$/);
});

test('the look at one row names it too', async () => {
  const row: ImportRow = { row: 2, outcome: 'create', title: 'Away', changes: [], problems: [], ...away };
  render(<ImportRowPeek row={row} preview={preview} onClose={() => undefined} />);
  await expect.element(page.getByText('America/New York')).toBeVisible();
});
