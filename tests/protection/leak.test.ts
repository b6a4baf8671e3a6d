import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, writeSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { openSqlFile } from '../../main/core/store/driver.ts';
import { readKeys } from '../../main/core/store/keyFile.ts';
import { unlock } from '../../main/core/store/vault.ts';
import { childEnv } from '../childNode.ts';
import { temporaryFolder } from '../store/temporaryFolder.ts';
import { mediaStrings, plantedStrings } from './planted.ts';
import { PASSPHRASE } from './protectedCore.ts';

const script = fileURLToPath(new URL('./planted.ts', import.meta.url));
const slow = { timeout: 180_000 };
const allStrings = [...plantedStrings, ...mediaStrings];

type Holding = {
  readonly workspace: string;
  readonly found: () => string[];
  readonly tell: (procedure: string) => Promise<void>;
  readonly kill: () => Promise<void>;
};

/** Holds a workspace in a process whose every file lies below one folder. */
async function holding(mode: 'protected' | 'plain'): Promise<Holding> {
  const all = temporaryFolder();
  const [workspace, temporary] = [join(all, 'workspace'), join(all, 'tmp')];
  mkdirSync(temporary);
  const env = childEnv({ TMPDIR: temporary, SQLITE_TMPDIR: temporary });
  const child = spawn(process.execPath, [script, workspace, mode], { env, stdio: ['pipe', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const said = async (text: string) => expect((await lines.next()).value).toBe(text);
  await said('planted');
  return {
    workspace,
    found: () => stringsFoundIn(all),
    tell: async (procedure) => {
      child.stdin.write(`${procedure}\n`);
      await said(procedure);
    },
    kill: async () => {
      const ended = once(child, 'close');
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** Planted strings that stand in any file, as UTF-8 or as UTF-16. */
function stringsFoundIn(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  expect(files.length).toBeGreaterThan(0);
  const found = new Set<string>();
  for (const file of files) {
    const bytes = readFileSync(join(file.parentPath, file.name));
    for (const text of [bytes.toString('latin1'), bytes.toString('utf16le'), bytes.subarray(1).toString('utf16le')])
      for (const [one] of text.matchAll(/zq\d{4}kw/g)) found.add(one);
  }
  return allStrings.filter((text) => found.has(text));
}

test(
  'open, locked, killed or copied, a protected workspace shows none of a thousand planted strings in any file, media included',
  slow,
  async () => {
    const held = await holding('protected');
    expect(held.found()).toEqual([]);
    await held.tell('protection.lock');
    expect(held.found()).toEqual([]);
    await held.tell('protection.unlock');
    await held.kill();
    // The log that a killed process leaves is part of what is searched.
    expect(existsSync(join(held.workspace, 'stammtisch.db-wal'))).toBe(true);
    expect(existsSync(join(held.workspace, 'transfers'))).toBe(true);
    expect(held.found()).toEqual([]);
    const file = await protectedFile(held.workspace);
    file.copyTo(join(held.workspace, 'copy.db'));
    expect(held.found()).toEqual([]);
    expect(file.statement('SELECT count(*) AS n FROM rx_members_0').get()).toEqual({ n: 500 });
    file.close();
  },
);

test('control: its unprotected twin shows all of them', slow, async () => {
  const held = await holding('plain');
  await held.kill();
  expect(held.found()).toEqual(allStrings);
});

async function protectedFile(workspace: string) {
  const keys = readKeys(workspace);
  if (!keys.ok || keys.value === undefined) throw new Error('There are no keys');
  const opened = await unlock(workspace, keys.value, { kind: 'passphrase', text: PASSPHRASE });
  if (!opened.ok) throw new Error('It does not open');
  return openSqlFile(join(workspace, 'stammtisch.db'), 'write', opened.value.key);
}

test('a flipped byte in any page of a protected file is noticed', slow, async () => {
  const held = await holding('protected');
  await held.tell('protection.lock');
  await held.kill();
  const path = join(held.workspace, 'stammtisch.db');
  const keys = readKeys(held.workspace);
  if (!keys.ok || keys.value === undefined) throw new Error('There are no keys');
  const opened = await unlock(held.workspace, keys.value, { kind: 'passphrase', text: PASSPHRASE });
  if (!opened.ok) throw new Error('It does not open');
  const whole = readFileSync(path);
  const unnoticed: number[] = [];
  for (let page = 0; page < whole.length / 4096; page += 1) {
    const at = page * 4096 + 100 + (page % 3900);
    overwrite(path, at, (whole[at] ?? 0) ^ 1);
    if (!(await isNoticed(path, opened.value.key))) unnoticed.push(page);
    overwrite(path, at, whole[at] ?? 0);
  }
  expect(await isNoticed(path, opened.value.key)).toBe(false);
  expect(unnoticed).toEqual([]);
});

function overwrite(path: string, at: number, byte: number): void {
  const file = openSync(path, 'r+');
  writeSync(file, Buffer.of(byte), 0, 1, at);
  closeSync(file);
}

/** By opening it or by asking whether it is sound: with an error, or with anything but "ok". */
async function isNoticed(path: string, key: Uint8Array): Promise<boolean> {
  try {
    const file = await openSqlFile(path, 'read', key);
    try {
      const said = file.statement('PRAGMA integrity_check').all();
      return said[0]?.['integrity_check'] !== 'ok';
    } finally {
      file.close();
    }
  } catch (thrown) {
    return /^SQLITE_(?:CORRUPT|NOTADB|IOERR)/.test(String((thrown as { code?: string }).code));
  }
}
