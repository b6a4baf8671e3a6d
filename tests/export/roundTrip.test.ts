/** Export, an empty workspace, import, export: the same documents, over workspaces that nobody chose. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyWorkspace, type Generated } from './anyWorkspace.ts';
import { documentsIn, openedWorkspace, outcomesOf, type Workspace } from './openedWorkspace.ts';

const RUNS = 12;
const picture = new Uint8Array([1, 2, 3]);
const hashOf = async (content: Uint8Array<ArrayBuffer>) =>
  Buffer.from(await crypto.subtle.digest('SHA-256', content)).toString('hex');

const stamp = { at: '2026-01-01T00:00:00.000Z', by: 'manager', device: 'dev_a' };
const POST = { id: 'pst_1', kind: 'post', v: 1, made: stamp, changed: stamp, text: 'x', channels: [], state: 'draft' };

type Way = {
  readonly out: (from: Workspace) => Promise<Uint8Array>;
  readonly spoil?: (bytes: Uint8Array) => Uint8Array;
};

/** What is different after the way out and in again. */
async function differenceAfter(
  documents: readonly Generated[],
  { out, spoil = (bytes) => bytes }: Way,
): Promise<readonly string[]> {
  const from = await openedWorkspace(documents);
  const to = await openedWorkspace();
  try {
    await from.scene.store.media.put(picture);
    const hash = await hashOf(picture);
    await to.take(spoil(await out(from)));
    const [before, after] = [documentsIn(await from.exported()), documentsIn(await to.exported())];
    const differing = Object.keys(before).filter(
      (name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
    );
    const names = documents.some(({ document }) => JSON.stringify(document).includes(hash));
    return [...differing, ...(names && !to.scene.store.media.has(hash) ? ['media'] : [])];
  } finally {
    await from.close();
    await to.close();
  }
}

const ways: Readonly<Record<string, Way>> = {
  'the JSON': { out: (from) => from.exported() },
  'the archive': { out: (from) => from.exported({ format: 'all' }) },
};

test.each(['the JSON', 'the archive'])(
  '%s into an empty workspace gives the same documents',
  { timeout: 120_000 },
  async (name) => {
    const hash = await hashOf(picture);
    const media = name === 'the archive' ? [hash] : [];
    await fc.assert(
      fc.asyncProperty(anyWorkspace(media), async (documents) => {
        expect(await differenceAfter(documents, ways[name] as Way)).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  },
);

const mistakes: readonly (readonly [string, (text: string) => string])[] = [
  ['a stamp that is written anew', (text) => text.replaceAll(/"at":"[^"]+"/g, '"at":"2026-01-01T00:00:00.000Z"')],
  ['a field that is dropped', (text) => text.replaceAll('"note":', '"nota":')],
  ['a document that is lost', (text) => text.replace(/"members":\[\n.*\n/, '"members":[\n')],
  ['a text that is trimmed', (text) => text.replaceAll('\\n', '')],
];

test.each(mistakes)('%s on the way would be found', { timeout: 120_000 }, async (_, spoil) => {
  const found = await fc.check(
    fc.asyncProperty(anyWorkspace([]), async (documents) => {
      const spoiled = (bytes: Uint8Array) => new TextEncoder().encode(spoil(Buffer.from(bytes).toString('utf8')));
      expect(await differenceAfter(documents, { ...(ways['the JSON'] as Way), spoil: spoiled })).toEqual([]);
    }),
    { numRuns: RUNS, endOnFailure: true },
  );
  expect(found.failed).toBe(true);
});

test('the same export again changes nothing, and the archive holds what it says', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(anyWorkspace([]), async (documents) => {
      const workspace = await openedWorkspace(documents);
      try {
        expect(outcomesOf(await workspace.plan(await workspace.exported({ format: 'all' })))).toEqual({
          same: documents.length,
        });
      } finally {
        await workspace.close();
      }
    }),
    { numRuns: 10 },
  );
});

test('the archive of a protected workspace holds its media and its texts unencrypted, as it says', async () => {
  const hash = await hashOf(picture);
  const post = { ...POST, images: [{ media: hash, size: 3, type: 'image/png' }] };
  const documents = [{ collection: 'posts' as const, document: post }];
  const workspace = await openedWorkspace(documents, crypto.getRandomValues(new Uint8Array(32)));
  await workspace.scene.store.media.put(picture);
  const lying = readFileSync(join(workspace.folder, 'media', hash.slice(0, 2), hash));
  expect(lying.includes(Buffer.from(picture))).toBe(false);
  const files = unzipSync(await workspace.exported({ format: 'all' }));
  expect(files[`media/${hash.slice(0, 2)}/${hash}`]).toEqual(picture);
  expect(documentsIn(files['stammtisch.json'] as Uint8Array)['posts']).toEqual([post]);
});

test('another reader finds every file of the archive, the media with their real bytes', async () => {
  const hash = await hashOf(picture);
  const post = {
    id: 'pst_1',
    kind: 'post',
    v: 1,
    made: stamp,
    changed: stamp,
    text: 'x',
    channels: [],
    state: 'draft',
    images: [{ media: hash, size: 3, type: 'image/png' }],
  };
  const workspace = await openedWorkspace([{ collection: 'posts', document: post }]);
  await workspace.scene.store.media.put(picture);
  const files = unzipSync(await workspace.exported({ format: 'all' }));
  expect(files[`media/${hash.slice(0, 2)}/${hash}`]).toEqual(picture);
  expect(Object.keys(files).filter((name) => !name.startsWith('media/'))).toEqual([
    'README.txt',
    'stammtisch.json',
    'members.csv',
    'members-excel-de.csv',
    'members.xlsx',
    'events.csv',
    'events-excel-de.csv',
    'events.xlsx',
    'posts.csv',
    'posts-excel-de.csv',
    'posts.xlsx',
    'members.vcf',
    'members-4.vcf',
    'calendar.ics',
  ]);
});
