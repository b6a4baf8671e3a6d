import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { wishOf } from '../../main/cli/options.ts';
import { newWorkspace, ran } from '../cli/ranCommand.ts';
import { temporaryFolder } from '../store/temporaryFolder.ts';

const slow = { timeout: 60_000 };

test('a name says the format, an option says it better, and a folder gets everything', slow, async () => {
  const cwd = temporaryFolder();
  await newWorkspace(cwd);
  const call = (name: string, input: object) => ran(['call', name, JSON.stringify(input), '--workspace', 'here'], cwd);
  await call('members.create', { name: { given: 'Käthe' } });
  await call('events.create', { id: 'evt_a', title: 'Fest', start: '2026-06-11T19:00' });
  const exported = async (...args: string[]) => {
    const { code, out, error } = await ran(['export', '--workspace', 'here', ...args], cwd);
    return [code, out, error];
  };
  expect(await exported('--out', 'a.ics', '--id', 'evt_a')).toEqual([0, `Exported to ${join(cwd, 'a.ics')}.\n`, '']);
  expect(readFileSync(join(cwd, 'a.ics'), 'utf8')).toContain('SUMMARY:Fest');
  expect(await exported('--out', 'a.txt', '--format', 'csv-german', '--what', 'events')).toMatchObject([
    0,
    expect.any(String),
    '',
  ]);
  expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toContain(';Fest;11.06.2026;');
  expect(await exported('--out', 'alles/', '--format', 'all')).toEqual([
    0,
    `Exported to ${join(cwd, 'alles')}/: 1 member, 1 event.\n`,
    '',
  ]);
  expect(readdirSync(join(cwd, 'alles'))).toContain('calendar.ics');
});

test.each([
  [['export', '--out', 'x', '--format', 'docx'], '--format takes json, all, csv,'],
  [['export', '--out', 'x', '--what', 'people'], '--what takes members, events or posts, not people.'],
  [['backup', '--out', 'x', '--format', 'csv'], 'backup takes no --format'],
] as const)('%j is refused before anything is opened', (args, says) => {
  expect(wishOf(args, '/somewhere')).toEqual({ ok: false, failure: expect.stringContaining(says) as string });
});
