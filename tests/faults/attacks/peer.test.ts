import { onTestFinished, expect, test, vi } from 'vitest';
import type { AnyDocument } from '../../../shared/document/document.ts';
import type { CollectionName } from '../../../shared/collections.ts';
import { READS } from '../../../shared/contract/reads.ts';
import { openStore } from '../../../main/core/store/store.ts';
import { openedCore } from '../../core/openedCore.ts';
import { channelOf, eventOf, FIRST, memberOf, partOf, postOf } from '../../document/documents.ts';
import { temporaryFolder } from '../../store/temporaryFolder.ts';
import { command, write } from '../../store/writes.ts';
import { countAttacks } from './repelled.ts';

countAttacks('what a peer sends');

/** A workspace in which one good document of each kind lies beside those that a peer sent. */
async function workspaceWith(collection: CollectionName, hostile: readonly AnyDocument[]) {
  const folder = temporaryFolder();
  const opened = await openStore(folder, FIRST);
  if (!opened.ok) throw new Error('The store did not open');
  const good: readonly [CollectionName, AnyDocument][] = [
    ['plan', { ...channelOf('org_1'), kind: 'organisation', name: 'Museumsfreunde', zone: 'Europe/Berlin' }],
    ['plan', channelOf('chn_good')],
    ['members', memberOf('mem_good')],
    ['events', eventOf('evt_good')],
    ['posts', postOf('pst_good', { plannedAt: '2026-06-11T18:00', state: 'scheduled' })],
  ];
  const bad = hostile.map((document, n) => [collection, { ...document, id: `${document.id}${n}` }] as const);
  const writes = [...good, ...bad].map(([name, document]) => write(name, undefined, document));
  try {
    const committed = opened.value.commit(command(writes));
    if (!committed.ok) throw new Error('Nothing was written');
  } finally {
    await opened.value.close();
  }
  return openedCore(folder);
}

const INPUTS: Readonly<Record<string, unknown>> = {
  'members.get': { id: 'mem_good' },
  'events.get': { id: 'evt_good' },
  'posts.get': { id: 'pst_good' },
  'posts.check': { id: 'pst_good' },
  'calendar.range': { from: '2026-06-01', to: '2026-07-01' },
  'search.all': { query: 'so' },
  'devices.receipt': { id: 'dev_a' },
};
const ODD = [
  '',
  'x',
  '9999-99-99',
  '2026-02-31',
  '0000-00-00',
  '-271821-04-20',
  '+275760-09-13T00:00',
  '2026-06-11T25:61',
  '٢٠٢٦-٠٦-١١',
  '2026-06-11T19:00Z',
  '__proto__',
  '9'.repeat(5000),
  '\ud800',
];
const ODD_ZONES = ['', 'Mars/Olympus', '__proto__', '../../etc/passwd', '+99:99', '\ud800'];
const ODD_RULES = [
  'x',
  'FREQ=SECONDLY',
  'FREQ=DAILY;COUNT=1000000000',
  'FREQ=DAILY;INTERVAL=0',
  'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
  'FREQ=DAILY;UNTIL=x',
  '__proto__',
  'FREQ=DAILY\nDTSTART:x',
];
const start = '2026-06-11T19:00';
const part = (fields: object) => ({ ...partOf(start, '2026-06-11T21:00'), ...fields });

type Sent = readonly [name: string, collection: CollectionName, documents: readonly AnyDocument[]];
const sent: readonly Sent[] = [
  ['a start that is none', 'events', ODD.map((text) => eventOf('evt_bad', { parts: [part({ start: text })] }))],
  ['an end that is none', 'events', ODD.map((text) => eventOf('evt_bad', { parts: [part({ end: text })] }))],
  [
    'a beginning of a part that is none',
    'events',
    ODD.map((text) => eventOf('evt_bad', { parts: [part({ from: text })] })),
  ],
  ['a zone that is none', 'events', ODD_ZONES.map((zone) => eventOf('evt_bad', { parts: [part({ zone })] }))],
  ['a rule that is none', 'events', ODD_RULES.map((rrule) => eventOf('evt_bad', { parts: [part({ rrule })] }))],
  [
    'an exception that is none',
    'events',
    ODD.map((origin) =>
      eventOf('evt_bad', { parts: [part({ rrule: 'FREQ=DAILY;COUNT=3' })], exceptions: [{ origin, start: origin }] }),
    ),
  ],
  [
    'a move that is none',
    'events',
    ODD.map((from) => eventOf('evt_bad', { moves: [{ from, to: from, at: from, by: from }] })),
  ],
  ['a state that there is not', 'events', ODD.map((state) => eventOf('evt_bad', { state }))],
  [
    'a time to be posted that is none',
    'posts',
    ODD.map((plannedAt) => postOf('pst_bad', { plannedAt, state: 'scheduled' })),
  ],
  [
    'a zone of a post that is none',
    'posts',
    ODD_ZONES.map((zone) => postOf('pst_bad', { plannedAt: start, zone, state: 'scheduled' })),
  ],
  ['a state of a post that there is not', 'posts', ODD.map((state) => postOf('pst_bad', { state, plannedAt: start }))],
  ['a birthday that is none', 'members', ODD.map((born) => memberOf('mem_bad', { born, since: born }))],
  [
    'stamps that are none',
    'members',
    ODD.map((at) => memberOf('mem_bad', { changed: { at, by: at, device: at }, made: { at, by: at, device: at } })),
  ],
  ['an outlet that there is not', 'plan', ODD.map((outlet) => channelOf('chn_bad', { outlet }))],
];

test.each(sent)('a document with %s takes no view of the others with it', async (_name, collection, documents) => {
  const complaints = vi.spyOn(process.stderr, 'write').mockImplementation(() => true);
  onTestFinished(() => complaints.mockRestore());
  const { call, ask } = await workspaceWith(collection, documents);
  for (const name of Object.keys(READS)) {
    const answered = await call(name, INPUTS[name] ?? {});
    expect(answered, name).not.toMatchObject({ ok: false, failure: { code: 'bug' } });
  }
  const good = { members: 'Anna', events: 'Sommerfest', posts: 'Kommt alle!' };
  for (const [name, words] of [
    ['members.list', good.members],
    ['events.list', good.events],
    ['posts.list', good.posts],
  ] as const)
    // prettier-ignore
    expect(JSON.stringify(await ask(name, {}))).toContain(words);
});

const misshapenOf = (document: AnyDocument, fields: object): AnyDocument => ({ ...document, ...fields });
const misshapen: readonly Sent[] = [
  [
    'fields of the wrong kind',
    'members',
    [null, 5, [], {}, 'x', [[]], [null], { length: 1e9 }].map((value) =>
      misshapenOf(memberOf('mem_bad'), {
        name: value,
        emails: value,
        phones: value,
        tags: value,
        note: value,
        addresses: value,
      }),
    ),
  ],
  [
    'parts of the wrong kind',
    'events',
    [null, 5, [], {}, 'x', [[]], [null], [{}]].map((value) =>
      misshapenOf(eventOf('evt_bad'), {
        title: value,
        parts: value,
        tags: value,
        exceptions: value,
        moves: value,
      }),
    ),
  ],
  [
    'posts of the wrong kind',
    'posts',
    [null, 5, [], {}, 'x', [[]], [null], [{}]].map((value) =>
      misshapenOf(postOf('pst_bad'), {
        text: value,
        channels: value,
        about: value,
        variants: value,
        plannedAt: value,
      }),
    ),
  ],
  [
    'open questions of the wrong kind',
    'members',
    [
      5,
      {},
      'x',
      [null],
      [{}],
      [{ field: 'note' }],
      [{ field: '__proto__/x', candidates: [{ value: 1, at: 'x', by: 'x', device: 'x' }] }],
    ].map((open) => misshapenOf(memberOf('mem_bad'), { open, settled: open })),
  ],
];

test.each(misshapen)('a document with %s is no document: nothing writes it', async (_name, collection, documents) => {
  for (const document of documents)
    await expect(workspaceWith(collection, [document]), JSON.stringify(document)).rejects.toThrow('invalid document');
});
