import { expect, test } from 'vitest';
import type { SyncStatus } from '../../shared/sync/contract.ts';
import { isPassing, LINK_STATES, type LinkState, type Trouble, TROUBLES } from '../../shared/sync/model.ts';
import { shownSync } from '../../shared/sync/shownState.ts';

type Counts = { readonly toSend?: number; readonly toFetch?: number; readonly setAside?: number };
const CONTACT = '2026-06-11T12:02:00.000Z';

const statusOf = (state: LinkState, counts: Counts = {}, change: Partial<SyncStatus> = {}): SyncStatus => ({
  state,
  collections: [
    { name: 'members', toSend: 0, setAside: 0, ...counts },
    { name: 'events', toSend: 0, toFetch: 0, setAside: 0 },
  ],
  stopped: [],
  conflicts: 0,
  lastContact: CONTACT,
  choices: [],
  ...change,
});
const isWaiting = (state: LinkState): boolean => TROUBLES.some((one) => one === state) && !isPassing(state as Trouble);
const shown = (...args: Parameters<typeof statusOf>) => shownSync(statusOf(...args));

test.each(LINK_STATES.map((state) => [state]))(
  '%s alone is told by its own name, in one of the four states',
  (state) => {
    const expected: Partial<Record<LinkState, string>> = {
      off: 'up-to-date',
      live: 'up-to-date',
      connecting: 'syncing',
      syncing: 'syncing',
    };
    const told = shown(state);
    expect(told.subject).toBe(state);
    expect(told.state).toBe(expected[state] ?? (isWaiting(state) ? 'needs-you' : 'offline'));
    expect(told.opens).toBe('sync');
  },
);

test.each(LINK_STATES.filter((state) => state !== 'off'))('%s never looks green while something is unsent', (state) => {
  expect(shown(state, { toSend: 12 }).state).not.toBe('up-to-date');
  expect(shown(state, { toFetch: 1 }).state).not.toBe('up-to-date');
  expect(shown(state, { setAside: 1 }).state).toBe('needs-you');
});

test.each(LINK_STATES)('%s needs you while a field waits for a decision', (state) => {
  const told = shown(state, { toSend: 3 }, { conflicts: 2 });
  expect(told.state).toBe('needs-you');
  expect(told.opens).toBe(isWaiting(state) ? 'sync' : 'conflicts');
  expect([told.subject, told.count]).toEqual(isWaiting(state) ? [state, 0] : ['conflicts', 2]);
});

test('a link that is fine says how many changes wait, and once none does when all was sent', () => {
  expect(shown('live', { toSend: 12 })).toMatchObject({
    state: 'syncing',
    subject: 'waits',
    count: 12,
    remark: 'soon',
  });
  expect(shown('live')).toMatchObject({ subject: 'live', remark: 'all-sent' });
});

test.each(['offline', 'busy', 'tls', 'paused'] as const)('%s says what waits, else when all was sent', (state) => {
  expect(shown(state, { toSend: 12 })).toMatchObject({ remark: 'waits', remarkCount: 12 });
  expect(shown(state)).toMatchObject({ remark: 'all-sent' });
  const { lastContact: _, ...never } = statusOf(state);
  expect(shownSync(never)).toMatchObject({ remark: 'never' });
});

test('while it syncs it says how much is to go in both directions', () => {
  expect(shown('syncing', { toSend: 4, toFetch: 9 })).toMatchObject({ remark: 'to-go', remarkCount: 13 });
  expect(shown('connecting')).toMatchObject({ remark: 'all-sent' });
});

test('a collection that stands still needs you although the link is live', () => {
  const stopped = [{ collection: 'posts', trouble: 'no-access', said: '403' } as const];
  expect(shown('live', {}, { stopped })).toMatchObject({ state: 'needs-you', subject: 'no-access' });
});

test('after a server was let go, a conflict that is still open goes on needing you', () => {
  expect(shown('off', {}, { collections: [], conflicts: 1 })).toMatchObject({
    state: 'needs-you',
    opens: 'conflicts',
  });
});
