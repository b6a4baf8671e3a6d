/**
 * Everything of a workspace as one JSON document, written in a reader's thread: what it is, then each collection's
 * documents as they are stored.
 *
 * Invariants: one state of the whole file, whatever is written meanwhile; streamed, so that a hundred thousand members
 * never stand in memory as one text; what a newer program wrote goes out untouched, since no body is parsed.
 */
import { collections } from '../../../shared/collections.ts';
import type { Failure } from '../../../shared/contract/failure.ts';
import type { Result } from '../../../shared/result.ts';
import type { Beside, GoOn } from './beside.ts';
import type { Target } from './deliver.ts';
import { openSqlFile, type SqlFile } from './driver.ts';
import { attemptLater } from './failures.ts';
import { writeOut } from './files.ts';
import { passingFile } from './passing.ts';

export type ExportOrder = { readonly target: Target; readonly program: string; readonly at: string };

const AT_ONCE = 1000;

export async function exportJob(order: ExportOrder, { access, ...told }: Beside): Promise<Result<undefined, Failure>> {
  const { path, secret } = order.target;
  const written = await attemptLater(async () => {
    const file = await openSqlFile(access.path, 'read', access.key);
    try {
      return file.snapshot(() => {
        const pieces = exportedJson(file, order, told);
        return secret === undefined ? writeOut(path, pieces) : passingFile(path, secret).write(pieces);
      });
    } finally {
      file.close();
    }
  });
  return written.ok ? written.value : written;
}

function* exportedJson(
  file: SqlFile,
  { program, at }: ExportOrder,
  { progress, goOn }: Omit<Beside, 'access'>,
): Generator<string> {
  yield `{"format":"stammtisch-export","formatVersion":1,"program":${JSON.stringify(program)},"at":${JSON.stringify(at)},"collections":{`;
  for (const [place, { name, layout }] of collections.entries()) {
    yield `${place === 0 ? '' : ','}\n${JSON.stringify(name)}:[`;
    let before = '\n';
    for (const body of bodiesOf(file, `"rx_${name}_${layout}"`, goOn)) {
      yield before + body;
      before = ',\n';
    }
    yield ']';
    progress(place + 1, collections.length);
  }
  yield '\n}}\n';
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
