/**
 * A minute with nothing to do: what is asked of the server, and what it costs the computer.
 *
 * Answers requests per collection that is listened to, requests per other collection, and percent of one processor. Requests
 * are counted where Node itself tells of them.
 */
import { subscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import type { ClientRequest } from 'node:http';
import { join } from 'node:path';
import { liveDevice } from './device.ts';
import type { Access } from './server.ts';
import type { Way } from './ways.ts';

const MINUTE_MS = 60_000;
/** By then what follows a start is over, the first backup too; the second poll is yet to come. */
const SETTLED_MS = 80_000;

export function oursIdling(folder: string, access: Access): Way {
  return async (place) => {
    const asked: URL[] = [];
    subscribe('http.client.request.start', (message) => {
      const { request } = message as { readonly request: ClientRequest };
      asked.push(new URL(request.path, access.url));
    });
    // A server of its own to each: another device that begins would be something to do.
    await liveDevice(join(folder, 'idle'), access, `idle${place}`);
    await passing(SETTLED_MS);
    const listened = new Set(asked.filter(({ search }) => search.includes('longpoll')).map(({ pathname }) => pathname));
    const all = new Set(asked.map(({ pathname }) => pathname).filter((path) => path.endsWith('/_changes')));
    asked.length = 0;
    const share = await shareOfMinute();
    const toListened = asked.filter(({ pathname }) => listened.has(pathname)).length;
    return [toListened / listened.size, (asked.length - toListened) / (all.size - listened.size), share];
  };
}

/** A process that does nothing. */
export function floorIdling(): Way {
  return async () => {
    await passing(SETTLED_MS);
    return [0, 0, await shareOfMinute()];
  };
}

async function shareOfMinute(): Promise<number> {
  const before = process.cpuUsage();
  await passing(MINUTE_MS);
  const { user, system } = process.cpuUsage(before);
  return ((user + system) / 1000 / MINUTE_MS) * 100;
}

/** Time itself is what is looked at here. */
const passing = (ms: number): Promise<unknown> => once(AbortSignal.timeout(ms), 'abort');
