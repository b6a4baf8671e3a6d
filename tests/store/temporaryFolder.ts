/** A folder for one test, gone after it. Alone because every test that writes needs one, and none may leave any. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

export function temporaryFolder(): string {
  const { path, remove } = newFolder();
  onTestFinished(remove);
  return path;
}

/** For what makes many in one test. */
export function newFolder(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'stammtisch-test-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
