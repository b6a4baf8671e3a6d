import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { type Asking, openedSociety } from '../../core/openedCore.ts';
import { temporaryFolder } from '../../store/temporaryFolder.ts';
import { HOSTILE } from './hostileTexts.ts';
import { countAttacks } from './repelled.ts';

countAttacks('exports');

const LINES = [
  'x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:evil\r\nSUMMARY:evil',
  'x\nEND:VCARD\nBEGIN:VCARD\nFN:evil',
  'x\rATTACH:file:///etc/passwd',
  'x\u2028URL:javascript:alert(1)',
  'x\u0085NOTE:evil',
  'x\\nURL:evil',
  'x";evil;"',
];
const FORMULAS = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '=cmd|’/C calc’!A0',
  '＝1+1',
  ' =1+1',
  '=HYPERLINK("http://evil.example")',
];
const TEXTS = [HOSTILE.slice(0, 190), ...LINES, ...FORMULAS];

async function hostileSociety(): Promise<Asking> {
  const asking = await openedSociety();
  for (const text of TEXTS) {
    await asking.ask('members.create', {
      name: { given: text, family: text },
      phones: [{ number: text.slice(0, 100), label: text }],
      tags: [text.slice(0, 100)],
      note: text,
      organisation: text,
    });
    await asking.ask('events.create', {
      title: text,
      start: '2026-07-01T19:00',
      place: text,
      description: text,
      tags: [text.slice(0, 100)],
    });
    await asking.ask('posts.create', { text, title: text, channels: [] });
  }
  return asking;
}

async function exported(asking: Asking, format: string, what?: string): Promise<string> {
  const out = join(temporaryFolder(), 'out');
  const answered = await asking.call('workspace.export', { out, format, ...(what === undefined ? {} : { what }) });
  expect(answered).toMatchObject({ ok: true });
  return readFileSync(out, 'utf8');
}

test('the JSON export holds every hostile text as it is, and nothing beside the documents', async () => {
  const asking = await hostileSociety();
  const held = JSON.stringify(JSON.parse(await exported(asking, 'json')));
  for (const text of TEXTS) expect(held).toContain(JSON.stringify(text).slice(1, -1));
});

/** Lines as a reader of calendars and cards sees them: unfolded. */
const linesOf = (text: string): string[] => text.replaceAll(/\r\n[ \t]/g, '').split(/\r\n|\r|\n/);

test('no text of an event begins a line of its own in the calendar, whatever sign it takes for a line’s end', async () => {
  const lines = linesOf(await exported(await hostileSociety(), 'ics', 'events'));
  expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(TEXTS.length);
  expect(lines.filter((line) => line === 'END:VEVENT')).toHaveLength(TEXTS.length);
  expect(lines.filter((line) => /^(?:UID:evil|SUMMARY:evil|ATTACH|URL|NOTE)/.test(line))).toEqual([]);
});

test.each(['vcard3', 'vcard4'])('no text of a person begins a line or a card of its own in %s', async (format) => {
  const lines = linesOf(await exported(await hostileSociety(), format, 'members'));
  expect(lines.filter((line) => line === 'BEGIN:VCARD')).toHaveLength(TEXTS.length);
  expect(lines.filter((line) => /^(?:FN:evil|ATTACH|URL|NOTE:evil)/.test(line))).toEqual([]);
});

test.each([
  ['csv', ','],
  ['csv-german', ';'],
])('no cell of %s is one that a spreadsheet calculates, and none breaks out of its row', async (format, delimiter) => {
  const asking = await hostileSociety();
  for (const what of ['members', 'events', 'posts']) {
    const text = (await exported(asking, format, what)).replace(/^\ufeff/, '');
    const { data } = Papa.parse<string[]>(text, { delimiter, skipEmptyLines: true });
    expect(data).toHaveLength(TEXTS.length + 1);
    const width = data[0]?.length;
    for (const row of data) expect(row).toHaveLength(width ?? 0);
    // Behind a blank it is a text to every spreadsheet. A plus and digits alone are a telephone number, a minus and digits a number: neither starts anything.
    const calculated = data.flat().filter((cell) => /^[\t\r\n]*[=@＝]|^[+-](?![\d\s()/.-]*$)/.test(cell));
    expect(calculated, what).toEqual([]);
  }
});
