import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { COMMANDS } from '../../main/cli/commandTable.ts';
import { wishOf } from '../../main/cli/options.ts';
import { declared } from '../../main/core/dispatch.ts';
import { VERSION } from '../../main/core/version.ts';
import { temporaryFolder } from '../store/temporaryFolder.ts';
import { answerOf, newWorkspace, ran } from './ranCommand.ts';

const slow = { timeout: 60_000 };

test('call prints one JSON value and ends with 0, or the failure and ends with 1', slow, async () => {
  const cwd = temporaryFolder();
  await newWorkspace(cwd);
  const made = await ran(
    ['call', 'members.create', '{"id":"mem_a","name":{"given":"Käthe"}}', '--workspace', 'here'],
    cwd,
  );
  expect([made.code, answerOf(made), made.error]).toEqual([0, { id: 'mem_a', undo: 'log_1' }, '']);
  const found = await ran(['call', 'members.list', '--workspace', 'here', '--as', 'manager'], cwd);
  expect([found.code, answerOf(found)]).toMatchObject([0, { total: 1, items: [{ display: 'Käthe' }] }]);
  const none = await ran(['call', 'members.get', '{"id":"mem_none"}', '--workspace', 'here'], cwd);
  expect([none.code, answerOf(none)]).toEqual([
    1,
    { error: { code: 'not-found', kind: 'member', id: 'mem_none', message: 'There is no member mem_none.' } },
  ]);
  const staff = await ran(['call', 'members.list', '--workspace', 'here', '--as', 'staff'], cwd);
  expect([staff.code, answerOf(staff)]).toMatchObject([1, { error: { code: 'not-allowed', role: 'staff' } }]);
});

test.each([
  [['call', 'members.list', '--surprise'], '--surprise'],
  [['call', 'members.list', '--now', 'noon'], '--now takes an instant'],
  [['call', 'members.list', '--now', '2026-02-31T25:00:00Z'], '--now takes an instant'],
  [['serve', '--port', '99999'], '--port takes a number up to 65535'],
  [['serve', '--port', '-1'], '--port'],
  [['sample', '--members', 'many'], '--members takes a number'],
  [['sample', '--seed'], '--seed'],
  [['export', '--out', 'x', '--dry-run'], 'export takes no --dry-run'],
  [['backup', '--out', 'x', '--list'], 'backup takes no --list'],
  [['serve', '--url', 'http://x'], 'serve takes no --url'],
  [['restore', 'b', '--as', 'staff'], 'restore takes no --as'],
  [['call', 'members.list', '--as', 'members'], '--as takes manager, staff or viewer here'],
  [['export', '--out', 'a.csv', '--look', 'best'], '--look takes queue, ideas or sent, not best'],
  [['import', 'a.csv', '--as', 'staff'], '--as takes members, events or posts here'],
] as const)('the options of %j are refused and named, with what the command takes', (args, says) => {
  const wish = wishOf(args, '/somewhere');
  expect(wish).toEqual({ ok: false, failure: expect.stringContaining(says) as string });
  expect(wish).toEqual({ ok: false, failure: expect.stringContaining(`\n\nstammtisch ${args[0]} `) as string });
});

test('every command has its line in the help, and --version says which program this is', slow, async () => {
  const cwd = temporaryFolder();
  const help = await ran(['--help'], cwd);
  for (const command of Object.keys(COMMANDS)) expect(help.out).toContain(`\n  ${command} `);
  expect(await ran(['help', 'import'], cwd)).toMatchObject({ code: 0, out: expect.stringContaining('--as members') });
  expect(await ran(['--version'], cwd)).toMatchObject({ code: 0, out: `Stammtisch ${VERSION}\n`, error: '' });
});

test.each([
  [['dance'], 'No command dance.'],
  [['call', 'members.list', '{"a":'], 'Not JSON'],
  [['call', 'members.list', '--surprise'], '--surprise'],
] as const)('wrong usage %j ends with 2 and says what is wrong', slow, async (args, says) => {
  const cwd = temporaryFolder();
  await newWorkspace(cwd);
  const done = await ran([...args, '--workspace', 'here'], cwd);
  expect([done.code, done.out]).toEqual([2, '']);
  expect(done.error).toContain(says);
});

test('call --list prints every procedure with its roles and schemas, and opens no workspace', slow, async () => {
  const cwd = temporaryFolder();
  const { code, out } = await ran(['call', '--list', '--workspace', 'here'], cwd);
  const listed = JSON.parse(out) as { procedure: string; roles: string[]; input: { type?: string } }[];
  expect(code).toBe(0);
  expect(listed.map(({ procedure }) => procedure)).toEqual([...declared.keys()]);
  expect(listed.every(({ roles, input }) => roles.length > 0 && input.type === 'object')).toBe(true);
  expect(existsSync(join(cwd, 'here'))).toBe(false);
});

test(
  'files are imported from where the person stands, reported in words or JSON, and a dry run writes nothing',
  slow,
  async () => {
    const cwd = temporaryFolder();
    await newWorkspace(cwd);
    writeFileSync(join(cwd, 'liste.csv'), 'Vorname,Nachname,E-Mail\nKäthe,Weiß,k@x.example\n,,kaputt@\n');
    const dry = await ran(['import', 'liste.csv', '--dry-run', '--workspace', 'here'], cwd);
    expect([dry.code, dry.out]).toEqual([
      0,
      expect.stringMatching(/^liste\.csv: 2 rows: 1 new, .*1 refused \(nothing was written\)\n {2}row 3: /),
    ]);
    const done = await ran(['import', 'liste.csv', 'none.csv', '--json', '--workspace', 'here'], cwd);
    expect(done.code).toBe(1);
    expect(answerOf(done)).toMatchObject([
      { file: 'liste.csv', created: 1, refused: 1 },
      { file: 'none.csv', error: { code: 'not-found', kind: 'file' } },
    ]);
    const exported = await ran(['export', '--out', 'all.json', '--workspace', 'here'], cwd);
    expect([exported.code, exported.out]).toEqual([0, `Exported to ${join(cwd, 'all.json')}: 1 member.\n`]);
    const all = JSON.parse(readFileSync(join(cwd, 'all.json'), 'utf8')) as { collections: { members: object[] } };
    expect(all.collections.members).toMatchObject([{ name: { given: 'Käthe', family: 'Weiß' } }]);
  },
);

test('the sample is made for the day that --now says, and refused where something is', slow, async () => {
  const cwd = temporaryFolder();
  const where = ['--workspace', 'here', '--now', '2027-03-01T10:00:00.000Z'];
  const made = await ran(['sample', '--members', '20', '--seed', '7', '--json', ...where], cwd);
  expect([made.code, answerOf(made)]).toMatchObject([0, { counts: { members: 20 } }]);
  const today = await ran(['call', 'today.view', ...where], cwd);
  expect((answerOf(today) as { now: string }).now.slice(0, 10)).toBe('2027-03-01');
  const again = await ran(['sample', ...where], cwd);
  expect([again.code, again.error]).toEqual([
    1,
    'There is something in this workspace already. The sample needs an empty one.\n',
  ]);
});

test('without --workspace it is the user’s own folder, never the one they stand in', slow, async () => {
  const cwd = temporaryFolder();
  await newWorkspace(cwd, join('home', 'stammtisch', 'workspaces', 'default'));
  const { code, out } = await ran(['call', 'workspace.info'], cwd);
  expect(code).toBe(0);
  const { file } = JSON.parse(out) as { file: string };
  expect(file).toBe(join(cwd, 'home', 'stammtisch', 'workspaces', 'default', 'stammtisch.db'));
  expect(existsSync(join(cwd, 'stammtisch.db'))).toBe(false);
});

test('a workspace that is a file is refused in one line', slow, async () => {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, 'notes.txt'), 'notes');
  for (const making of [
    ['call', 'workspace.info'],
    ['sample', '--json'],
  ]) {
    const { code, out } = await ran([...making, '--workspace', 'notes.txt'], cwd);
    expect([making, code, JSON.parse(out)]).toMatchObject([making, 1, { error: { reason: 'no-such-place' } }]);
  }
  const doctor = await ran(['doctor', '--workspace', 'notes.txt'], cwd);
  expect([doctor.code, doctor.error]).toMatchObject([2, expect.stringContaining('There is no workspace in')]);
  expect(readFileSync(join(cwd, 'notes.txt'), 'utf8')).toBe('notes');
});

test('commands that meet in one workspace wait for each other', slow, async () => {
  const folder = temporaryFolder();
  await newWorkspace(folder, 'desk');
  const names = ['Ada', 'Bela', 'Cem'];
  const all = await Promise.all(
    names.map((given) =>
      ran(['call', 'members.create', JSON.stringify({ name: { given } }), '--workspace', 'desk'], folder),
    ),
  );
  expect(all.map(({ code }) => code)).toEqual([0, 0, 0]);
  const { out } = await ran(['call', 'members.list', '{}', '--workspace', 'desk'], folder);
  expect((JSON.parse(out) as { items: { display: string }[] }).items.map(({ display }) => display)).toEqual(names);
});

test(
  'an empty workspace name and a word too many are wrong usage, so that an unset variable litters nowhere',
  slow,
  async () => {
    const cwd = temporaryFolder();
    const empty = await ran(['call', 'workspace.info', '--workspace', ''], cwd);
    expect([empty.code, empty.error]).toEqual([2, expect.stringContaining('--workspace is empty')]);
    expect((await ran(['call', 'members.list', '{}', '{}', '--workspace', 'x'], cwd)).code).toBe(2);
    expect(existsSync(join(cwd, 'stammtisch.db'))).toBe(false);
  },
);
