import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { takeLock } from '../../main/core/store/lock.ts';
import { temporaryFolder } from '../store/temporaryFolder.ts';
import { answerOf, ran, serving } from './ranCommand.ts';

const slow = { timeout: 60_000 };
const where = ['--workspace', 'here'];

test(
  'while serve holds the workspace, calls, imports and exports go to it, in one and the same store',
  slow,
  async () => {
    const cwd = temporaryFolder();
    const served = await serving([...where, '--now', '2027-03-01T10:00:00.000Z'], cwd);
    const made = await ran(['call', 'members.create', '{"id":"mem_a","name":{"given":"Käthe"}}', ...where], cwd);
    expect([made.code, answerOf(made)]).toMatchObject([0, { id: 'mem_a' }]);
    const overHttp = await ran(
      ['call', 'members.get', '{"id":"mem_a"}', '--url', served.url, '--token', served.token],
      cwd,
    );
    expect([overHttp.code, answerOf(overHttp)]).toMatchObject([
      0,
      { made: { at: expect.stringMatching(/^2027-03-01T10:0/) } },
    ]);
    writeFileSync(join(cwd, 'liste.csv'), 'Vorname,Nachname\nÖmer,Kern\n');
    expect((await ran(['import', 'liste.csv', ...where], cwd)).out).toContain('1 new');
    expect((await ran(['export', '--out', 'all.json', ...where], cwd)).code).toBe(0);
    expect(readFileSync(join(cwd, 'all.json'), 'utf8')).toContain('Ömer');
    const refused = await ran(['call', 'members.get', '{"id":"mem_none"}', ...where], cwd);
    expect([refused.code, answerOf(refused)]).toMatchObject([1, { error: { code: 'not-found' } }]);
    expect(await served.stop('SIGTERM')).toEqual({ code: 0, signal: null });
    const after = await ran(['call', 'members.list', ...where], cwd);
    expect(answerOf(after)).toMatchObject({ total: 2 });
  },
);

test('with --no-forward, and for a second serve, it is said who holds the workspace', slow, async () => {
  const cwd = temporaryFolder();
  const served = await serving(where, cwd);
  const call = await ran(['call', 'members.list', '--no-forward', ...where], cwd);
  expect([call.code, answerOf(call)]).toMatchObject([
    1,
    { error: { code: 'lock-taken', holder: { pid: served.pid, purpose: 'serve' } } },
  ]);
  const second = await ran(['serve', '--json', ...where], cwd);
  expect([second.code, second.out]).toEqual([1, '']);
  expect(second.error).toContain(`open already (serve, process ${served.pid}`);
});

test.each(['SIGTERM', 'SIGINT'] as const)(
  '%s closes the workspace: nothing runs on, nothing is left beside its file',
  slow,
  async (signal) => {
    const cwd = temporaryFolder();
    const served = await serving(where, cwd);
    const made = await fetch(`${served.url}/api/members.create`, {
      method: 'POST',
      headers: { authorization: `Bearer ${served.token}` },
      body: '{"name":{"given":"Anna"}}',
    });
    expect(made.status).toBe(200);
    // A socket that never sends its token keeps nothing open.
    const idle = new WebSocket(`${served.url.replace('http', 'ws')}/socket`);
    await new Promise((resolve) => idle.addEventListener('open', resolve));
    const { socket } = JSON.parse(readFileSync(join(cwd, 'here', 'holder.json'), 'utf8')) as { socket: string };
    expect(existsSync(socket)).toBe(true);
    expect(await served.stop(signal)).toEqual({ code: 0, signal: null });
    expect(() => process.kill(served.pid, 0)).toThrow(/ESRCH/);
    for (const left of [socket, join(cwd, 'here', 'holder.json'), join(cwd, 'here', 'stammtisch.db-wal')])
      expect(existsSync(left), left).toBe(false);
    const lock = await takeLock(join(cwd, 'here'));
    expect(lock.ok).toBe(true);
    if (lock.ok) lock.value.release();
  },
);

test('after SIGKILL the workspace opens, with everything that was acknowledged', slow, async () => {
  const cwd = temporaryFolder();
  const served = await serving(where, cwd);
  const made = await ran(['call', 'members.create', '{"name":{"given":"Anna"}}', ...where], cwd);
  expect(made.code).toBe(0);
  expect(await served.stop('SIGKILL')).toMatchObject({ signal: 'SIGKILL' });
  const after = await ran(['call', 'members.list', ...where], cwd);
  expect([after.code, answerOf(after)]).toMatchObject([0, { total: 1 }]);
});

test('serve listens on loopback only, and a host that is gone is a refusal', slow, async () => {
  const cwd = temporaryFolder();
  const { url, token, stop } = await serving(where, cwd);
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  await stop('SIGTERM');
  const gone = await ran(['call', 'workspace.info', '--url', url, '--token', token], cwd);
  expect([gone.code, answerOf(gone)]).toMatchObject([1, { error: { code: 'not-found', kind: 'host' } }]);
});

test('import and export reach a running host over HTTP, and the file lies on this side', slow, async () => {
  const cwd = temporaryFolder();
  const { url, token } = await serving(where, cwd);
  const host = ['--url', url, '--token', token];
  writeFileSync(join(cwd, 'people.csv'), 'Vorname;Nachname;E-Mail\nAnna;Ärmel;anna@verein.example\n');
  const imported = await ran(['import', 'people.csv', ...host], cwd);
  expect([imported.code, imported.out]).toEqual([0, 'people.csv: 1 new, 0 changed, 0 left as they are\n']);
  const exported = await ran(['export', '--out', 'all.json', ...host], cwd);
  expect(exported.code).toBe(0);
  const all = JSON.parse(readFileSync(join(cwd, 'all.json'), 'utf8')) as {
    collections: { members: { name: { family: string } }[] };
  };
  expect(all.collections.members.map(({ name }) => name.family)).toEqual(['Ärmel']);
  const missing = await ran(['import', 'gone.csv', ...host], cwd);
  expect([missing.code, missing.error]).toEqual([1, expect.stringContaining('no file')]);
});

test('a page that is not built is said, and the workspace is free again', slow, async () => {
  const cwd = temporaryFolder();
  const served = await ran(['serve', '--json', ...where], cwd, { STAMMTISCH_PAGE: join(cwd, 'nothing') });
  expect([served.code, served.error]).toEqual([1, expect.stringContaining('not built')]);
  expect((await ran(['call', 'workspace.info', ...where], cwd)).code).toBe(0);
});

test.each([
  ['an error of another shape', 404, '{"error":"not_found","reason":"missing"}'],
  ['a page', 404, '<h1>nothing here</h1>'],
  ['nothing', 401, ''],
])('a server that is no host and answers %s is a host that is not there', slow, async (_what, status, text) => {
  const server = createServer((_request, response) => response.writeHead(status).end(text));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const asked = await ran(['call', 'workspace.info', '--url', url, '--token', 'x'], temporaryFolder());
  expect([asked.code, answerOf(asked)]).toMatchObject([1, { error: { code: 'not-found', kind: 'host', id: url } }]);
});
