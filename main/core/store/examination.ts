/**
 * Looks through a whole file for what is not as it should be, in a reader's thread.
 *
 * Alone because it reads everything: pages by SQLite's own check, and all that is derived against what the documents say.
 * Invariant: changes nothing; what it finds wrong in derived rows a rebuilding mends (rebuild.ts).
 */
import { dirname } from 'node:path';
import { type Collection, collections } from '../../../shared/collections.ts';
import type { Failure } from '../../../shared/contract/failure.ts';
import type { Examined, Finding, FindingKind } from '../../../shared/doctor/model.ts';
import type { AnyDocument } from '../../../shared/document/document.ts';
import type { Result } from '../../../shared/result.ts';
import type { Beside } from './beside.ts';
import { documentOf, rowOf, type TableSchema } from './documentRow.ts';
import { openSqlFile, type SqlFile } from './driver.ts';
import { attemptLater } from './failures.ts';
import { isColumnRight, isTextRight, keysIn, missingReferences, textsIn, wordsWithoutRow } from './examinedRows.ts';
import { damagedMedia } from './media.ts';
import { safely, tableLayoutOf } from './tableLayout.ts';

const AT_ONCE = 500;
/** A damaged file can say thousands of things; the first ones are enough to act on. */
const MOST_TOLD = 20;

export function examinationJob(_input: object, { access, progress }: Beside): Promise<Result<Examined, Failure>> {
  return attemptLater(async () => {
    const file = await openSqlFile(access.path, 'read', access.key);
    try {
      const findings = fileFindings(file);
      let documents = 0;
      for (const [place, one] of collections.entries()) {
        const examined = file.snapshot(() => examine(file, one));
        findings.push(...examined.findings);
        documents += examined.documents;
        progress(place + 1, collections.length + 1);
      }
      findings.push(...found('media-damaged', (await damagedMedia(dirname(access.path))).length));
      return { documents, findings };
    } finally {
      file.close();
    }
  });
}

function found(kind: FindingKind, count: number, where?: string): Finding[] {
  if (count === 0) return [];
  const isRepairable = kind === 'columns-wrong' || kind === 'keys-wrong' || kind === 'search-wrong';
  return [{ kind, severity: 'damage', count, isRepairable, ...(where === undefined ? {} : { where }) }];
}

function fileFindings(file: SqlFile): Finding[] {
  const said = file.statement(`PRAGMA integrity_check(${MOST_TOLD})`).all();
  return said
    .map((row) => String(row['integrity_check']))
    .flatMap((text) => (text === 'ok' ? [] : found('file-damaged', 1, text)));
}

function examine(file: SqlFile, one: Collection): { documents: number; findings: Finding[] } {
  const keys = keysIn(file, one.name);
  const texts = textsIn(file, one.name);
  const wrong = { columns: 0, keys: 0, search: 0, references: 0 };
  let documents = 0;
  for (const { document, isColumnsRight } of documentsOf(file, one)) {
    if (!isColumnsRight) wrong.columns += 1;
    if (document === undefined) continue;
    documents += 1;
    for (const key of new Set((safely(() => one.lookup.keys(document)) ?? []).map((text) => text.toWellFormed())))
      if (!keys.delete(`${key}\0${document.id}`)) wrong.keys += 1;
    if (
      !isTextRight(
        texts.get(document.id),
        safely(() => one.lookup.search(document)),
      )
    )
      wrong.search += 1;
    texts.delete(document.id);
    wrong.references += missingReferences(file, one, document);
  }
  return {
    documents,
    findings: [
      ...found('columns-wrong', wrong.columns, one.name),
      ...found('keys-wrong', wrong.keys + keys.size, one.name),
      ...found('search-wrong', wrong.search + texts.size + wordsWithoutRow(file, one.name), one.name),
      ...found('reference-missing', wrong.references, one.name).map((finding) => ({
        ...finding,
        severity: 'note' as const,
      })),
    ],
  };
}

type Examinee = { document: AnyDocument | undefined; isColumnsRight: boolean };

function* documentsOf(file: SqlFile, one: Collection): Generator<Examinee> {
  const schema = { version: one.layout, primaryKey: 'id', indexes: [] } as unknown as TableSchema;
  const { name, derivedColumns, derivedValues } = tableLayoutOf(one.name, schema, one.lookup);
  const columns = derivedColumns.map((column) => column.slice(1, -1));
  const page = file.statement(`SELECT * FROM ${name} WHERE seq > ? ORDER BY seq LIMIT ${AT_ONCE}`);
  for (let rows = page.all(0); rows.length > 0; rows = page.all(rows.at(-1)?.['seq'] as number)) {
    for (const row of rows) {
      const stored = rowOf(row);
      const wanted = derivedValues(stored);
      const isColumnsRight = columns.every((column, place) => isColumnRight(row[column], wanted[place]));
      yield { document: documentOf(stored), isColumnsRight };
    }
  }
}
