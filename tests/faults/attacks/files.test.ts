import { describe, expect, test } from 'vitest';
import { type Asking, openedSociety } from '../../core/openedCore.ts';
import { benign, hostileCalendars, hostileCards, hostileTables } from './hostileFiles.ts';
import { countAttacks, watchPrototypes } from './repelled.ts';

countAttacks('imports');
watchPrototypes();

/** On a busy machine; what is not in proportion takes hours. */
const slow = { timeout: 120_000 };

type Outcome = { readonly refused: string } | { readonly created: number; readonly stored: string };

/** As a person does it: looks at the preview, takes all of it, looks at what came of it. */
async function imported(asking: Asking, content: string): Promise<Outcome> {
  const file = await asking.upload(content);
  const preview = await asking.call('import.preview', { file });
  if (!preview.ok) return { refused: preview.failure.code };
  const { preview: id } = preview.value as { preview: string };
  await asking.ask('import.rows', { preview: id, offset: 0, limit: 500 });
  const committed = await asking.call('import.commit', { preview: id });
  if (!committed.ok) return { refused: committed.failure.code };
  for (const name of ['calendar.range', 'today.view', 'search.all'] as const) {
    const inputs = { 'calendar.range': { from: '2026-07-01', to: '2026-08-01' }, 'today.view': {}, 'search.all': { query: 'a' } }; // prettier-ignore
    expect((await asking.call(name, inputs[name])).ok, name).toBe(true);
  }
  const lists = ['members.list', 'events.list', 'posts.list'] as const;
  const rows = await Promise.all(lists.map(async (name) => (await asking.ask(name, {})).items));
  return { created: (committed.value as { created: number }).created, stored: JSON.stringify(rows) };
}

describe.each([
  ['calendar', benign.calendar, hostileCalendars],
  ['card', benign.card, hostileCards],
  ['table', benign.table, hostileTables],
] as const)('a %s', (_kind, good, hostile) => {
  test('control: that is what it seems is imported: the way in is open', async () => {
    expect(await imported(await openedSociety(), good)).toMatchObject({ created: 1 });
  });

  test.each(hostile)(
    'with %s is imported as words or refused, and the workspace works on',
    slow,
    async (_name, content) => {
      const asking = await openedSociety();
      const outcome = await imported(asking, content);
      expect(JSON.stringify(outcome)).not.toMatch(/"refused":"(?:bug|storage)"/);
      expect(JSON.stringify(outcome)).not.toMatch(/root:|polluted/);
      expect(await imported(asking, good)).toMatchObject({ stored: expect.any(String) as string });
    },
  );
});

test('a mapping that names properties in the place of columns and fields maps nothing', async () => {
  const asking = await openedSociety();
  const file = await asking.upload(benign.table);
  for (const map of [
    { __proto__: { given: 'x' } },
    JSON.parse('{"__proto__":"given"}') as object,
    { constructor: 'given', toString: 'family' },
    { '0': 'constructor', '1': '__proto__' },
    { Vorname: 'toString', Nachname: 'hasOwnProperty' },
  ]) {
    const previewed = await asking.call('import.preview', { file, map });
    expect(JSON.stringify(previewed)).not.toMatch(/native code|"bug"/);
  }
});

/** What a careless pattern runs over again and again. */
const PUMPS = [
  ' ', '\t', '\u00a0', 'a', '0', '-', '.', ',', ';', ':', '"', "'", '\\', '/', '(', ')', '<', '>', '=', '@', '+', '&', '%', '#', '_',
  'é', 'ß', '\u0301', 'ü', 'a@', 'a.', '0-', '1:', '1.', '\\,', '\\n', '=41', ' ,', 'a b', '<a>', '+49 ', 'http://', 'ae', 'T0', '👩‍👩‍👧',
]; // prettier-ignore
const LENGTH = 50_000;

/** Where they are told to stand: every field of each reader. */
const placed: Readonly<Record<string, (pump: string) => string>> = {
  table: (pump) => {
    const heads = [
      'Vorname',
      'Nachname',
      'E-Mail',
      'Telefon',
      'Geburtstag',
      'Mitglied seit',
      'Notiz',
      'Tags',
      'Website',
      'PLZ',
      'Anrede',
    ];
    const cell = `"${pump.replaceAll('"', '""')}"`;
    return `${heads.join(';')}\r\nAnna;Weiß\r\n${heads.map(() => cell).join(';')}\r\n`;
  },
  'table of events': (pump) => {
    const heads = ['Subject', 'Start Date', 'Start Time', 'End Date', 'End Time', 'Location', 'Description'];
    const cell = `"${pump.replaceAll('"', '""')}"`;
    return `${heads.join(',')}\r\nFest,07/01/2026,19:00,07/01/2026,20:00,x,y\r\n${heads.map(() => cell).join(',')}\r\n`;
  },
  calendar: (pump) => {
    const names = [
      'SUMMARY',
      'LOCATION',
      'DESCRIPTION',
      'DTSTART',
      'DTEND',
      'DURATION',
      'RRULE',
      'EXDATE',
      'URL',
      'CATEGORIES',
      'X-A;B=C',
      'DTSTART;TZID=X',
      'UID',
    ];
    const one = (name: string) =>
      `BEGIN:VEVENT\r\nUID:${name}\r\nSUMMARY:Fest\r\nDTSTART:20260701T190000\r\n${name}:${pump}\r\nEND:VEVENT\r\n`;
    return `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${names.map(one).join('')}END:VCALENDAR\r\n`;
  },
  card: (pump) => {
    const names = [
      'N',
      'FN',
      'EMAIL',
      'TEL',
      'ADR',
      'BDAY',
      'NOTE',
      'ORG',
      'TITLE',
      'URL',
      'CATEGORIES',
      'NOTE;ENCODING=QUOTED-PRINTABLE',
      'X-A;B=C',
    ];
    const one = (name: string) => `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Anna\r\n${name}:${pump}\r\nEND:VCARD\r\n`;
    return names.map(one).join('');
  },
  'heads of a table': (pump) => `"${pump.replaceAll('"', '""')}";Vorname;Nachname\r\nx;Anna;Weiß\r\n`,
  nothing: (pump) => pump,
};

test.each(Object.keys(placed))(
  'a %s of fifty thousand of the same sign in each field, whatever the sign, is read to its end',
  slow,
  async (kind) => {
    const asking = await openedSociety();
    for (const pump of PUMPS) {
      // The sign at the end makes a pattern that wants an end look back over all of it.
      const file = await asking.upload(placed[kind]?.(`${pump.repeat(LENGTH / pump.length)}!`) ?? '');
      expect(JSON.stringify(await asking.call('import.preview', { file })), pump).not.toContain('"bug"');
    }
  },
);
