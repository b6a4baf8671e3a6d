/**
 * Keeps one draft after the other in the folder it is told, naming each on its output once it is acknowledged, until it
 * is killed: `node tests/drafts/writer.ts <folder>`.
 *
 * Alone because a process must die for it.
 */
import { openCore } from '../../main/core/core.ts';
import { systemClock } from '../../main/core/store/clock.ts';

const folder = process.argv[2];
if (folder === undefined) throw new Error('No folder was given');
const opened = await openCore({ folder, clock: systemClock() });
if (!opened.ok) throw new Error('The core did not open');
const call = {
  caller: { role: 'manager', by: 'manager', paths: 'any' },
  signal: new AbortController().signal,
} as const;
for (let n = 1; ; n += 1) {
  const input = { key: 'w1/new-member/a', value: { entry: { given: 'A'.repeat(n) } } };
  const kept = await opened.value.dispatch('drafts.keep', input, call);
  if (kept.ok) process.stdout.write(`${n}\n`);
}
