/**
 * What lies beside the workspace's file after a kill: copies, copies under another key, backups before a new layout.
 *
 * Invariant: whatever was said to be finished is whole; what wasn't is counted and taken away.
 */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Driver from 'better-sqlite3-multiple-ciphers';
import { openSqlFile } from '../../main/core/store/driver.ts';
import { STEPS } from '../../main/core/store/layout.ts';
import { openUpToDate } from '../../main/core/store/opening.ts';
import { KEY, PLANTED_ROWS, PLANTED_STEP } from './victims.ts';

export type Left = { readonly problems: readonly string[]; readonly unfinished: number };

/** @param finished the number of the last copy that was said to be there */
export function copyProblems(folder: string, finished: number): Left {
  const copies = join(folder, 'copies');
  const names = existsSync(copies) ? readdirSync(copies).filter((name) => /^\d+\.db$/.test(name)) : [];
  const known = names.filter((name) => Number.parseInt(name, 10) <= finished);
  const problems = known.flatMap((name) => {
    const found = soundCommits(join(copies, name));
    return found === Number.parseInt(name, 10) + 1 ? [] : [`copy ${name} holds ${found} commits`];
  });
  rmSync(copies, { recursive: true, force: true });
  return { problems, unfinished: names.length - known.length };
}

/** How many commits a sound file holds, by either key; or what is wrong with it. */
function soundCommits(path: string): number | string {
  const answers = [undefined, KEY].map((key) => {
    const database = new Driver(path, { readonly: true });
    try {
      if (key !== undefined) {
        database.pragma("cipher = 'aegis'");
        database.key(Buffer.from(key));
      }
      const [sound] = database.prepare<[], { integrity_check: string }>('PRAGMA integrity_check').all();
      if (sound?.integrity_check !== 'ok') return sound?.integrity_check ?? 'no answer';
      return database.prepare<[], { n: number }>('SELECT count(*) AS n FROM log').get()?.n ?? 'no log';
    } catch (thrown) {
      return (thrown as Error).message;
    } finally {
      database.close();
    }
  });
  return answers.find((answer) => typeof answer === 'number') ?? String(answers[0]);
}

/** The step is wholly there or wholly absent, its backup is sound, and a second start finishes it; then takes it away again. */
export async function layoutProblems(folder: string): Promise<Left> {
  const before = stateOf(folder);
  const raised = await openUpToDate(folder, { key: undefined, openFile: openSqlFile }, [...STEPS, PLANTED_STEP]);
  if (raised.ok) raised.value.close();
  const after = stateOf(folder);
  const isWhole = ({ version, rows }: State) => rows === (version === STEPS.length ? 'none' : PLANTED_ROWS);
  const problems = [
    ...(isWhole(before) ? [] : [`half a step: ${JSON.stringify(before)}`]),
    ...(before.version > STEPS.length && !before.backup ? ['the step ran without a backup'] : []),
    ...(raised.ok ? [] : [`a second start fails: ${JSON.stringify(raised.failure)}`]),
    ...(after.version === STEPS.length + 1 && isWhole(after) && after.backup
      ? []
      : [`not raised: ${JSON.stringify(after)}`]),
  ];
  const database = new Driver(join(folder, 'stammtisch.db'));
  database.exec(`DROP TABLE IF EXISTS planted; PRAGMA user_version = ${STEPS.length}`);
  database.close();
  rmSync(join(folder, 'backups'), { recursive: true, force: true });
  return { problems, unfinished: before.version === STEPS.length ? 1 : 0 };
}

type State = { readonly version: number; readonly rows: number | 'none'; readonly backup: boolean };

function stateOf(folder: string): State {
  const database = new Driver(join(folder, 'stammtisch.db'));
  const one = (sql: string) => Object.values(database.prepare<[], Record<string, number>>(sql).get() ?? {})[0] ?? 0;
  const version = one('PRAGMA user_version');
  const planted = one("SELECT count(*) FROM sqlite_schema WHERE name = 'planted'");
  const rows = planted === 0 ? 'none' : one("SELECT count(*) FROM planted WHERE text LIKE '% of the new layout'");
  database.close();
  const backup = join(folder, 'backups', `before-layout-${STEPS.length + 1}.db`);
  return { version, rows, backup: existsSync(backup) && typeof soundCommits(backup) === 'number' };
}
