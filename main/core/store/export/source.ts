/**
 * What is exported, read from one state of the file, a thousand documents at a time.
 *
 * Alone because every format reads the same documents. Invariants: nothing is held but a page; a collection can be read
 * as often as a format needs; a document that isn't valid by its model is in the JSON, as it is stored, and in no other
 * format.
 */
import { type CollectionName, collections, type Documents } from '../../../../shared/collections.ts';
import { isErased } from '../../../../shared/document/document.ts';
import { mediaIn } from '../../../../shared/document/media.ts';
import type { ExportKind } from '../../../../shared/export/formats.ts';
import type { GoOn } from '../beside.ts';
import type { SqlFile } from '../driver.ts';

export type Source = {
  /** How many documents the last whole reading of some collection had. */
  readonly counted: () => number;
  readonly bodies: (name: CollectionName) => Iterable<string>;
  /** Of those that were asked for, if any were. */
  readonly documents: <N extends ExportKind>(name: N) => Iterable<Documents[N]>;
  readonly channels: () => ReadonlyMap<string, string>;
  /** Files that documents name. */
  readonly media: () => ReadonlySet<string>;
};

const AT_ONCE = 1000;
const tableOf = (name: CollectionName): string =>
  `"rx_${name}_${collections.find((each) => each.name === name)?.layout ?? 0}"`;

/** @param ids undefined: all */
export function sourceOf(file: SqlFile, ids: readonly string[] | undefined, goOn: GoOn): Source {
  const bodies = (name: CollectionName) => bodiesOf(file, tableOf(name), goOn);
  let counted = 0;
  function* documents(name: ExportKind): Generator {
    let count = 0;
    for (const each of valid(name, ids === undefined ? bodies(name) : bodiesNamed(file, tableOf(name), ids, goOn))) {
      yield each;
      count += 1;
    }
    counted = count;
  }
  return {
    counted: () => counted,
    bodies,
    documents: <N extends ExportKind>(name: N) => documents(name) as Iterable<Documents[N]>,
    channels: () => new Map(channelsIn(bodies('plan'))),
    media: () => new Set(collections.flatMap(({ name }) => [...mediaNamed(bodies(name))])),
  };
}

function* bodiesOf(file: SqlFile, table: string, goOn: GoOn): Generator<string> {
  const page = file.statement(
    `SELECT id, body FROM ${table} WHERE deleted = 0 AND id > ? ORDER BY id LIMIT ${AT_ONCE}`,
  );
  for (let rows = page.all(''); rows.length > 0; rows = page.all(rows.at(-1)?.['id'] as string)) {
    goOn();
    for (const { body } of rows) yield body as string;
  }
}

function* bodiesNamed(file: SqlFile, table: string, ids: readonly string[], goOn: GoOn): Generator<string> {
  const one = file.statement(`SELECT body FROM ${table} WHERE deleted = 0 AND id = ?`);
  for (const [place, id] of ids.entries()) {
    if (place % AT_ONCE === 0) goOn();
    const body = one.get(id)?.['body'];
    if (typeof body === 'string') yield body;
  }
}

function* valid(name: CollectionName, bodies: Iterable<string>): Generator {
  const { problemOf } = collections.find((each) => each.name === name) as (typeof collections)[number];
  for (const body of bodies) {
    const document = JSON.parse(body) as Record<string, unknown>;
    if (problemOf(document) === undefined && !isErased(document)) yield document;
  }
}

function* channelsIn(bodies: Iterable<string>): Generator<[string, string]> {
  for (const body of bodies) {
    const { id, kind, name } = JSON.parse(body) as Record<string, unknown>;
    if (kind === 'channel' && typeof id === 'string' && typeof name === 'string') yield [id, name];
  }
}

function* mediaNamed(bodies: Iterable<string>): Generator<string> {
  for (const body of bodies) if (body.includes('"media"')) yield* mediaIn(JSON.parse(body));
}
