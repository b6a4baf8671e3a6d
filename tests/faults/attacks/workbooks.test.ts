/** Workbooks that somebody made to do harm: what they unpack to, what they name, what they would have calculated. */
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { type Asking, openedSociety } from '../../core/openedCore.ts';
import { countAttacks, watchPrototypes } from './repelled.ts';

countAttacks('workbooks');
watchPrototypes();

const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKED = 'http://schemas.openxmlformats.org/package/2006/relationships';

type Parts = {
  readonly sheet: string;
  readonly strings?: string;
  readonly name?: string;
  readonly doctype?: string;
  readonly more?: Readonly<Record<string, string>>;
};

/** As small as a workbook can be: one sheet, its parts given as XML. */
function workbook({ sheet, strings = '', name = 'Liste', doctype = '', more = {} }: Parts): Uint8Array {
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${TYPES}"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKED}"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKED}"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATIONS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/sharedStrings.xml': `${doctype}<sst xmlns="${MAIN}">${strings}</sst>`,
    'xl/worksheets/sheet1.xml': `${doctype}<worksheet xmlns="${MAIN}"><sheetData>${sheet}</sheetData></worksheet>`,
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
}

const text = (value: string): string => `<is><t>${value}</t></is>`;
const row = (n: number, ...cells: readonly string[]): string =>
  `<row r="${n}">${cells.map((cell, at) => `<c r="${'ABCDEFG'[at]}${n}" t="inlineStr">${text(cell)}</c>`).join('')}</row>`;
const HEAD = row(1, 'Vorname', 'Nachname', 'Notiz');
const ANNA = row(2, 'Anna', 'Kern', 'gut');

async function imported(asking: Asking, bytes: Uint8Array): Promise<string> {
  const preview = await asking.call('import.preview', { file: await asking.upload(bytes), name: 'liste.xlsx' });
  if (!preview.ok) return preview.failure.code;
  const { preview: id } = preview.value as { preview: string };
  await asking.ask('import.commit', { preview: id });
  return JSON.stringify((await asking.ask('members.list', { limit: 1000 })).items);
}

test('control: a workbook made in this way is read', async () => {
  const asking = await openedSociety();
  expect(await imported(asking, workbook({ sheet: HEAD + ANNA }))).toContain('Kern');
});

const LAUGHS = `<!DOCTYPE x [<!ENTITY a "ha">${'bcdefghi'
  .split('')
  .map((name, at) => `<!ENTITY ${name} "${`&${'abcdefgh'[at]};`.repeat(10)}">`)
  .join('')}]>`;
const FILE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>';

const hostile: readonly (readonly [name: string, bytes: () => Uint8Array])[] = [
  ['entities that become a thousand million letters', () => workbook({ doctype: LAUGHS, sheet: HEAD + row(2, 'Anna', 'Kern', '&i;') })],
  ['an entity that is a file of this computer', () => workbook({ doctype: FILE, sheet: HEAD + row(2, 'Anna', 'Kern', '&a;') })],
  ['a cell in the last corner of the sheet', () => workbook({ sheet: `${HEAD}${ANNA}<row r="1048576"><c r="XFD1048576" t="inlineStr">${text('x')}</c></row>` })],
  ['a cell beyond the last column', () => workbook({ sheet: `${HEAD}${ANNA}<row r="3"><c r="ZZZZ3" t="inlineStr">${text('x')}</c></row>` })],
  ['rows that count backwards and twice', () => workbook({ sheet: HEAD + row(900, 'Anna', 'Kern', '') + row(2, 'Eva', 'Kern', '') + row(2, 'Ida', 'Kern', '') })],
  ['a row numbered in the millions of millions', () => workbook({ sheet: `${HEAD}<row r="999999999999"><c t="inlineStr">${text('Anna')}</c></row>` })],
  ['texts that are nowhere', () => workbook({ sheet: `${HEAD}<row r="2"><c r="A2" t="s"><v>999999</v></c><c r="B2" t="s"><v>-1</v></c></row>` })],
  ['heads that every object has', () => workbook({ sheet: row(1, '__proto__', 'constructor', 'Vorname', 'polluted') + row(2, '{"polluted":1}', 'x', 'Anna', 'y') })],
  ['a sheet whose name is a script', () => workbook({ name: '&lt;img src=x onerror=alert(1)&gt;', sheet: HEAD + ANNA })],
  ['a sheet without an end', () => workbook({ sheet: `${HEAD}<row r="2"><c r="A2" t="inlineStr"><is><t>Anna` })],
  ['tags nested ten thousand deep', () => workbook({ sheet: HEAD + '<x>'.repeat(10_000) + ANNA + '</x>'.repeat(10_000) })],
  ['parts that lie outside of it', () => workbook({ sheet: HEAD + ANNA, more: { '../../../etc/cron.d/x': 'x', '/abs': 'x', 'C:\\x': 'x' } })],
  ['a relation that leads to the network', () => workbook({ sheet: HEAD + ANNA, more: { 'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships xmlns="${PACKED}"><Relationship Id="rId1" Type="${RELATIONS}/hyperlink" Target="http://127.0.0.1:9/" TargetMode="External"/></Relationships>` } })],
  ['a list of sheets of a megabyte of beginnings', () => workbook({ sheet: HEAD + ANNA, more: { 'xl/workbook.xml': `<workbook xmlns="${MAIN}">${'<sheet '.repeat(140_000)}</workbook>` } })],
]; // prettier-ignore

test.each(hostile)(
  'a workbook with %s is read as words or refused, and the next one comes in',
  async (_name, bytes) => {
    const asking = await openedSociety();
    const outcome = await imported(asking, bytes());
    expect(outcome).not.toMatch(/^(?:bug|storage)$/);
    expect(outcome).not.toMatch(/root:|hahaha/);
    expect(await imported(asking, workbook({ sheet: HEAD + row(2, 'Zoe', 'Gut', '') }))).toContain('Zoe');
  },
);

test('a formula is not calculated: what the sheet last showed comes in', async () => {
  const asking = await openedSociety();
  const cell = `<c r="C2" t="str"><f>WEBSERVICE("http://127.0.0.1:9/"&amp;A2)</f><v>gezeigt</v></c>`;
  const found = workbook({ sheet: `${HEAD}<row r="2"><c r="A2" t="inlineStr">${text('Anna')}</c>${cell}</row>` });
  expect(await imported(asking, found)).toContain('Anna');
  const [member] = (await asking.ask('members.list', {})).items;
  expect(await asking.ask('members.get', { id: member?.id ?? '' })).toMatchObject({ note: 'gezeigt' });
});

test('a small workbook that unpacks to three hundred megabytes is refused before it is unpacked', async () => {
  const asking = await openedSociety();
  const bomb = workbook({ sheet: HEAD + ANNA, more: { 'xl/media/a.bin': '\u0000'.repeat(300_000_000) } });
  expect(bomb.length).toBeLessThan(1_000_000);
  expect(await imported(asking, bomb)).toBe('too-large');
});
