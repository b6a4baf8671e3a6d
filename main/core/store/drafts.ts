/**
 * What somebody has begun to write and not handed over: a row each, of this device alone.
 *
 * Alone because it is no document and no command: nothing of it is replicated, logged or undone. Invariants: a row that is
 * acknowledged survives a kill as a command does; one that is open in a window is never dropped for another, so a full
 * table refuses; whoever is erased is found by `subject`.
 */
import { type Failure, refused } from '../../../shared/contract/failure.ts';
import { MOST_BYTES, MOST_DRAFTS } from '../../../shared/drafts/model.ts';
import { done, failed, type Result } from '../../../shared/result.ts';
import type { SqlFile, SqlRow } from './driver.ts';

export type DraftRow = {
  readonly key: string;
  readonly subject: string;
  readonly value: unknown;
  readonly at: string;
};

export type Drafts = {
  /** The newest first. */
  readonly list: () => DraftRow[];
  readonly about: (subject: string) => DraftRow[];
  /** Answers whether none was kept under this key before. */
  readonly keep: (draft: DraftRow) => Result<{ readonly isNew: boolean }, Failure>;
  /** Answers how many there were. */
  readonly forget: (keys: readonly string[]) => number;
  readonly forgetAbout: (subject: string) => number;
};

export function openDrafts(file: SqlFile): Drafts {
  const rows = (where: string, ...values: string[]) =>
    file.statement(`SELECT key, subject, value, at FROM drafts ${where} ORDER BY at DESC, key`).all(...values);
  const isKept = (key: string) => file.statement('SELECT 1 FROM drafts WHERE key = ?').get(key) !== undefined;
  return {
    list: () => rows('').map(draftOf),
    about: (subject) => rows("WHERE subject = ? AND subject <> ''", subject).map(draftOf),
    keep: ({ key, subject, value, at }) => {
      const text = textOf(value);
      if (text === undefined) return failed({ code: 'storage', reason: 'not-encodable' });
      const found = Buffer.byteLength(text);
      if (found > MOST_BYTES) return failed({ code: 'too-large', limit: MOST_BYTES, found });
      return file.write(() => {
        const isNew = !isKept(key);
        if (isNew && !hasRoom(file)) return failed<Failure>(refused('too-many-drafts', { limit: MOST_DRAFTS }));
        file
          .statement('INSERT OR REPLACE INTO drafts (key, subject, value, at) VALUES (?, ?, ?, ?)')
          .run(key, subject, text, at);
        return done({ isNew });
      });
    },
    forget: (keys) =>
      file.statement('DELETE FROM drafts WHERE key IN (SELECT value FROM json_each(?))').run(JSON.stringify(keys)),
    forgetAbout: (subject) => file.statement("DELETE FROM drafts WHERE subject = ? AND subject <> ''").run(subject),
  };
}

/** Where all places are taken, the oldest that somebody laid aside makes room. */
function hasRoom(file: SqlFile): boolean {
  const count = Number(file.statement('SELECT count(*) AS n FROM drafts').get()?.['n'] ?? 0);
  if (count < MOST_DRAFTS) return true;
  const oldest = "SELECT key FROM drafts WHERE key >= '/' AND key < '0' ORDER BY at, key LIMIT 1";
  return file.statement(`DELETE FROM drafts WHERE key = (${oldest})`).run() === 1;
}

/** Undefined for what JSON can't say: another line than JSON's own may carry it. */
function textOf(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return undefined;
  }
}

const draftOf = ({ key, subject, value, at }: SqlRow): DraftRow => ({
  key: String(key),
  subject: String(subject),
  value: JSON.parse(String(value)) as unknown,
  at: String(at),
});
