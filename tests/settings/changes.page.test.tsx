import { beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { LastChanges } from '../../renderer/app/pages/today/LastChanges.tsx';
import { LogSettings } from '../../renderer/settings/LogSettings.tsx';
import { speak } from '../../renderer/words/words.ts';
import type { LogRow } from '../../shared/log/contract.ts';
import { NOW, tell } from '../sync/pageLine.ts';
import { render } from '../ui/rendered.tsx';

vi.mock('../../renderer/client/connection.ts', async () => (await import('../sync/pageLine.ts')).connection);

const row = (n: number, change: Partial<LogRow>): LogRow => ({
  undo: `log_${n}`,
  at: '2026-06-11T12:00:00.000Z',
  by: 'manager',
  command: 'events.delete',
  mode: 'do',
  undone: false,
  documents: 1,
  ...change,
});
const ROWS = [
  row(3, { called: 'Sommerfest' }),
  row(2, { command: 'import.commit', called: 'Anna Alt', documents: 20_000 }),
  row(1, {}),
];
const log = page.getByRole('main');

beforeEach(async () => {
  speak('en');
  await tell({ 'log.list': { items: ROWS, total: ROWS.length }, 'workspace.info': { zone: 'Europe/Berlin' } });
});

test('the changes name what was deleted, and read well where the name is not known any more', async () => {
  render(
    <main>
      <LogSettings />
    </main>,
  );
  await expect.element(log).toMatchTextContent(/Event deletedSommerfest/);
  await expect.element(log).toMatchTextContent(/File importedAnna Alt · 20,000 entries/);
  await expect.element(log).toMatchTextContent(/Event deleted(?:Undo)?$/);
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  await expect.element(button('Undo: Event deleted, Sommerfest')).toBeVisible();
  await expect.element(button('Undo: Event deleted')).toBeVisible();
});

test('so do the last changes of today, in German too', async () => {
  speak('de');
  render(
    <main>
      <LastChanges now={NOW} zone="Europe/Berlin" />
    </main>,
  );
  await expect.element(log).toMatchTextContent(/SommerfestTermin gelöscht/);
  await expect.element(log).toMatchTextContent(/Termin gelöscht14:00$/);
});
