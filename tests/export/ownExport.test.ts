/** Our own export from anybody's hands: what is no export is refused, and what is in one is told row by row. */
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { AnyDocument } from '../../shared/document/document.ts';
import { isOwnExport } from '../../main/core/flows/export/ownImport.ts';
import { zipContent, zipDirectory } from '../../main/core/store/export/unzip.ts';
import { documentsIn, openedWorkspace, outcomesOf } from './openedWorkspace.ts';

const stamp = (at: string) => ({ at: `2026-01-${at}T00:00:00.000Z`, by: 'manager', device: 'dev_a' });
const anna = (fields: object = {}): AnyDocument => ({
  id: 'mem_1',
  kind: 'member',
  v: 1,
  made: stamp('01'),
  changed: stamp('02'),
  name: { given: 'Anna' },
  emails: [],
  phones: [],
  tags: [],
  ...fields,
});
const textOf = (collections: unknown, head: object = {}) =>
  JSON.stringify({ format: 'stammtisch-export', formatVersion: 1, program: '1', at: '', collections, ...head });
const fileOf = (collections: unknown, head: object = {}) => strToU8(textOf(collections, head));
const members = (...documents: unknown[]) => fileOf({ members: documents });

const opened = async (bytes: Uint8Array) => (await openedWorkspace()).opens(bytes);

test.each([
  ['nothing', new Uint8Array()],
  ['a text', strToU8('Hallo')],
  ['half an export', members(anna()).subarray(0, 200)],
  ['another program’s JSON', strToU8('{"format":"other","collections":{}}')],
  ['a list', strToU8('["stammtisch-export"]')],
  ['an export without collections', strToU8('{"format":"stammtisch-export","formatVersion":1}')],
  ['a version that is none', fileOf({}, { formatVersion: '1' })],
  ['an archive of something else', zipSync({ 'a.txt': strToU8('a') })],
  ['an archive that is cut off', zipSync({ 'stammtisch.json': members(anna()) }).subarray(0, 150)],
  [
    'what is nested ten thousand deep',
    strToU8(
      `{"format":"stammtisch-export","formatVersion":1,"collections":{"members":[{"id":"mem_1","x":${'['.repeat(10_000)}${']'.repeat(10_000)}}]}}`,
    ),
  ],
])('%s is refused as a value', async (_, bytes) => {
  expect(await opened(bytes)).toMatchObject({ ok: false, failure: { code: 'refused', reason: 'unknown-file' } });
});

test('an export of a newer program is refused as a whole, and says so', async () => {
  expect(await opened(fileOf({}, { formatVersion: 2 }))).toMatchObject({
    failure: { code: 'newer-version', found: 2, known: 1 },
  });
});

test('it is known as our own by its beginning or its list, and other files are not', () => {
  expect(isOwnExport(members(anna()))).toBe(true);
  expect(isOwnExport(strToU8(`\ufeff${JSON.stringify(JSON.parse(textOf({})), null, 2)}`))).toBe(true);
  expect(isOwnExport(zipSync({ 'x/stammtisch.json': members() }))).toBe(true);
  expect(isOwnExport(zipSync({ 'a/b/stammtisch.json': members() }))).toBe(false);
  expect(isOwnExport(strToU8('First Name,Last Name\nAnna,stammtisch-export'))).toBe(false);
});

test('every element is in exactly one row, and what is no document is refused with its reason', async () => {
  const workspace = await openedWorkspace();
  const file = fileOf({
    members: [
      anna(),
      anna({ name: { given: 'Zweite' } }),
      anna({ id: 'mem_2', emails: 'x' }),
      anna({ id: '../../x' }),
      7,
      null,
      { ...anna({ id: 'mem_3' }), __proto__: { polluted: true } },
    ],
    seances: [anna({ id: 'mem_4' })],
    events: 'none',
  });
  const rows = await workspace.plan(file);
  expect(rows.map(({ row, outcome, problems: [problem] }) => [row, outcome, problem?.reason])).toEqual([
    [1, 'create', undefined],
    [2, 'refused', 'own-repeated'],
    [3, 'refused', 'own-bad-document'],
    [4, 'refused', 'own-bad-document'],
    [5, 'refused', 'own-not-a-document'],
    [6, 'refused', 'own-not-a-document'],
    [7, 'create', undefined],
    [8, 'refused', 'own-unknown-collection'],
    [9, 'refused', 'own-not-a-document'],
  ]);
  await workspace.take(file);
  expect(workspace.scene.store.count('members')).toBe(2);
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});

test('beside what is here the later wins, the older changes nothing, and the same is the same', async () => {
  const here = [anna(), anna({ id: 'mem_2', changed: stamp('05'), note: 'neu' }), anna({ id: 'mem_3', note: 'alt' })];
  const workspace = await openedWorkspace(here.map((document) => ({ collection: 'members', document })));
  const rows = await workspace.take(
    members(anna(), anna({ id: 'mem_2', note: 'alt' }), anna({ id: 'mem_3', changed: stamp('03'), note: 'neu' })),
  );
  expect(
    rows.map(({ outcome, changes, problems }) => [outcome, changes, problems.map(({ reason }) => reason)]),
  ).toEqual([
    ['same', [], []],
    ['same', [], ['own-older']],
    ['update', [{ field: 'note', was: 'alt', now: 'neu' }], []],
  ]);
  expect(workspace.scene.store.get('members', 'mem_3')?.note).toBe('neu');
});

test('two of one moment that differ become one with a question, and no word is lost', async () => {
  const workspace = await openedWorkspace([{ collection: 'members', document: anna({ note: 'hier' }) }]);
  await workspace.take(members(anna({ note: 'dort' })));
  const merged = workspace.scene.store.get('members', 'mem_1');
  expect(merged?.open?.[0]?.candidates.map(({ value }) => value).toSorted()).toEqual(['dort', 'hier']);
});

test('who was erased here does not come back, and who was erased there goes', async () => {
  const stub = (id: string) => ({ id, erased: true, erasedAt: '2026-01-03T00:00:00.000Z' }) as unknown as AnyDocument;
  const workspace = await openedWorkspace([
    { collection: 'members', document: stub('mem_1') },
    { collection: 'members', document: anna({ id: 'mem_2', changed: stamp('09') }) },
  ]);
  const rows = await workspace.take(members(anna({ changed: stamp('08') }), stub('mem_2')));
  expect(rows.map(({ outcome }) => outcome)).toEqual(['same', 'update']);
  expect(workspace.scene.store.list('members', { sort: [], offset: 0, limit: 9 }).total).toBe(0);
});

test('what a device said of itself stays out; a workspace nobody worked in takes the organisation of the export', async () => {
  const organisation = (name: string, at: string) =>
    ({
      id: 'org_1',
      kind: 'organisation',
      v: 1,
      made: stamp(at),
      changed: stamp(at),
      name,
      zone: 'Europe/Berlin',
    }) as AnyDocument;
  const device = {
    ...organisation('Laptop', '01'),
    id: 'dev_old',
    kind: 'device',
    user: 'u',
    program: '1',
    rounds: 9,
    knows: {},
    counts: {},
    seenOn: '',
  };
  const file = fileOf({ plan: [device, organisation('Museumsfreunde', '01')], members: [anna()] });
  const fresh = await openedWorkspace([{ collection: 'plan', document: organisation('Neu', '20') }]);
  expect((await fresh.take(file)).map(({ outcome, problems: [problem] }) => [outcome, problem?.reason])).toEqual([
    ['same', 'own-device-left-out'],
    ['update', undefined],
    ['create', undefined],
  ]);
  expect(fresh.scene.organisation()?.name).toBe('Museumsfreunde');
  const used = await openedWorkspace([
    { collection: 'plan', document: organisation('Neu', '20') },
    { collection: 'members', document: anna({ id: 'mem_9' }) },
  ]);
  await used.take(file);
  expect(used.scene.organisation()?.name).toBe('Neu');
});

test('one Undo takes back all collections of an import', async () => {
  const workspace = await openedWorkspace();
  const file = fileOf({
    members: [anna()],
    plan: [{ id: 'chn_1', kind: 'channel', v: 1, made: stamp('01'), changed: stamp('01'), name: 'x', outlet: 'other' }],
  });
  expect(outcomesOf(await workspace.take(file))).toEqual({ create: 2 });
  expect(workspace.scene.store.log.list(10, 0).items.map(({ command }) => command)).toEqual(['import.commit']);
});

const HASH = 'a'.repeat(64);

test('media that are not what their name says stay out, and what is missing is told', async () => {
  const workspace = await openedWorkspace();
  const post = {
    id: 'pst_1',
    kind: 'post',
    v: 1,
    made: stamp('01'),
    changed: stamp('01'),
    text: 'x',
    channels: [],
    state: 'draft',
    images: [{ media: HASH, size: 1, type: 'image/png' }],
  };
  const text = fileOf({ posts: [post] });
  expect((await workspace.plan(text))[0]?.problems).toMatchObject([{ reason: 'own-media-missing' }]);
  await workspace.take(
    zipSync({ 'stammtisch.json': text, [`media/aa/${HASH}`]: strToU8('forged'), 'media/../../evil': strToU8('x') }),
  );
  expect(workspace.scene.store.media.list()).toEqual([]);
  expect(documentsIn(await workspace.exported())['posts']).toEqual([post]);
});

test('an entry never becomes larger than it says, and one that lies gives nothing', async () => {
  const archive = zipSync({ bomb: new Uint8Array(5_000_000) });
  const [bomb] = zipDirectory(archive) ?? [];
  expect(bomb).toMatchObject({ name: 'bomb', size: 5_000_000 });
  expect(await zipContent(archive, bomb as never, 4_999_999)).toBeUndefined();
  expect(await zipContent(archive, { ...(bomb as NonNullable<typeof bomb>), size: 10 }, 1000)).toBeUndefined();
  expect((await zipContent(archive, bomb as never, 5_000_000))?.length).toBe(5_000_000);
});
