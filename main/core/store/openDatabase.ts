/**
 * Opens a file with the SQLite driver, and nothing more.
 *
 * Alone because the Node version must be asked before the driver is loaded: on Node 20 its binary kills the process
 * instead of throwing. Invariant: a folder that isn't there is a fault of the place (ENOENT), as a missing file is.
 */
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import type Database from 'better-sqlite3-multiple-ciphers';

const OLDEST_NODE = 22;

export async function openDatabase(path: string, options: Database.Options): Promise<Database.Database> {
  requireNode();
  const { default: Driver } = await import('better-sqlite3-multiple-ciphers');
  try {
    return new Driver(path, options);
  } catch (thrown) {
    // The driver has no code for it.
    throw thrown instanceof TypeError && !existsSync(dirname(path)) ? noFolder(path) : thrown;
  }
}

function requireNode(): void {
  const [major = ''] = process.versions.node.split('.');
  if (Number(major) >= OLDEST_NODE) return;
  const words = `The store needs Node ${OLDEST_NODE} or newer, this is ${process.versions.node}.`;
  throw Object.assign(new Error(words), { code: 'OLD_NODE' });
}

const noFolder = (path: string): Error => Object.assign(new Error(`No folder for ${path}`), { code: 'ENOENT' });
