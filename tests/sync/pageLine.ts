/**
 * The line to the core as a page test speaks it: views answer what was laid before them, commands are noted and answered.
 *
 * `vi.mock('../../renderer/client/connection.ts', async () => (await import('./pageLine.ts')).connection)`
 */
import { ORPCError } from '@orpc/client';
import { afterEach, vi } from 'vitest';
import type { ViewName } from '../../shared/contract/reads.ts';
import type { SyncStatus } from '../../shared/sync/contract.ts';

type Ask = (name: string, input: unknown) => Promise<unknown>;

const answers = new Map<string, unknown>();
/** Every command, in order, with its input. */
export const call = vi.fn<Ask>();
export const called = (): readonly [string, unknown][] => call.mock.calls.map(([name, input]) => [name, input]);

/** `feature.verb(input)` for whatever is asked. */
const features = (ask: Ask): unknown =>
  new Proxy(
    {},
    {
      get: (_, feature: string) =>
        new Proxy({}, { get: (_, verb: string) => (input: unknown) => ask(`${feature}.${verb}`, input) }),
    },
  );

export const connection = {
  line: { state: () => 'open', onChange: () => () => {} },
  asker: features(async (name) => answers.get(name)),
  // Drafts are no commands: nobody counts them.
  client: features((name, input) => (name.startsWith('drafts.') ? Promise.resolve({}) : call(name, input))),
  token: () => '',
};

// What one test left half written, and the dialog it left open, would come back in the next.
afterEach(async () => {
  const { draftsNow, forgetDrafts } = await import('../../renderer/client/drafts.ts');
  forgetDrafts(draftsNow().map(({ key }) => key));
  history.replaceState(null, '', location.pathname + location.search);
});

/** What the core knows from now on; whoever looks at it sees it. */
export async function tell(told: Partial<Record<ViewName | 'sync.preview', unknown>>): Promise<void> {
  const { wakeViews } = await import('../../renderer/client/views.ts');
  for (const [name, answer] of Object.entries(told)) {
    answers.set(name, answer);
    wakeViews(name as ViewName);
  }
}

export const refusal = (reason: string, facts: object = {}) =>
  new ORPCError('CONFLICT', { data: { code: 'refused', reason, ...facts } });
export const hindered = (trouble: string, said = '') => refusal('sync-hindered', { trouble, said });

export const NOW = '2026-06-11T14:10';
export const SERVER = { url: 'https://couch.museum.example', user: 'anna', prefix: 'museum' };

const collection = (name: string) => ({
  name,
  toSend: 0,
  toFetch: 0,
  setAside: 0,
  lastContact: '2026-06-11T12:02:00.000Z',
});
export const statusOf = (change: Partial<SyncStatus> = {}): SyncStatus => ({
  state: 'live',
  server: SERVER,
  collections: ['members', 'events', 'posts', 'plan'].map(collection),
  stopped: [],
  conflicts: 0,
  lastContact: '2026-06-11T12:02:00.000Z',
  choices: [],
  ...change,
});
export const OFF: SyncStatus = { state: 'off', collections: [], stopped: [], conflicts: 0, choices: [] };

/** What every page asks beside its own. */
export const around = {
  'workspace.info': {
    zone: 'Europe/Berlin',
    counts: { members: 148, events: 52, posts: 61 },
    organisation: { name: 'Freundeskreis Stadtmuseum Lindenau' },
  },
  'today.view': { now: NOW, zone: 'Europe/Berlin', attention: [] },
  'settings.get': { theme: 'light', letterKeys: true },
  'protection.state': { state: 'unprotected' },
  'backup.state': {},
  'channels.list': { items: [{ id: 'chn_1', name: 'Museum newsletter' }] },
  'drafts.list': { items: [], windows: [] },
  'devices.list': { items: [] },
  'devices.receipt': { items: [], total: 0 },
  'sync.preview': { lines: [], total: 0 },
  'sync.asides': { items: [] },
  'sync.history': { items: [], total: 0 },
  'conflicts.list': { items: [], total: 0 },
  'conflicts.settled': { items: [] },
} satisfies Parameters<typeof tell>[0];
