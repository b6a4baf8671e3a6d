import { expect, test } from 'vitest';
import { statusOf } from '../../main/core/sync/status.ts';
import { openedStore } from '../store/openedStore.ts';

const server = { url: 'http://127.0.0.1:5984', user: 'hanna', prefix: 'stammtisch' };
const still = { trouble: 'many-changes', said: 'out 60 deleted 0 overwritten' } as const;

test.each(['live', 'syncing', 'offline'] as const)(
  'what stands still keeps its question while the link is %s',
  async (state) => {
    const store = await openedStore();
    const stands = {
      state,
      said: undefined,
      stopped: new Map([['members', still]]),
      toFetch: new Map(),
      nextTryMs: undefined,
    };
    expect(statusOf(store, server, stands, undefined)).toMatchObject({ state, choices: ['go-on'] });
    expect(statusOf(store, server, { ...stands, stopped: new Map() }, undefined).choices).toEqual([]);
    expect(statusOf(store, undefined, undefined, undefined).choices).toEqual([]);
  },
);
