import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { wishOf } from '../../main/cli/options.ts';
import { secretsFile } from '../../main/host/secretsFile.ts';
import type { Couch } from '../server/couch.ts';
import { couchForTest } from '../server/ready.ts';
import { temporaryFolder } from '../store/temporaryFolder.ts';
import { accessTo, type Device, deviceOf } from '../sync/devices.ts';
import { newWorkspace, ran, serving } from './ranCommand.ts';

const slow = { timeout: 120_000 };
const says = (words: string) => expect.stringContaining(words) as string;
const parsed = ({ out }: { out: string }) => JSON.parse(out) as Record<string, unknown>;
const anna = { id: 'mem_a', name: { given: 'Anna' } };
const once = ['sync', '--once'];

/** Two workspaces, and a file with the password of the server's administrator. */
async function twoDesks(couch: Couch) {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, 'secret'), `${couch.admin.password}\n`);
  await newWorkspace(cwd, 'a');
  await newWorkspace(cwd, 'b');
  const at = (desk: string) => (args: readonly string[]) => ran([...args, '--workspace', desk], cwd);
  const setup = ['sync', 'setup', '--server', couch.url, '--user', couch.admin.user, '--password-file', 'secret'];
  const secrets = join(cwd, 'home', 'stammtisch', 'secrets.json');
  /** What isn't looked at here, in this process, with the secrets that the command line finds. */
  const within = async (desk: string, work: (device: Device) => Promise<unknown>) => {
    const host = { secrets: secretsFile(secrets), proxyFor: async () => undefined };
    const device = await deviceOf({ folder: join(cwd, desk), host });
    await work(device);
    await device.close();
  };
  return { cwd, a: at('a'), b: at('b'), setup, secrets, within };
}

async function twoLinked(couch: Couch) {
  const desks = await twoDesks(couch);
  for (const desk of ['a', 'b']) await desks.within(desk, ({ ask }) => ask('sync.configure', accessTo(couch)));
  return desks;
}

test('two workspaces are set up and meet on the server, told in lines and in JSON', slow, async () => {
  const { a, b, setup, within } = await twoDesks(await couchForTest());
  await within('a', ({ ask }) => ask('members.create', anna));
  const linked = await a(setup);
  expect([linked.code, linked.error]).toEqual([0, '']);
  expect(linked.out).toMatch(/^ok +the server answers$[^]*^Made there: .*stammtisch-members[^]*^Linked to http/m);
  const more = parsed(await b([...setup, '--json']));
  expect(more).toMatchObject({ made: [], checks: expect.arrayContaining([{ check: 'reachable', result: 'ok' }]) });
  expect(await a(once)).toEqual({ code: 0, out: 'Sent 1, received 0.\n', error: '' });
  const fetched = await b([...once, '--json']);
  expect([fetched.code, parsed(fetched)]).toMatchObject([0, { pushed: 0, pulled: 1, conflicts: 0, blocked: 0 }]);
  expect(parsed(await b(['call', 'members.get', '{"id":"mem_a"}']))).toMatchObject({ name: { given: 'Anna' } });
});

test('once says what waits for a decision, and conflicts lists it with its candidates', slow, async () => {
  const { b, within } = await twoLinked(await couchForTest());
  const noting = (note: string) => ({ id: 'mem_a', patch: { note } });
  await within('a', async ({ ask, once }) => {
    await ask('members.create', anna);
    await once();
    await within('b', async (other) => {
      await other.once();
      await other.ask('members.update', noting('plays'));
    });
    await ask('members.update', noting('sings'));
    await once();
  });
  expect(await b(once)).toMatchObject({ code: 0, out: 'Sent 1, received 1. 1 conflict waits.\n' });
  const listed = await b(['sync', 'conflicts']);
  expect(listed.out).toMatch(/^Anna \(members mem_a\)\n {2}note\n[^]*conflicts\.resolve/);
  expect(listed.out).toMatch(/\d: "plays" \(manager, this device, /);
  expect(listed.out).toMatch(/\d: "sings" \(manager, another device, /);
  expect(parsed(await b(['sync', 'conflicts', '--json']))).toMatchObject({ total: 1, items: [{ id: 'mem_a' }] });
});

test('a wrong password is tried once, links nothing and is shown nowhere', slow, async () => {
  const couch = await couchForTest();
  const { cwd, a, setup, secrets } = await twoDesks(couch);
  writeFileSync(join(cwd, 'secret'), 'not-the-password');
  const refused = await a(setup);
  expect(refused).toMatchObject({ code: 1, error: says('does not accept the user and the password') });
  expect(refused.out + refused.error).not.toContain('not-the-password');
  expect(couch.requests).toHaveLength(1);
  const inJson = parsed(await a([...setup, '--json']));
  expect(inJson).toMatchObject({ error: { code: 'refused', reason: 'sync-hindered', trouble: 'auth-required' } });
  expect(parsed(await a(['sync', 'status', '--json']))).toMatchObject({ state: 'off' });
  expect(existsSync(secrets)).toBe(false);
});

test('a password that was changed is asked for, and given without naming the server again', slow, async () => {
  const couch = await couchForTest();
  const { cwd, a, within } = await twoLinked(couch);
  await couch.addUser('anna', 'first', ['stammtisch-manager']);
  await within('a', ({ ask }) => ask('sync.configure', { ...accessTo(couch), user: 'anna', password: 'first' }));
  await couch.addUser('anna', 'second', ['stammtisch-manager']);
  expect(await a(once)).toMatchObject({ code: 1, out: '', error: says('sync setup --password-file FILE') });
  writeFileSync(join(cwd, 'secret'), 'second');
  expect(await a(['sync', 'setup', '--password-file', 'secret'])).toMatchObject({ code: 0, error: '' });
  expect(await a(once)).toMatchObject({ code: 0, out: says('Sent 0') });
});

test('a server that is gone is said, loses nothing, and is found again', slow, async () => {
  const couch = await couchForTest();
  const { a, within } = await twoLinked(couch);
  await within('a', ({ ask }) => ask('members.create', anna));
  await couch.down();
  expect(await a(once)).toMatchObject({ code: 1, error: says('could not be reached') });
  const inJson = parsed(await a([...once, '--json']));
  expect(inJson).toMatchObject({ error: { trouble: 'offline', message: says('saved here') } });
  expect((await a(['sync', 'status'])).out).toContain('1 to send.');
  await couch.up();
  expect(await a(once)).toMatchObject({ code: 0, out: 'Sent 1, received 0.\n' });
});

test('who may not make databases is told how, and an administrator does it once and is not kept', slow, async () => {
  const couch = await couchForTest({ admin: { user: 'admin', password: 'of-the-administrator' } });
  const { cwd, a, secrets } = await twoDesks(couch);
  await couch.addUser('anna', 'of-the-user', []);
  writeFileSync(join(cwd, 'plain'), 'of-the-user');
  const setup = ['sync', 'setup', '--server', couch.url, '--user', 'anna', '--password-file', 'plain'];
  const alone = await a(setup);
  expect([alone.code, alone.error]).toEqual([1, says('sync setup --print')]);
  expect(alone.out).toMatch(/^note +databases that are not there yet: stammtisch-members/m);
  const made = await a([...setup, '--admin', 'admin', '--admin-password-file', 'secret']);
  expect([made.code, made.error]).toEqual([0, '']);
  expect(await a(once)).toMatchObject({ code: 0 });
  expect(readFileSync(secrets, 'utf8')).toContain('of-the-user');
  expect(readFileSync(secrets, 'utf8')).not.toContain('of-the-administrator');
});

test('a restored server stops everything until somebody chooses what fits', slow, async () => {
  const couch = await couchForTest();
  const { a, within } = await twoLinked(couch);
  await within('a', (device) => device.once());
  const older = await couch.snapshot();
  await within('a', async (device) => {
    await device.ask('members.create', anna);
    await device.once();
  });
  const choose = (choice: string) => a(['sync', 'choose', choice]);
  expect(await choose('take-theirs')).toMatchObject({ code: 1, error: says('Nothing asks for take-theirs') });
  await couch.rewind(older);
  const stopped = await a(once);
  expect(stopped).toMatchObject({ code: 1, error: says('restored from a backup') });
  for (const fits of ['join', 'send-everything', 'take-theirs'])
    expect(stopped.error).toContain(`\n  sync choose ${fits}: `);
  expect(await choose('go-on')).toMatchObject({ code: 1, error: says('restored from a backup') });
  expect(await choose('join')).toMatchObject({ code: 0, error: '', out: says('Up to date') });
  expect(parsed(await a(['call', 'members.list']))).toMatchObject({ total: 1 });
});

test('what would delete a great deal is said in numbers, and done with --large', slow, async () => {
  const { a, b, within } = await twoLinked(await couchForTest());
  await within('a', async ({ ask, once }) => {
    await ask('workspace.sample', { members: 12 });
    await once();
    await within('b', (other) => other.once());
    const { items } = await ask<{ items: { id: string }[] }>('members.list', { limit: 8 });
    for (const { id } of items) await ask('members.delete', { id });
  });
  expect(await a(once)).toMatchObject({ code: 1, error: says('8 deleted and 0 overwritten on the server') });
  expect(await a([...once, '--large'])).toMatchObject({ code: 0, out: 'Sent 8, received 0.\n' });
  expect(await b(once)).toMatchObject({ code: 1, error: says('8 deleted and 0 overwritten on this computer') });
});

test('a window that has the workspace open is asked, and pausing and unlinking are told', slow, async () => {
  const { cwd, a, within } = await twoLinked(await couchForTest());
  await within('a', ({ ask }) => ask('members.create', anna));
  expect(await a(['sync', 'pause'])).toMatchObject({ code: 0, out: says('sync resume') });
  expect((await a(['sync', 'status'])).out).toContain('Paused');
  await serving(['--workspace', 'a'], cwd);
  expect(await a(['sync', 'resume'])).toMatchObject({ code: 0, out: 'It goes on.\n' });
  expect(await a(once)).toMatchObject({ code: 0 });
  expect((await a(['sync', 'status'])).out).toContain('\n0 to send.');
  expect(await a(['sync', 'unlink'])).toMatchObject({ code: 0, out: says('All documents stay') });
  expect(await a(once)).toMatchObject({ code: 1, error: says('No server is set up') });
});

test('the script for an administrator is printed without any workspace', slow, async () => {
  const cwd = temporaryFolder();
  const print = (...args: string[]) =>
    ran(['sync', 'setup', '--print', ...args, '--workspace', 'none'], cwd, { STAMMTISCH_SYNC_PASSWORD: 'geheim' });
  const { code, out, error } = await print('--server', 'https://Couch.Museum.example/', '--user', "o'neill");
  expect([code, error]).toEqual([0, '']);
  expect(out).toMatch(/^#!\/bin\/sh\n[^]*^URL='https:\/\/couch\.museum\.example'$[^]*NEW_USER='o'\\''neill'/m);
  expect(out).not.toContain('geheim');
  const unsafe = await print('--server', 'http://couch.example.org');
  expect(unsafe).toMatchObject({ code: 1, out: '', error: says('https://') });
  expect(existsSync(join(cwd, 'none'))).toBe(false);
});

test.each([
  [['sync'], 'sync needs --once, or one of setup, status'],
  [['sync', 'dance'], 'sync knows no dance'],
  [['sync', '--once', '--prefix', 'verein'], 'sync --once takes no --prefix'],
  [['sync', 'status', '--once'], 'sync status takes no --once'],
  [['sync', 'pause', 'now'], 'Too many words: now'],
  [['sync', 'choose'], 'sync choose takes one of send-everything'],
  [['sync', 'choose', 'mine'], 'sync choose takes one of send-everything'],
  [['sync', 'setup', '--prefix', 'Verein'], '--prefix takes small letters'],
  [['sync', 'setup', '--password', 'geheim'], 'There is no option --password'],
  [['sync', 'setup', '--print', '--password-file', 'f'], 'sync setup --print takes no --password-file'],
  [['backup', '--out', 'x', '--server', 'https://x'], 'backup takes no --server'],
] as const)('%j is wrong usage', (args, words) => {
  expect(wishOf(args, '/somewhere')).toEqual({ ok: false, failure: says(words) });
});

const server = ['--server', 'https://couch.example.org'];
test.each([
  [server, '--user NAME'],
  [['--user', 'anna'], '--server URL'],
  [[...server, '--user', 'anna'], 'STAMMTISCH_SYNC_PASSWORD'],
  [[...server, '--user', 'anna', '--password-file', 'none'], 'cannot be read'],
  [[...server, '--user', 'anna', '--password-file', 'empty'], 'is empty'],
])('setup %j says what is missing', slow, async (args, words) => {
  const cwd = temporaryFolder();
  await newWorkspace(cwd);
  writeFileSync(join(cwd, 'empty'), '\n');
  const refused = await ran(['sync', 'setup', ...args, '--workspace', 'here'], cwd);
  expect(refused).toMatchObject({ code: 2, out: '', error: says(words) });
});
