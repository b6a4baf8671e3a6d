/** A process that takes a workspace's lock, says so, and holds it until it is killed. Started by lock.test.ts. */
import { takeLock } from '../../main/core/store/lock.ts';

const folder = process.argv[2] ?? '';
const lock = await takeLock(folder);
if (!lock.ok) throw new Error('The lock was not free');
lock.value.announce({ pid: process.pid, socket: '', since: '2026-03-01T10:00:00.000Z', purpose: 'serve' });
process.stdout.write('held\n');
setInterval(() => undefined, 60_000);
