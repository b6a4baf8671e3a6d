import { expect, type Page, test } from '@playwright/test';
import { writeXlsx } from 'hucre/xlsx';
import { freshWorkspace, type Host, removeWorkspace, startHost } from './host.ts';

const workspace = freshWorkspace();
let host: Host;

test.beforeAll(async () => {
  host = await startHost(workspace);
  await host.call('workspace.setUp', { name: 'Museumsfreunde', zone: 'Europe/Berlin' });
});
test.afterAll(async () => {
  await host.stop();
  removeWorkspace(workspace);
});

type Cell = string | number;
async function bring(page: Page, name: string, rows: readonly (readonly Cell[])[]): Promise<void> {
  const bytes = await writeXlsx({ sheets: [{ name: 'Liste', rows: rows.map((row) => [...row]) }] });
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: '', buffer: Buffer.from(bytes) });
}
type Member = { readonly name: { readonly display?: string }; readonly position?: string; readonly since?: string };
async function members(): Promise<readonly (readonly (string | undefined)[])[]> {
  const { items } = await host.call<{ items: { id: string }[] }>('members.list', { limit: 10 });
  const all = await Promise.all(items.map(({ id }) => host.call<Member>('members.get', { id })));
  return all.map(({ name, position, since }) => [name.display, position, since]);
}

test('a workbook with heads of its own: columns are chosen once, the next month’s is read by itself and asks first', async ({
  page,
}) => {
  await host.open(page, '#/import');

  await test.step('nobody knows its heads: what the rows are is said, then which column is what', async () => {
    await bring(page, 'mai.xlsx', [
      ['Wer', 'Seit', 'Chor'],
      ['Anna Kern', '03/04/2021', 'Alt'],
      ['Ömer Weiß', '05/06/2021', 'Bass'],
    ]);
    await page.getByRole('group', { name: 'The rows are' }).getByRole('button', { name: 'Members' }).click();
    await page.getByRole('tab', { name: /Columns/ }).click();
    await choose(page, 'What “Wer” becomes', 'Whole name');
    await choose(page, 'What “Seit” becomes', 'Member since');
    await choose(page, 'What “Chor” becomes', 'Position');
  });

  await test.step('03/04 may be two days: it is asked once, and both are shown as words', async () => {
    await expect(page.getByText('Which day is 03/04/2021?')).toBeVisible();
    await page.getByRole('button', { name: '3 April 2021' }).click();
    await expect(page.getByText('Which day is 03/04/2021?')).toBeHidden();
    await page.getByRole('button', { name: 'Import 2 people' }).click();
    await expect.poll(members).toEqual([
      ['Anna Kern', 'Alt', '2021-04-03'],
      ['Ömer Weiß', 'Bass', '2021-06-05'],
    ]);
  });

  await test.step('the next one, in another order, is read the same way; what is here already is kept if that is said', async () => {
    await page.evaluate(() => void (location.hash = '#/import'));
    await page.getByRole('button', { name: 'Import another file' }).click();
    await bring(page, 'juni.xlsx', [
      ['Chor', 'Wer', 'Seit'],
      ['Sopran', 'Anna Kern', '03/04/2021'],
      ['Tenor', 'Paul Kern', '01/02/2022'],
    ]);
    await expect(page.getByText(/Read as you had “mai\.xlsx” read/)).toBeVisible();
    await expect(page.getByText(/Which day is/)).toBeHidden();
    await page.getByRole('tab', { name: /Columns/ }).click();
    await choose(page, 'What happens to “Position” that is here already', 'Keep what is here');
    await page.getByRole('button', { name: 'Import 1 person' }).click();
    await expect.poll(members).toEqual([
      ['Anna Kern', 'Alt', '2021-04-03'],
      ['Paul Kern', 'Tenor', '2022-02-01'],
      ['Ömer Weiß', 'Bass', '2021-06-05'],
    ]);
  });

  await test.step('one step takes it back, and what was learnt of the table stays', async () => {
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await members()).length).toBe(2);
    await page.getByRole('button', { name: 'Import another file' }).click();
    await bring(page, 'juli.xlsx', [
      ['Chor', 'Wer', 'Seit'],
      ['Alt', 'Eva Kern', '03/04/2022'],
    ]);
    await expect(page.getByText(/Read as you had “juni\.xlsx” read/)).toBeVisible();
  });
});

/** By keyboard alone: the field is opened, the first letters of the answer are typed, Enter takes it. */
async function choose(page: Page, field: string, answer: string): Promise<void> {
  await page.getByRole('button', { name: field }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type(answer);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: field })).toContainText(answer);
}
