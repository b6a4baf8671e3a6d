/**
 * What sync did and what hindered it, newest first; it survives a restart.
 *
 * Invariant: no flood. A trouble that lasts is one line, and no more than the newest lines are kept.
 */
import type { HistoryLine } from '../../../shared/sync/model.ts';
import type { SqlFile } from './driver.ts';

export type History = {
  /** In one transaction, the last one given as the newest. */
  readonly add: (...lines: readonly HistoryLine[]) => void;
  readonly list: (limit: number, offset?: number) => { items: HistoryLine[]; total: number };
  /** Newest first. */
  readonly ofKinds: (kinds: readonly HistoryLine['kind'][], limit: number) => HistoryLine[];
};

const KEPT = 1000;

export function openHistory(file: SqlFile): History {
  const lineOf = (body: unknown) => JSON.parse(body as string) as HistoryLine;
  return {
    add: (...lines) => {
      if (lines.length === 0) return;
      file.write(() => {
        const insert = file.statement('INSERT INTO sync_history (body) VALUES (?)');
        for (const line of lines) insert.insert(JSON.stringify(line));
        file.statement('DELETE FROM sync_history WHERE n <= (SELECT max(n) FROM sync_history) - ?').run(KEPT);
      });
    },
    ofKinds: (kinds, limit) =>
      file
        .statement(
          `SELECT body FROM sync_history WHERE body ->> 'kind' IN (SELECT value FROM json_each(?)) ORDER BY n DESC LIMIT ?`,
        )
        .all(JSON.stringify(kinds), limit)
        .map(({ body }) => lineOf(body)),
    list: (limit, offset = 0) => ({
      items: file
        .statement('SELECT body FROM sync_history ORDER BY n DESC LIMIT ? OFFSET ?')
        .all(limit, offset)
        .map(({ body }) => lineOf(body)),
      total: Number(file.statement('SELECT count(*) AS n FROM sync_history').get()?.['n'] ?? 0),
    }),
  };
}
