/** Work that ends in the middle: stopped, failed at its disk, or with the program killed. The next goes on from there. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Event } from '../../shared/events/model.ts';
import type { Result } from '../../shared/result.ts';
import { openCalendarFeed } from '../../main/core/flows/export/calendarFeed.ts';
import { exportAs } from '../../main/core/flows/export/exporting.ts';
import type { Readers } from '../../main/core/readers.ts';
import { type Beside, Stopped, untilStopped } from '../../main/core/store/beside.ts';
import { exportJob } from '../../main/core/store/exportJob.ts';
import { feedJob } from '../../main/core/store/feedJob.ts';
import { callAs } from '../core/openedCore.ts';
import { eventOf, partOf } from '../document/documents.ts';
import { temporaryFolder } from '../store/temporaryFolder.ts';
import { openedWorkspace, type Workspace } from './openedWorkspace.ts';

const event = (id: string): Event => eventOf(id, { parts: [partOf('2026-06-11', '2026-06-12')] });
const opened = () => openedWorkspace(['evt_a', 'evt_b'].map((id) => ({ collection: 'events', document: event(id) })));

/** Stops the work where it asks for the nth time whether to go on. */
function besideUntil({ scene }: Workspace, most: number): Beside {
  let asked = 0;
  const goOn = () => {
    asked += 1;
    if (asked > most) throw new Stopped();
  };
  return { access: scene.store.access, progress: () => undefined, goOn };
}

test('wherever an export into a folder was cut off, the next one into it is whole', async () => {
  const workspace = await opened();
  const into = (out: string, most: number) =>
    exportAs(
      {
        scene: workspace.scene,
        program: 'test',
        deliver: () => Promise.reject(new Error('into a folder')),
        exportTo: (order) => untilStopped(() => exportJob(order, besideUntil(workspace, most))),
      },
      { out, format: 'all' },
      callAs(),
    );
  const whole = temporaryFolder();
  expect(await into(whole, Infinity)).toMatchObject({ ok: true });
  let cuts = 0;
  for (let most = 0; ; most += 1) {
    const folder = temporaryFolder();
    writeFileSync(join(folder, '.stammtisch.json.0a1b2c3d'), 'as the power went');
    const first = await into(folder, most);
    expect(await into(folder, Infinity)).toMatchObject({ ok: true });
    expect(readdirSync(folder).filter((name) => !name.startsWith('.'))).toEqual(readdirSync(whole));
    if (first.ok) break;
    cuts += 1;
  }
  expect(cuts).toBeGreaterThan(5);
});

/** The feed on this thread, whose work ends at the nth place. */
function feedUntil(workspace: Workspace, most: number) {
  const run = (_job: string, order: Parameters<typeof feedJob>[0]) =>
    untilStopped(() => feedJob(order, besideUntil(workspace, most)));
  const readers: Readers = { run: run as Readers['run'], close: async () => undefined };
  return openCalendarFeed({ scene: workspace.scene, readers, tell: () => undefined });
}

async function valueOf<T>(answer: Result<T, unknown> | Promise<Result<T, unknown>>): Promise<T> {
  const told = await answer;
  if (!told.ok) throw new Error(`Refused: ${JSON.stringify(told.failure)}`);
  return told.value;
}

const retitled = ({ scene }: Workspace, title: string) =>
  scene.commit(
    'test',
    callAs(),
    scene.store.list('events', { sort: [], offset: 0, limit: 10 }).items.map((previous) => ({
      collection: 'events',
      previous,
      next: { ...previous, title, changed: { ...previous.changed, at: '2026-02-01T00:00:00.000Z' } },
    })),
  );
const removed = ({ scene }: Workspace, id: string) =>
  scene.commit('test', callAs(), [{ collection: 'events', previous: scene.store.get('events', id), next: undefined }]);

test('wherever the writing of calendars was cut off, what it wrote is still ours when an event has changed since', async () => {
  let cuts = 0;
  for (let most = 0; ; most += 1) {
    const workspace = await opened();
    const folder = temporaryFolder();
    const cut = feedUntil(workspace, most);
    await cut.procedures.configure({ folder }, callAs());
    const { at } = await valueOf(cut.procedures.state({}, callAs()));
    await cut.end();
    retitled(workspace, 'Geändert');
    const next = feedUntil(workspace, Infinity);
    const state = await valueOf(next.procedures.configure({ folder }, callAs()));
    expect([state.files, state.trouble]).toEqual([3, undefined]);
    expect(readFileSync(join(folder, 'calendar.ics'), 'utf8').match(/SUMMARY:Geändert/g)).toHaveLength(2);
    await next.procedures.configure({}, callAs());
    expect(readdirSync(folder, { recursive: true })).toEqual(['events']);
    await next.end();
    await workspace.close();
    if (at !== undefined) break;
    cuts += 1;
  }
  expect(cuts).toBeGreaterThan(5);
});

test('a file that could not be written any more is still ours when its event is gone', async () => {
  const workspace = await opened();
  const folder = temporaryFolder();
  const feed = feedUntil(workspace, Infinity);
  await feed.procedures.configure({ folder }, callAs());
  const inTheWay = join(folder, 'events', 'evt_a.ics');
  rmSync(inTheWay);
  mkdirSync(inTheWay);
  retitled(workspace, 'Geändert');
  expect(await feed.procedures.write({}, callAs())).toMatchObject({ value: { trouble: { reason: 'is-folder' } } });
  rmSync(inTheWay, { recursive: true });
  removed(workspace, 'evt_b');
  await feed.procedures.write({}, callAs());
  expect(readdirSync(join(folder, 'events'))).toEqual(['evt_a.ics']);
  await feed.end();
});
