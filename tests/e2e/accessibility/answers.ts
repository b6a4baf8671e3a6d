/** What the core would answer on a day on which much goes wrong; typed by the contract. */
import type { SyncStatus } from '../../../shared/sync/contract.ts';
import type { AnswerOf } from './standIn.ts';

const AT = '2026-06-11T08:30:00.000Z';
const DAYS_AGO = '2026-06-02T08:30:00.000Z';
const server = { url: 'https://daten.example', user: 'hanna', prefix: 'stammtisch' };
const collections = ['members', 'events', 'posts', 'plan'].map((name) => ({
  name,
  toSend: 1,
  toFetch: 0,
  setAside: 0,
  lastContact: AT,
}));

export const linked = (change: Partial<SyncStatus> = {}): SyncStatus => ({
  state: 'live',
  server,
  collections: collections.map((one) => ({ ...one, toSend: 0 })),
  stopped: [],
  conflicts: 0,
  lastContact: AT,
  choices: [],
  ...change,
});
export const troubled: SyncStatus = linked({
  state: 'lost-documents',
  said: 'deleted',
  collections,
  choices: ['send-everything', 'take-theirs'],
});
export const homecoming: SyncStatus = linked({ state: 'homecoming', choices: ['go-on'] });
export const askedForPassword: SyncStatus = linked({ state: 'auth-required', said: 'unauthorized', collections });
export const noDatabases: SyncStatus = linked({ state: 'server-missing', said: 'not_found', collections });

const device = { user: 'hanna', program: '0.1.0', seenOn: '2026-06-11', counts: { members: 148, events: 60 } };
export const devices: AnswerOf<'devices.list'> = {
  items: [
    { ...device, id: 'dev_a', name: 'Hannas Laptop', isHere: true, isUpToDate: true },
    { ...device, id: 'dev_b', name: 'Büro', isHere: false, isUpToDate: false, user: 'otto' },
    {
      ...device,
      id: 'dev_c',
      name: 'Altes Gerät',
      isHere: false,
      isUpToDate: false,
      struckOff: { at: AT, by: 'dev_a' },
    },
  ],
};
export const asides: AnswerOf<'sync.asides'> = {
  items: [
    {
      collection: 'events',
      id: 'evt_1',
      direction: 'out',
      reason: 'refused-by-server',
      said: 'forbidden',
      at: AT,
      title: 'Sommerfest',
      document: { id: 'evt_1' },
    },
    { collection: 'members', id: 'mem_1', direction: 'in', reason: 'unreadable', said: '', at: AT, title: 'Zoë' },
  ],
};
export const history: AnswerOf<'sync.history'> = {
  total: 3,
  items: [
    { at: AT, kind: 'round', sent: 2, received: 4, opened: 1 },
    { at: AT, kind: 'trouble', trouble: 'offline', said: 'ECONNREFUSED' },
    { at: DAYS_AGO, kind: 'linked' },
  ],
};
export const receipt: AnswerOf<'devices.receipt'> = {
  total: 2,
  items: [
    { undo: 'u1', at: AT, command: 'events.create', documents: 1, server: 'waits', devices: [] },
    { undo: 'u2', at: AT, command: 'members.edit', documents: 1, server: 'there', devices: ['dev_b'] },
  ],
};

const changed = { at: AT, by: 'otto', device: 'dev_b' };
const here = { at: AT, by: 'hanna', device: 'dev_a', isHere: true };
const there = { at: DAYS_AGO, by: 'otto', device: 'dev_b', isHere: false };
export const conflicts: AnswerOf<'conflicts.list'> = {
  total: 2,
  items: [
    {
      collection: 'events',
      id: 'evt_1',
      kind: 'event',
      title: 'Sommerfest',
      changed,
      fields: [
        {
          field: 'title',
          base: 'Sommerfest',
          now: 'Sommerfest im Park',
          candidates: [
            { value: 'Sommerfest im Park', ...here },
            { value: 'Sommerfest mit Führung', ...there },
          ],
        },
        {
          field: 'description',
          base: 'Bringt Kuchen mit.',
          now: 'Bringt Kuchen und Salat mit.',
          candidates: [
            { value: 'Bringt Kuchen und Salat mit.', ...here },
            { value: 'Bringt Kuchen mit. Es gibt Saft.', ...there },
          ],
          joined: 'Bringt Kuchen und Salat mit. Es gibt Saft.',
        },
      ],
    },
    {
      collection: 'members',
      id: 'mem_1',
      kind: 'member',
      title: 'Zoë Zwetschgenbauer',
      changed,
      fields: [
        {
          field: 'note',
          now: 'Kommt gern früh.',
          candidates: [
            { value: 'Kommt gern früh.', ...here },
            { value: 'Kommt gern spät.', ...there },
          ],
        },
      ],
    },
  ],
};
export const settled: AnswerOf<'conflicts.settled'> = {
  items: [
    {
      at: AT,
      how: 'joined',
      collection: 'posts',
      id: 'pst_1',
      kind: 'post',
      title: 'Einladung zum Sommerfest',
      fields: ['text'],
      theirs: ['plannedAt'],
      device: 'dev_b',
    },
    { at: DAYS_AGO, how: 'here', collection: 'events', id: 'evt_2', kind: 'event', title: 'Lesung', fields: ['place'] },
  ],
};

export const damaged: AnswerOf<'doctor.state'> = {
  last: {
    at: AT,
    documents: 360,
    findings: [
      { kind: 'file-damaged', severity: 'damage', count: 3, where: 'file', remedy: 'rescue', examples: ['page 17'] },
      { kind: 'secrets-in-a-file', severity: 'risk', count: 1, remedy: 'none' },
      { kind: 'no-backup', severity: 'risk', count: 1, remedy: 'none' },
    ],
  },
};
export const examining: AnswerOf<'doctor.state'> = { underway: { part: 'events', done: 20, total: 60 } };

export const backupFailed: AnswerOf<'backup.state'> = {
  every: 'daily',
  folder: '/media/stick/backups',
  folderIs: 'missing',
  kept: [
    { name: 'stammtisch-2026-06-10T08-30-00Z-0a1b2c3d.stammtisch', at: AT, size: 4_000_000, kind: 'sealed' },
    { name: 'stammtisch-2026-06-02T08-30-00Z-0a1b2c3d.tar.gz', at: DAYS_AGO, size: 3_000_000, kind: 'plain' },
  ],
  last: { at: AT, ok: false, reason: 'missing', path: '/media/stick/backups' },
  trouble: 'no-folder',
  readable: 1,
  unseen: ['/media/old'],
  restoreTo: 'restored',
};

export const shut = (state: 'open' | 'locked'): AnswerOf<'protection.state'> => ({
  state,
  slots: ['passphrase', 'sheet'],
  keychain: 'file',
  lockAfter: 15,
});

export const recovered: AnswerOf<'drafts.list'> = {
  windows: ['another'],
  items: [
    {
      key: 'another/new-member/0a1b2c',
      at: AT,
      open: false,
      value: { href: '#/members?new=1', title: 'Zoë', entry: { given: 'Zoë' } },
    },
  ],
};

export const coming: AnswerOf<'sync.preview'> = {
  total: 3,
  lines: [
    { collection: 'events', id: 'evt_1', kind: 'event', title: 'Sommerfest', what: 'question', fields: ['title'] },
    {
      collection: 'events',
      id: 'evt_2',
      kind: 'event',
      title: 'Lesung',
      what: 'moved',
      fields: ['start'],
      by: 'otto',
      at: AT,
    },
    { collection: 'members', id: 'mem_1', kind: 'member', title: 'Zoë', what: 'new', fields: [], by: 'otto', at: AT },
  ],
};
