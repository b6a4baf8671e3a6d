/** From `npm start` on a built tree to a page that answers, against starting Node itself. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { alternate, rounded, type Row, timed } from './rounds.ts';
import { freshFolder } from './workspace.ts';

const root = resolve(import.meta.dirname, '../..');
const LIMIT_MS = 2500;

export async function measure(): Promise<Row[]> {
  const times = await alternate(startOnce, () => timed(() => once(spawn(process.execPath, ['-e', '0']), 'exit')));
  return [
    {
      work: 'start to a page that answers',
      ...times,
      unit: 'ms',
      ratio: rounded(times.ours / times.floor),
      target: `≤ ${LIMIT_MS} ms`,
      holds: times.ours <= LIMIT_MS,
    },
  ];
}

async function startOnce(): Promise<number> {
  const workspace = freshFolder();
  const began = performance.now();
  const child = spawn(process.execPath, [resolve(root, 'main/start.mjs'), '--no-open', '--workspace', workspace], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  child.stdout.setEncoding('utf8');
  for await (const piece of child.stdout as AsyncIterable<string>) {
    printed += piece;
    const url = /http:\/\/[^\s/#]+/.exec(printed)?.[0];
    if (url === undefined) continue;
    await (await fetch(url)).text();
    break;
  }
  const took = performance.now() - began;
  child.kill('SIGTERM');
  if (child.exitCode === null) await once(child, 'exit');
  rmSync(workspace, { recursive: true, force: true });
  return took;
}
