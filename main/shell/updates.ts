/**
 * Says that there is a newer version, where a feed is set. As the program is packed now, none is.
 *
 * Alone because it is the one thing in the shell that could reach a network. Invariants: without a feed nothing is asked
 * and no timer runs; an update is named and never installed by itself, since what isn't signed must not replace what runs.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { session, shell } from 'electron';
import { feedAddress, readUpdate, type Update } from '../../shared/shell/updateFeed.ts';
import { VERSION } from '../core/version.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const LIMIT_MS = 20_000;
const MOST_CHARS = 10_000;
let found: Update | undefined;

/** Whoever packs the program for people to update lays `{"url": "https://…"}` beside its archive. */
function address(): string | undefined {
  const file = join(process.resourcesPath, 'update-feed.json');
  try {
    return existsSync(file) ? feedAddress(JSON.parse(readFileSync(file, 'utf8'))) : undefined;
  } catch {
    return undefined; // cut short: as if there were none
  }
}

async function look(feed: string, onFound: () => void): Promise<void> {
  // Not the page's session: that one reaches no network.
  const asking = session.fromPartition('updates', { cache: false });
  try {
    const answer = await asking.fetch(feed, { credentials: 'omit', signal: AbortSignal.timeout(LIMIT_MS) });
    const text = answer.ok ? await answer.text() : '';
    if (text === '' || text.length > MOST_CHARS) return;
    found = readUpdate(JSON.parse(text), VERSION, feed);
    if (found !== undefined) onFound();
  } catch {
    // No network, or no feed there: tomorrow is another day.
  }
}

export function followUpdates(onFound: () => void): void {
  const feed = address();
  if (feed === undefined) return;
  void look(feed, onFound);
  setInterval(() => void look(feed, onFound), DAY_MS).unref();
}

export const hasUpdate = (): boolean => found !== undefined;

export function showUpdate(): void {
  if (found !== undefined) void shell.openExternal(found.page);
}
