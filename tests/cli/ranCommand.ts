/** The command line as a process of its own: what it prints, and how it ends. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';
import { openCore } from '../../main/core/core.ts';
import { childEnv } from '../childNode.ts';
import { bundledCommand } from './bundledCommand.ts';

const script = await bundledCommand();

export type Ran = { readonly code: number | null; readonly out: string; readonly error: string };

type Env = Readonly<Record<string, string>>;

export function started(args: readonly string[], cwd: string, more: Env = {}): ChildProcess {
  const env = childEnv({ STAMMTISCH_PAGE: pageIn(cwd), XDG_DATA_HOME: join(cwd, 'home'), TMPDIR: cwd, ...more });
  return spawn(process.execPath, [script, ...args], { cwd, env, stdio: ['pipe', 'pipe', 'pipe'] });
}

/** An empty workspace in a folder of that name; most commands want to find one. */
export async function newWorkspace(cwd: string, name = 'here'): Promise<string> {
  const opened = await openCore({ folder: join(cwd, name) });
  if (!opened.ok) throw new Error(`The workspace did not open: ${JSON.stringify(opened.failure)}`);
  await opened.value.close();
  return opened.value.folder;
}

function pageIn(folder: string): string {
  const page = join(folder, 'page');
  mkdirSync(page, { recursive: true });
  writeFileSync(join(page, 'index.html'), '<!doctype html><title>Stammtisch</title>');
  return page;
}

/** @param input what it reads from standard input */
export async function ran(args: readonly string[], cwd: string, more: Env = {}, input = ''): Promise<Ran> {
  const child = started(args, cwd, more);
  child.stdin?.on('error', () => undefined).end(input); // whoever reads none may be gone before it is written
  const said = { out: '', error: '' };
  child.stdout?.on('data', (piece) => (said.out += String(piece)));
  child.stderr?.on('data', (piece) => (said.error += String(piece)));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, ...said };
}

/** What it printed as JSON; where it printed none, its error output says why. */
export function answerOf({ code, out, error }: Ran): unknown {
  try {
    return JSON.parse(out);
  } catch {
    throw new Error(`It ended with ${code} and printed no JSON: ${out}${error}`);
  }
}

export type Serving = {
  readonly url: string;
  readonly token: string;
  readonly pid: number;
  /** Sends the signal and waits for the end. */
  readonly stop: (signal: NodeJS.Signals) => Promise<{ code: number | null; signal: string | null }>;
};

export async function serving(args: readonly string[], cwd: string): Promise<Serving> {
  const child = started(['serve', '--json', ...args], cwd);
  onTestFinished(() => void child.kill('SIGKILL'));
  if (child.stdout === null) throw new Error('The host has no output');
  const ended = once(child, 'close') as Promise<[number | null, string | null]>;
  const first = once(createInterface({ input: child.stdout }), 'line') as Promise<[string]>;
  const [line] = await Promise.race([
    first,
    ended.then(([code]) => Promise.reject(new Error(`serve ended with ${code}`))),
  ]);
  return {
    ...(JSON.parse(line) as { url: string; token: string; pid: number }),
    stop: async (how) => {
      child.kill(how);
      const [code, signal] = await ended;
      return { code, signal };
    },
  };
}
