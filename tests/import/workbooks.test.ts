import { writeOds } from 'hucre/ods';
import { type CellValue, writeXlsx } from 'hucre/xlsx';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { type Asking, openedSociety } from '../core/openedCore.ts';

type Sheets = Readonly<Record<string, readonly (readonly CellValue[])[]>>;
const sheetsOf = (sheets: Sheets) =>
  Object.entries(sheets).map(([name, rows]) => ({ name, rows: rows.map((row) => [...row]) }));
const xlsx = (sheets: Sheets) => writeXlsx({ sheets: sheetsOf(sheets) });
const day = (text: string) => new Date(`${text}T00:00:00Z`);

const PEOPLE: readonly (readonly CellValue[])[] = [
  ['Mitgliederliste, Stand Mai'],
  [],
  ['Vorname', 'Nachname', 'E-Mail', 'Telefon', 'Geburtsdatum', 'PLZ', 'Notiz'],
  ['Käthe', 'Weiß', 'kaethe@x.example', "'+4930123", day('1984-03-07'), 10_115, 'erste Zeile\nzweite Zeile'],
  ['Ömer', 'Kern', 'oemer@x.example', '030 123', null, '01067', '=HYPERLINK("x")'],
];

async function preview(asking: Asking, name: string, bytes: Uint8Array, more = {}) {
  return asking.ask('import.preview', { file: await asking.upload(bytes), name, ...more });
}

test.each([
  ['an Excel workbook', 'liste.xlsx', xlsx],
  ['an OpenDocument table', 'liste.ods', (sheets: Sheets) => writeOds({ sheets: sheetsOf(sheets) })],
])('%s comes in as a table does, with days, guards and its own numbers of rows', async (_, name, write) => {
  const asking = await openedSociety();
  const previewed = await preview(asking, name, await write({ Mitglieder: PEOPLE }));
  expect(previewed).toMatchObject({ kind: 'members', create: 2, refused: 0, sheet: 'Mitglieder', encoding: '' });
  const { items } = await asking.ask('import.rows', { preview: previewed.preview, offset: 0, limit: 10 });
  expect(items.map(({ row, title }) => [row, title])).toEqual([
    [4, 'Käthe Weiß'],
    [5, 'Ömer Kern'],
  ]);
  await asking.ask('import.commit', { preview: previewed.preview });
  const [first] = (await asking.ask('members.list', { query: 'Käthe' })).items;
  const member = await asking.ask('members.get', { id: first?.id ?? '' });
  expect(member).toMatchObject({
    born: '1984-03-07',
    phones: [{ number: '+4930123' }],
    addresses: [{ postalCode: '10115' }],
    note: 'erste Zeile\nzweite Zeile',
  });
  const again = await preview(asking, name, await write({ Mitglieder: PEOPLE }));
  expect(again).toMatchObject({ create: 0, update: 0, same: 2 });
});

test('of several sheets that with people is read, and another one when asked for', async () => {
  const asking = await openedSociety();
  const bytes = await xlsx({
    Deckblatt: [['Museumsfreunde'], ['Stand', day('2026-05-01')]],
    Orders: [
      ['Event slug', 'Order code', 'Order total', 'Status', 'Email'],
      ['fest', 'ABC', 23, 'paid', 'kauf@x.example'],
    ],
    'Order positions': [
      ['Event slug', 'Order code', 'Position ID', 'Status', 'Email', 'Product', 'Attendee name', 'Attendee email'],
      ['fest', 'ABC', 1, 'paid', 'kauf@x.example', 'Regulär', 'Anna Kern', 'anna@x.example'],
    ],
  });
  const chosen = await preview(asking, 'fest.xlsx', bytes);
  expect(chosen).toMatchObject({
    sheet: 'Order positions',
    sheets: ['Deckblatt', 'Orders', 'Order positions'],
    create: 1,
  });
  expect(chosen.problems).toContainEqual(
    expect.objectContaining({ reason: 'registrations-as-people', facts: { program: 'pretix', rows: 'tickets' } }),
  );
  const orders = await preview(asking, 'fest.xlsx', bytes, { sheet: 'Orders' });
  expect(orders.problems).toContainEqual(
    expect.objectContaining({ reason: 'registrations-as-people', facts: { program: 'pretix', rows: 'orders' } }),
  );
  const file = await asking.upload(bytes);
  expect(await asking.refused('import.preview', { file, sheet: 'Rechnungen' })).toMatchObject({
    reason: 'no-such-sheet',
  });
});

test('a number that a sheet has rounded is no key', async () => {
  const asking = await openedSociety();
  const rows = [
    ['Mitgliedsnummer', 'Vorname', 'Nachname'],
    [1_827_720_132_094_663, 'Anna', 'Kern'],
  ];
  const previewed = await preview(asking, 'liste.xlsx', await xlsx({ A: rows }));
  expect(previewed.problems).toContainEqual(expect.objectContaining({ reason: 'id-in-exponent-form' }));
});

test('a workbook that unpacks to gigabytes is refused by what it says, one that lies is unreadable', async () => {
  const asking = await openedSociety();
  const honest = await xlsx({ A: [['Vorname'], ['Anna']] });
  const bomb = withSizeOf(honest, 'xl/worksheets/sheet1.xml', 3_000_000_000);
  expect(await refusal(asking, bomb)).toMatchObject({ code: 'too-large' });
  const large = zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'xl/workbook.xml': strToU8('<workbook/>'),
    'xl/worksheets/sheet1.xml': new Uint8Array(40_000_000),
  });
  const liar = withSizeOf(large, 'xl/worksheets/sheet1.xml', 100);
  expect(await refusal(asking, liar)).toMatchObject({ code: 'refused', reason: 'sheet-unreadable' });
});

test.each([
  ['cut off in the middle', (whole: Uint8Array) => whole.subarray(0, whole.length / 2)],
  ['without its table of content', (whole: Uint8Array) => whole.subarray(0, whole.length - 30)],
  ['with its middle gone', (whole: Uint8Array) => new Uint8Array(whole).fill(0, 200, 900)],
])('a workbook %s is unreadable, in words, and the next one is read', async (_, damaged) => {
  const asking = await openedSociety();
  const whole = await xlsx({ A: PEOPLE });
  expect(await refusal(asking, damaged(whole))).toMatchObject({ code: 'refused', reason: 'sheet-unreadable' });
  expect(await preview(asking, 'liste.xlsx', whole)).toMatchObject({ create: 2 });
});

test('a workbook that a password locks says so', async () => {
  const asking = await openedSociety();
  const locked = await writeXlsx({
    sheets: sheetsOf({ A: PEOPLE }),
    encryption: { password: 'geheim', spinCount: 1000 },
  });
  expect(await refusal(asking, locked)).toMatchObject({ code: 'refused', reason: 'sheet-locked' });
});

async function refusal(asking: Asking, bytes: Uint8Array) {
  return asking.refused('import.preview', { file: await asking.upload(bytes), name: 'liste.xlsx' });
}

/** The same file with another size of that entry in its table of content. Source: PKWARE APPNOTE, 4.3.12. */
function withSizeOf(bytes: Uint8Array, entry: string, size: number): Uint8Array {
  const altered = Buffer.from(bytes);
  for (let at = altered.indexOf('PK\u0001\u0002'); at >= 0; at = altered.indexOf('PK\u0001\u0002', at + 1))
    if (altered.subarray(at + 46, at + 46 + entry.length).toString() === entry) altered.writeUInt32LE(size, at + 24);
  return altered;
}
