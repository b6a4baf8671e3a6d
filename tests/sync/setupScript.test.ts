import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { expect, test, type TestContext } from 'vitest';
import { databasesOf } from '../../main/core/sync/settingUp.ts';
import { RIGHTS_ID } from '../../shared/sync/rights.ts';
import { commandsFor } from '../../shared/sync/setupCommands.ts';
import { needs } from '../needs.ts';
import type { Couch } from '../server/couch.ts';
import { askingAs, askingAsAdmin, couchForTest } from '../server/ready.ts';
import { temporaryFolder } from '../store/temporaryFolder.ts';
import { accessTo, deviceOf } from './devices.ts';

const PREFIX = 'verein';
const MEMBERS = `/${PREFIX}-members`;

/** The script as an administrator runs it, and what the command lines of all its calls of curl were. */
async function scriptFor(context: TestContext, couch: Couch, user = 'anna') {
  const { stdout, status } = spawnSync('sh', ['-c', 'command -v curl'], { encoding: 'utf8' });
  const curl = needs(context, status === 0 ? stdout.trim() : undefined, 'there is no sh with curl');
  const folder = temporaryFolder();
  const calls = join(folder, 'calls');
  writeFileSync(calls, '');
  writeFileSync(join(folder, 'curl'), `#!/bin/sh\necho "$@" >> '${calls}'\nexec '${curl}' "$@"\n`, { mode: 0o755 });
  const databases = databasesOf(PREFIX).map(({ database }) => database);
  const script = commandsFor({ url: `${couch.url}/`, prefix: PREFIX, user, databases });
  const run = async (env: Record<string, string> = {}) => {
    const secrets = { COUCH_ADMIN: `${couch.admin.user}:${couch.admin.password}`, NEW_PASSWORD: 'of-anna' };
    const path = `${folder}${delimiter}${process.env['PATH']}`;
    const child = spawn('sh', { env: { ...process.env, PATH: path, ...secrets, ...env } });
    const said = { out: '', error: '' };
    child.stdout.on('data', (piece) => (said.out += String(piece)));
    child.stderr.on('data', (piece) => (said.error += String(piece)));
    child.stdin.end(script);
    const [code] = (await once(child, 'close')) as [number];
    return { code, ...said };
  };
  return { run, script, calls: () => readFileSync(calls, 'utf8') };
}

test('what the script makes, a plain user syncs with, and nobody else reads', async (context) => {
  const couch = await couchForTest();
  const { run } = await scriptFor(context, couch);
  const { code, out, error } = await run();
  expect([code, error]).toEqual([0, '']);
  expect(out).toContain('user anna: made\nverein-members: made\n');
  const device = await deviceOf();
  await device.ask('members.create', { name: { given: 'Bert' } });
  await device.ask('sync.configure', { ...accessTo(couch), user: 'anna', password: 'of-anna', prefix: PREFIX });
  expect(await device.once()).toMatchObject({ pushed: 1, blocked: 0, state: 'live' });
  await couch.addUser('mallory', 'of-mallory', []);
  expect(await askingAs(couch)('GET', `${MEMBERS}/_all_docs`)).toMatchObject({ status: 401 });
  expect(await askingAs(couch, 'mallory', 'of-mallory')('GET', `${MEMBERS}/_all_docs`)).toMatchObject({ status: 403 });
});

test('the rules are in force, and not the plain user’s to change', async (context) => {
  const couch = await couchForTest();
  await (await scriptFor(context, couch)).run();
  const anna = askingAs(couch, 'anna', 'of-anna');
  const stub = await anna('PUT', `${MEMBERS}/mem_x`, { erased: true });
  const { rev } = stub.json as { rev: string };
  expect(await anna('PUT', `${MEMBERS}/mem_x`, { _rev: rev, name: 'back' })).toMatchObject({ status: 403 });
  for (const path of [`${MEMBERS}/${RIGHTS_ID}`, `${MEMBERS}/_security`, '/verein-other'])
    expect([path, (await anna('PUT', path, {})).status]).toEqual([
      path,
      expect.toSatisfy((code) => [401, 403].includes(code)),
    ]);
});

test('run again it changes nothing but lets one more in, also where the program made the databases', async (context) => {
  const couch = await couchForTest();
  const first = await deviceOf();
  await couch.addUser('first', 'of-first', []);
  const access = { url: couch.url, user: 'first', password: 'of-first', prefix: PREFIX };
  const { user, password } = couch.admin;
  await first.ask('sync.configure', { ...access, admin: { user, password } });
  const { run } = await scriptFor(context, couch);
  expect(await run()).toMatchObject({ code: 0, out: expect.stringContaining('verein-members: there already') });
  expect(await run({ NEW_PASSWORD: 'another' })).toMatchObject({
    code: 0,
    out: expect.stringContaining('anna: there already'),
  });
  expect(await run({ NEW_USER: 'carl', NEW_PASSWORD: 'of-carl' })).toMatchObject({ code: 0, error: '' });
  for (const name of ['first', 'anna', 'carl'])
    expect([name, await askingAs(couch, name, `of-${name}`)('GET', MEMBERS)]).toMatchObject([name, { status: 200 }]);
});

test('names and passwords may hold what a shell, JSON and curl read as something else', async (context) => {
  const couch = await couchForTest({ admin: { user: 'admin', password: `a"d\\m'in $HOME` } });
  const name = `O'Neill "Käthe" \\ & 100%`;
  const { run, calls } = await scriptFor(context, couch, name);
  const password = '@q"u\\o\'t$e `id` ä#{}';
  expect(await run({ NEW_PASSWORD: password })).toMatchObject({ code: 0, error: '' });
  expect(await askingAs(couch, name, password)('GET', MEMBERS)).toMatchObject({ status: 200 });
  expect(calls()).toContain('-K -');
  for (const secret of ['a"d', "m'in", '@q"u', '`id`']) expect(calls()).not.toContain(secret);
});

test('a wrong password of the administrator is tried once', async (context) => {
  const couch = await couchForTest();
  const { run } = await scriptFor(context, couch);
  expect(await run({ COUCH_ADMIN: 'admin:guessed' })).toMatchObject({
    code: 1,
    out: '',
    error: expect.stringMatching(/the server answers 401 .*incorrect/),
  });
  expect(couch.requests).toHaveLength(1);
});

test('a user who is there for something else is not let in by the way', async (context) => {
  const couch = await couchForTest();
  await couch.addUser('anna', 'hers', ['library']);
  const { run } = await scriptFor(context, couch);
  expect(await run()).toMatchObject({ code: 1, error: expect.stringContaining('has not the role verein-manager') });
  expect(await askingAsAdmin(couch)('GET', MEMBERS)).toMatchObject({ status: 404 });
});

test('without anybody to ask it ends with what it would have asked for', async (context) => {
  const couch = await couchForTest();
  const { script } = await scriptFor(context, couch, '');
  const { COUCH_ADMIN: _admin, ...env } = process.env;
  const child = spawn('sh', { env, detached: true });
  let error = '';
  child.stderr.on('data', (piece) => (error += String(piece)));
  child.stdin.end(script);
  expect(await once(child, 'close')).toEqual([1, null]);
  expect(error).toContain('Nobody is here to ask for: Administrator of the server');
  expect(couch.requests).toEqual([]);
});
