/**
 * Which database is which: its birth, its sequence strings, and who waits for its next change.
 *
 * Alone because PouchDB counts with bare numbers and knows only the start of its process: there a database that was
 * replaced, or restored from an older copy, looks like the one before.
 * Invariant: a database made again under the same name has another birth and other sequences, also within one second.
 */
export type Database = {
  /** Its birth: whole seconds since 1970. */
  readonly created: string;
  readonly seqOf: (count: number) => string;
  /** A sequence of another database under this name begins at 0, as CouchDB does; undefined is malformed. */
  readonly countOf: (seq: string) => number | undefined;
  readonly changed: () => void;
  readonly removed: () => void;
  /** Grows with whatever may have changed something. */
  readonly turns: () => number;
  /** Resolves at the first change after `turns`, at once if there was one, else after `ms` or when `gone`. */
  readonly newsSince: (turns: number, ms: number | undefined, gone: AbortSignal) => Promise<News>;
};
export type News = 'changed' | 'removed' | 'late' | 'gone';
export type Databases = {
  readonly named: (name: string) => Database;
  readonly forget: (name: string) => void;
  readonly allChanged: () => void;
};

/** Whole seconds since 1970, each later than all before: what is made anew within a second is told apart. */
export function newBirths(now: () => number): () => string {
  let latest = 0;
  return () => {
    latest = Math.max(latest + 1, Math.floor(now() / 1000));
    return String(latest);
  };
}

export function newDatabases(birth: () => string, random: () => number): Databases {
  const known = new Map<string, Database>();
  return {
    named: (name) => {
      const database = known.get(name) ?? newDatabase(birth(), tagOf(random));
      known.set(name, database);
      return database;
    },
    forget: (name) => {
      known.get(name)?.removed();
      known.delete(name);
    },
    allChanged: () => {
      for (const database of known.values()) database.changed();
    },
  };
}

/** What follows the count in a sequence: long and meaningless, so that nobody is tempted to read it. */
function tagOf(random: () => number): string {
  const bytes = Buffer.from(Array.from({ length: 24 }, () => Math.floor(random() * 256)));
  return `g1AAAA${bytes.toString('base64url')}`;
}

function newDatabase(created: string, tag: string): Database {
  const waiting = new Set<(news: News) => void>();
  let turns = 0;
  let isRemoved = false;
  const tell = (news: News): void => {
    turns += 1;
    for (const hear of waiting) hear(news);
  };
  return {
    created,
    seqOf: (count) => `${count}-${tag}`,
    countOf: (seq) => {
      if (seq === '0') return 0;
      const [, count, of] = /^(\d+)-([\w-]{8,})$/.exec(seq) ?? [];
      if (count === undefined) return undefined;
      return of === tag ? Number(count) : 0;
    },
    changed: () => tell('changed'),
    removed: () => {
      isRemoved = true;
      tell('removed');
    },
    turns: () => turns,
    newsSince: (seen, ms, gone) => {
      if (gone.aborted) return Promise.resolve('gone');
      if (isRemoved) return Promise.resolve('removed');
      return turns === seen ? nextNews(waiting, ms, gone) : Promise.resolve('changed');
    },
  };
}

async function nextNews(waiting: Set<(news: News) => void>, ms: number | undefined, gone: AbortSignal): Promise<News> {
  const { promise, resolve } = Promise.withResolvers<News>();
  const leave = (): void => resolve('gone');
  const timer = ms === undefined ? undefined : setTimeout(resolve, ms, 'late');
  gone.addEventListener('abort', leave);
  waiting.add(resolve);
  const news = await promise;
  clearTimeout(timer);
  gone.removeEventListener('abort', leave);
  waiting.delete(resolve);
  return news;
}
