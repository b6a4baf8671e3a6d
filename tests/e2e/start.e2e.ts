import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from '@playwright/test';
import { projectRoot } from '../double/launch.ts';

const folder = mkdtempSync(join(tmpdir(), 'stammtisch-start-'));
const started: ChildProcess[] = [];

function npmStart(args: readonly string[], cwd = projectRoot): ChildProcess {
  const script = join(projectRoot, 'main', 'start.mjs');
  const env = { ...process.env, npm_lifecycle_event: 'start', INIT_CWD: cwd };
  const child = spawn(process.execPath, [script, ...args], {
    cwd: projectRoot,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(child);
  return child;
}

async function firstLine(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('its output is not read');
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  return line;
}

async function errorsOf(child: ChildProcess): Promise<string> {
  let text = '';
  child.stderr?.on('data', (chunk) => (text += String(chunk)));
  await once(child, 'close');
  return text;
}

test.afterEach(() => {
  for (const child of started.splice(0)) if (child.exitCode === null) child.kill('SIGTERM');
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('start prints one line with an address that answers, and Ctrl+C leaves nothing behind', async () => {
  const child = npmStart(['--no-open', '--workspace', join(folder, 'one')]);
  const line = await firstLine(child);
  const address = /^Stammtisch is open at (http:\/\/127\.0\.0\.1:\d+)\/#token=[\w-]{20,}$/.exec(line)?.[1];
  expect(address, line).toBeDefined();
  expect((await fetch(`${address}/`)).status).toBe(200);
  expect((await fetch(`${address}/api/workspace.info`, { method: 'POST', body: '{}' })).status).toBe(401);
  child.kill('SIGINT');
  const [code] = await once(child, 'close');
  expect(code).toBe(0);
  await expect(fetch(`${address}/`)).rejects.toThrow();
});

test('a workspace that is open already is refused with its holder named, and exit code 1', async () => {
  const workspace = join(folder, 'two');
  await firstLine(npmStart(['--no-open', '--workspace', workspace]));
  const second = npmStart(['--no-open', '--workspace', workspace]);
  expect(await errorsOf(second)).toMatch(/open already.*process \d+/);
  expect(second.exitCode).toBe(1);
});

test('a relative workspace counts from where start was called', async () => {
  await firstLine(npmStart(['--no-open', '--workspace=three'], folder));
  const second = npmStart(['--no-open', '--workspace', join(folder, 'three')]);
  expect(await errorsOf(second)).toContain('open already');
});

test('an option that start does not know ends with the usage and exit code 2', async () => {
  const child = npmStart(['--no-open', '--gone']);
  expect(await errorsOf(child)).not.toBe('');
  expect(child.exitCode).toBe(2);
});
