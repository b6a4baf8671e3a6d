/**
 * The barest fetching: each page's documents as rows of one table, by hand, with the same durability.
 *
 * No keys, no search. What our own fetching once left is the template: every column of every row but the document's
 * text, which is made when it is written, since nobody has it lying ready.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { openSqlFile, type SqlFile, type SqlRow, type SqlValue } from '../../../main/core/store/driver.ts';
import type { AnyDocument } from '../../../shared/document/document.ts';
import { removeFile } from '../store/ourEngine.ts';
import { oursFetching } from './fetchingWays.ts';
import { timedPages } from './pages.ts';
import type { Access } from './server.ts';
import type { Way } from './ways.ts';

export function bareFetching(folder: string, access: Access): Way {
  const path = join(folder, 'bare.db');
  let template: Template | undefined;
  return async () => {
    template ??= await templateIn(folder, access);
    removeFile(path);
    const file = await openSqlFile(path, 'write');
    file.makeDurable();
    for (const sql of template.schema) file.execute(sql);
    const took = await timedPages(access, writerOn(file, template));
    file.close();
    return [took];
  };
}

type Template = { readonly schema: readonly string[]; readonly rows: ReadonlyMap<string, SqlRow> };

async function templateIn(folder: string, access: Access): Promise<Template> {
  await oursFetching(folder, access)(0);
  const file = await openSqlFile(join(folder, 'ours', 'stammtisch.db'), 'read');
  const schema = file.statement("SELECT sql FROM sqlite_schema WHERE tbl_name = 'rx_members_0'").all();
  const rows = file.statement('SELECT * FROM rx_members_0').all();
  file.close();
  rmSync(join(folder, 'ours'), { recursive: true });
  return {
    schema: schema.flatMap(({ sql }) => (typeof sql === 'string' ? [sql] : [])),
    rows: new Map(rows.map(({ body: _text, ...row }) => [row['id'] as string, row])),
  };
}

function writerOn(file: SqlFile, { rows }: Template): (documents: readonly AnyDocument[]) => void {
  const [first = {}] = rows.values();
  const columns = Object.keys(first);
  const names = [...columns, 'body'].map((column) => `"${column}"`);
  const places = names.map(() => '?').join(', ');
  const insert = file.statement(`INSERT INTO rx_members_0 (${names.join(', ')}) VALUES (${places})`);
  return (documents) =>
    file.write(() => {
      for (const document of documents) {
        const row = rows.get(document.id) ?? {};
        insert.run(...columns.map((column) => row[column] as SqlValue), JSON.stringify(document));
      }
    });
}
