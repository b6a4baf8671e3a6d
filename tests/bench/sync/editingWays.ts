/**
 * An edit on one laptop, seen on the other.
 *
 * Both laptops are cores in this one process, so that one clock tells; each is slowed by the other's work. Seen means as a
 * page sees it: woken by the stream of changes, it asks for the event and is answered with the new title.
 */
import { join } from 'node:path';
import { type Device, liveDevice, until } from './device.ts';
import { type Access, askingOn } from './server.ts';
import type { Way } from './ways.ts';

const EDITS = 40;
const event = { title: 'Lesung', start: '2026-07-01T19:00', end: '2026-07-01T21:00', zone: 'Europe/Berlin' };
const titleOf = (round: number, nth: number): string => `Lesung ${round}/${nth}`;

export function oursEditing(folder: string, access: Access): Way {
  let laptops: Laptops | undefined;
  return async (round) => {
    laptops ??= await twoLaptops(folder, access);
    const { here, there, id } = laptops;
    const times: number[] = [];
    for (let nth = 0; nth < EDITS; nth += 1) {
      const title = titleOf(round, nth);
      const hasIt = async () => (await there.ask<{ title: string }>('events.get', { id })).title === title;
      const seen = until(there, 'events', hasIt);
      const began = performance.now();
      await here.ask('events.update', { id, patch: { title } });
      await seen;
      times.push(performance.now() - began);
    }
    return times;
  };
}

type Laptops = { readonly here: Device; readonly there: Device; readonly id: string };

async function twoLaptops(folder: string, access: Access): Promise<Laptops> {
  const here = await liveDevice(join(folder, 'here'), access, 'live');
  const there = await liveDevice(join(folder, 'there'), access, 'live');
  const { id } = await here.ask<{ id: string }>('events.create', event);
  await until(there, 'events', async () => (await there.ask<{ total: number }>('events.list')).total > 0);
  return { here, there, id };
}

/** By hand: a document written while somebody waits for it, and read there. */
export function floorEditing(_folder: string, access: Access): Way {
  const [here, there] = [askingOn(access), askingOn(access)];
  let rev: string | undefined;
  return async (round) => {
    if (round === 0) await here('PUT', '/floor-live');
    const times: number[] = [];
    for (let nth = 0; nth < EDITS; nth += 1) {
      const { update_seq } = await here<{ update_seq: string }>('GET', '/floor-live');
      const heard = there('GET', `/floor-live/_changes?feed=longpoll&limit=1&since=${update_seq}`);
      const document = { ...event, title: titleOf(round, nth), ...(rev === undefined ? {} : { _rev: rev }) };
      const began = performance.now();
      const written = here<{ rev: string }>('PUT', '/floor-live/one', document);
      await heard;
      await there('GET', '/floor-live/one');
      times.push(performance.now() - began);
      ({ rev } = await written);
    }
    return times;
  };
}
