/**
 * Writes a small workspace of this program's layout to tests/samples/layouts, with what must be read back from it:
 * `node tests/faults/layoutSample.ts`, once for each layout, before it is released.
 *
 * Invariant: a sample that is there is never written again: it is what people's files look like.
 */
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { STEPS } from '../../main/core/store/layout.ts';
import { openStore, type Store } from '../../main/core/store/store.ts';
import { collections } from '../../shared/collections.ts';
import type { AnyDocument } from '../../shared/document/document.ts';
import { channelOf, eventOf, FIRST, later, memberOf, postOf, stampAt } from '../document/documents.ts';
import { command, write } from '../store/writes.ts';

const LAYOUT = STEPS.length;
const samples = fileURLToPath(new URL('../samples/layouts', import.meta.url));
export const sampleOf = (layout: number): string => join(samples, `${layout}.db`);
export const readBackOf = (layout: number): string => join(samples, `${layout}.json`);

/** Layouts up to this one that have no sample yet. */
export const missingSamples = (layout: number): number[] =>
  Array.from({ length: layout }, (_, place) => place + 1).filter((n) => !existsSync(sampleOf(n)));

/** Everything that a person could find in a workspace. */
export function readBack(store: Store): unknown {
  return JSON.parse(
    JSON.stringify({
      documents: collections.map(({ name }) => [
        name,
        (store.list(name, { sort: [], offset: 0, limit: 99 }).items as AnyDocument[]).toSorted((a, b) =>
          a.id < b.id ? -1 : 1,
        ),
      ]),
      log: store.log.list(99, 0),
      images: store.log.list(99, 0).items.map(({ n }) => store.log.images(n)),
      found: ['mueller', 'weiss', 'sommer', 'rundbrief', 'kommt'].map((words) => [
        words,
        store
          .search(words, ['members', 'events', 'posts', 'plan'], 9)
          .map(({ id }) => id)
          .toSorted(),
      ]),
      keys: ['email:anna@museum.example', 'tag:chor'].map((key) => [
        key,
        store
          .byKey('members', key)
          .map(({ id }) => id)
          .toSorted(),
      ]),
    }),
  );
}

function fill(store: Store): void {
  const anna = memberOf('mem_anna', { emails: [{ address: 'anna@museum.example' }], tags: ['Chor'] });
  const moved = { ...anna, name: { given: 'Anna', family: 'Müller' }, changed: stampAt(later(1)) };
  const gone = memberOf('mem_gone', { name: { given: 'Otto' } });
  const concert = eventOf('evt_2', { title: 'Konzert' });
  const odd = memberOf('mem_odd', { note: '\u{1f3ad} "dots.and.quotes" \ud800', name: { given: 'Ærøskøbing' } });
  const commits = [
    command([write('members', undefined, anna), write('members', undefined, gone), write('members', undefined, odd)]),
    command([write('members', anna, moved), write('members', gone, undefined)], { at: later(1) }),
    command([write('events', undefined, eventOf('evt_1')), write('events', undefined, concert)]),
    command([write('posts', undefined, postOf('pst_1')), write('plan', undefined, channelOf('chn_1'))]),
    command([write('events', concert, undefined)], { mode: 'undo', target: 3 }),
  ];
  for (const one of commits) if (!store.commit(one).ok) throw new Error('A commit was refused');
}

async function makeSample(): Promise<void> {
  if (existsSync(sampleOf(LAYOUT))) throw new Error(`Layout ${LAYOUT} has its sample already; it stays as it is.`);
  const folder = mkdtempSync(join(tmpdir(), 'stammtisch-test-'));
  const opened = await openStore(folder, FIRST);
  if (!opened.ok) throw new Error('The store did not open');
  fill(opened.value);
  mkdirSync(samples, { recursive: true });
  writeFileSync(readBackOf(LAYOUT), `${JSON.stringify(readBack(opened.value), null, 2)}\n`);
  await opened.value.close();
  copyFileSync(join(folder, 'stammtisch.db'), sampleOf(LAYOUT));
  rmSync(folder, { recursive: true });
}

if (process.argv[1]?.endsWith('layoutSample.ts') === true) await makeSample();
