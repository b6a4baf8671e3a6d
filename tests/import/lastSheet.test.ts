/** A workbook is unpacked once for all that is chosen for its columns, and again when it is another, or nobody wants it any more. */
import { readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeOds } from 'hucre/ods';
import { writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import type { ImportPreview } from '../../shared/import/contract.ts';
import { done, type Result } from '../../shared/result.ts';
import { lastSheet } from '../../main/core/flows/import/lastSheet.ts';
import { importProcedures } from '../../main/core/flows/import/procedures.ts';
import type { Readers } from '../../main/core/readers.ts';
import { sheetJob, type SheetOrder } from '../../main/core/store/sheetJob.ts';
import { callAs } from '../core/openedCore.ts';
import { openedWorkspace } from '../export/openedWorkspace.ts';
import { temporaryFolder } from '../store/temporaryFolder.ts';

const beside = { access: { path: '' }, progress: () => undefined, goOn: () => undefined };

/** The real job in this thread, counted. */
function countedReaders() {
  const orders: SheetOrder[] = [];
  const run = (_: string, order: SheetOrder) => {
    orders.push(order);
    return sheetJob(order, beside as never);
  };
  return { orders, readers: { run: run as unknown as Readers['run'], close: async () => undefined } };
}

type Rows = readonly (readonly string[])[];
const sheetsOf = (sheets: Record<string, Rows>) =>
  Object.entries(sheets).map(([name, rows]) => ({ name, rows: rows.map((row) => [...row]) }));
const xlsx = (sheets: Record<string, Rows>) => writeXlsx({ sheets: sheetsOf(sheets) });
const peopled = (given: string): Rows => [
  ['Vorname', 'Nachname', 'Farbe'],
  [given, 'Kern', 'Rot'],
];

/** Files of a folder, as the desk asks for them. */
async function desk() {
  const folder = temporaryFolder();
  const { scene } = await openedWorkspace();
  const { orders, readers } = countedReaders();
  const at = (name: string) => join(folder, name);
  const fetch = async (_: unknown, name: string) => done({ name, bytes: new Uint8Array(readFileSync(at(name))) });
  const table = importProcedures({ scene, fetch, readers });
  const valueOf = <T>(answer: Result<T, unknown>): T => {
    if (!answer.ok) throw new Error(JSON.stringify(answer.failure));
    return answer.value;
  };
  return {
    put: (name: string, bytes: Uint8Array | string) => writeFileSync(at(name), bytes),
    at,
    looks: (file: string, more: object = {}) =>
      table.preview({ file, ...more }, callAs()) as Promise<Result<ImportPreview, unknown>>,
    preview: async (file: string, more: object = {}): Promise<ImportPreview> =>
      valueOf(await table.preview({ file, ...more }, callAs())),
    titles: async ({ preview }: ImportPreview) =>
      valueOf(await table.rows({ preview, offset: 0, limit: 9 }, callAs())).items.map(({ title }) => title),
    commit: async ({ preview }: ImportPreview) => valueOf(await table.commit({ preview }, callAs())),
    discard: ({ preview }: ImportPreview) => table.discard({ preview }, callAs()),
    unpacked: () => orders.length,
  };
}

test.each([
  ['xlsx', xlsx],
  ['ods', (sheets: Record<string, Rows>) => writeOds({ sheets: sheetsOf(sheets) })],
] as const)(
  'each choice for the columns of a workbook (%s) reads the sheet that was unpacked before',
  async (end, made) => {
    const { put, preview, titles, discard, unpacked } = await desk();
    put(`x.${end}`, await made({ Mitglieder: peopled('Anna') }));
    const first = await preview(`x.${end}`);
    const second = await preview(`x.${end}`, { map: { '2': 'tags' } });
    await discard(first); // as the desk does, once the next lies there
    const third = await preview(`x.${end}`, { map: { '2': 'note' }, sheet: 'Mitglieder' });
    expect([await titles(second), await titles(third)]).toEqual([['Anna Kern'], ['Anna Kern']]);
    expect(third.columns?.map(({ field }) => field)).toEqual(['given', 'family', 'note']);
    expect(unpacked()).toBe(1);
  },
);

test('a workbook that has changed on the disk is read anew, though it looks the same from outside', async () => {
  const { put, at, preview, titles, unpacked } = await desk();
  const [anna, berta] = [await xlsx({ A: peopled('Anna') }), await xlsx({ A: peopled('Berta') })];
  put('x.xlsx', anna);
  const { atime, mtime } = statSync(at('x.xlsx'));
  expect(await titles(await preview('x.xlsx'))).toEqual(['Anna Kern']);
  put('x.xlsx', berta);
  utimesSync(at('x.xlsx'), atime, mtime);
  expect(await titles(await preview('x.xlsx'))).toEqual(['Berta Kern']);
  expect(unpacked()).toBe(2);
});

test('another sheet of the same workbook is read anew', async () => {
  const { put, preview, titles, unpacked } = await desk();
  put('x.xlsx', await xlsx({ A: peopled('Anna'), B: peopled('Berta') }));
  expect(await titles(await preview('x.xlsx'))).toEqual(['Anna Kern']);
  expect(await titles(await preview('x.xlsx', { sheet: 'B' }))).toEqual(['Berta Kern']);
  expect(await titles(await preview('x.xlsx'))).toEqual(['Anna Kern']);
  expect(unpacked()).toBe(3);
});

test('nothing is kept once the import is done, its last preview is put away, or another file comes', async () => {
  const { put, preview, commit, discard, unpacked } = await desk();
  put('x.xlsx', await xlsx({ A: peopled('Anna') }));
  put('y.csv', 'Vorname,Nachname\nCarla,Kern\n');
  const open = [await preview('x.xlsx')];
  await commit(await preview('x.xlsx'));
  open.push(await preview('x.xlsx'));
  expect(unpacked()).toBe(2);
  open.push(await preview('y.csv'), await preview('x.xlsx'));
  expect(unpacked()).toBe(3);
  for (const each of open) await discard(each);
  await preview('x.xlsx');
  expect(unpacked()).toBe(4);
});

test('what could not be shown leaves nothing behind', async () => {
  const { put, preview, looks, unpacked } = await desk();
  put('x.xlsx', await xlsx({ A: peopled('Anna') }));
  expect(await looks('x.xlsx', { map: { '9': 'note' } })).toMatchObject({ ok: false });
  await preview('x.xlsx');
  expect(unpacked()).toBe(2);
});

test('a text beyond the bound is not kept, and a sheet that is not there is asked for again', async () => {
  const bytes = await xlsx({ A: peopled('Anna') });
  const { signal } = new AbortController();
  const twice = async (most: number, sheet?: string) => {
    const { orders, readers } = countedReaders();
    const sheets = lastSheet(readers, most);
    const order = { bytes, format: 'xlsx', sheet } as const;
    const answers = [await sheets.read(order, signal), await sheets.read(order, signal)];
    expect(answers[0]).toEqual(answers[1]);
    const [answer] = answers;
    return { times: orders.length, size: answer?.ok === true ? answer.value.text.length * 2 : 0 };
  };
  const { size } = await twice(1e6);
  expect([await twice(size), await twice(size - 1), await twice(1e6, 'Z')].map(({ times }) => times)).toEqual([
    1, 2, 2,
  ]);
});
