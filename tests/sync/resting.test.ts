/** What sync does while the computer sleeps, has no network, or runs on its battery, as the desktop tells it. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openResting, type Resting } from '../../main/core/sync/resting.ts';
import type { WorldWord } from '../../shared/contract/hostCalls.ts';
import type { SyncStatus } from '../../shared/sync/contract.ts';
import { memoryHost } from '../protection/protectedCore.ts';
import { couchForTest } from '../server/ready.ts';
import { accessTo, type Device, deviceOf } from './devices.ts';

vi.setConfig({ testTimeout: 150_000 });
const patience = { timeout: 60_000, interval: 20 };

type Kept = { readonly rests: string[]; wakes: number };
function resting(url = 'https://couch.example', random = () => 0.5): { readonly kept: Kept; readonly link: Resting } {
  const kept: Kept = { rests: [], wakes: 0 };
  const onWake = () => void (kept.wakes += 1);
  return { kept, link: openResting({ url, random, onRest: (why) => kept.rests.push(why), onWake }) };
}

beforeEach((context) => {
  if (!context.task.name.startsWith('two devices')) vi.useFakeTimers();
});
afterEach(() => void vi.useRealTimers());

test('asleep it rests, and wakes within two seconds of the computer, not at once', () => {
  const { kept, link } = resting();
  link.hear('suspend');
  expect([link.isResting(), kept.rests]).toEqual([true, ['suspend']]);
  link.hear('resume');
  expect(kept.wakes).toBe(0);
  vi.advanceTimersByTime(1000);
  expect([link.isResting(), kept.wakes]).toEqual([false, 1]);
});

test('awake without a network it rests on, until there is one', () => {
  const { kept, link } = resting();
  for (const word of ['offline', 'suspend', 'resume'] as const) link.hear(word);
  vi.advanceTimersByTime(60_000);
  expect([link.isResting(), kept.wakes]).toEqual([true, 0]);
  link.hear('online');
  vi.advanceTimersByTime(2000);
  expect([link.isResting(), kept.wakes]).toEqual([false, 1]);
});

test('a rest that nobody ends is over after ten minutes: the system may be wrong', () => {
  const { kept, link } = resting();
  link.hear('offline');
  vi.advanceTimersByTime(10 * 60_000);
  expect([link.isResting(), kept.wakes]).toEqual([false, 1]);
});

test.each(['http://127.0.0.1:5984', 'http://localhost:5984/', 'https://[::1]:6984'])(
  'the server at %s is on this computer and needs no network',
  (url) => {
    const { kept, link } = resting(url);
    link.hear('offline');
    expect([link.isResting(), kept.rests]).toEqual([false, []]);
    link.hear('suspend');
    expect(link.isResting()).toBe(true);
  },
);

test('a server whose name only begins like this computer’s does need one', () => {
  const { link } = resting('https://localhost.example');
  link.hear('offline');
  expect(link.isResting()).toBe(true);
});

test('on battery one look of five is made, on mains each', () => {
  const { link } = resting();
  const looks = () => Array.from({ length: 10 }, () => link.sparesMinute()).filter((spared) => !spared).length;
  expect(looks()).toBe(10);
  link.hear('battery');
  expect(looks()).toBe(2);
  link.hear('mains');
  expect(looks()).toBe(10);
});

test('after its end nothing wakes it', () => {
  const { kept, link } = resting();
  link.hear('suspend');
  link.hear('resume');
  link.end();
  vi.advanceTimersByTime(20 * 60_000);
  expect(kept.wakes).toBe(0);
});

test('two devices: the one asleep hears of nothing, and after waking has what the other one made', async () => {
  const couch = await couchForTest();
  const listeners = new Set<(word: WorldWord) => void>();
  const host = {
    ...memoryHost(),
    follow: (listener: (word: WorldWord) => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
  const tell = (word: WorldWord) => listeners.forEach((listener) => listener(word));
  const asleep = await deviceOf({ syncs: 'by-itself', host });
  const awake = await deviceOf({ syncs: 'by-itself' });
  const state = async (device: Device) => (await device.ask<SyncStatus>('sync.status')).state;
  for (const device of [asleep, awake]) {
    await device.ask('sync.configure', accessTo(couch));
    await expect.poll(() => state(device), patience).toBe('live');
  }
  tell('suspend');
  const maker = await deviceOf();
  await maker.ask('sync.configure', accessTo(couch));
  const event = { title: 'Lesung', start: '2026-07-01T19:00', end: '2026-07-01T21:00', zone: 'Europe/Berlin' };
  const { id } = await maker.ask<{ id: string }>('events.create', event);
  await maker.once();
  const has = async (device: Device) => (await device.call('events.get', { id })).ok;
  await expect.poll(() => has(awake), patience).toBe(true);
  expect(await has(asleep)).toBe(false);
  tell('resume');
  await expect.poll(() => has(asleep), patience).toBe(true);
  await asleep.close();
  expect(listeners.size).toBe(0);
});
