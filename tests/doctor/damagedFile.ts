/** Spoils a closed workspace's file in ways that disks, programs and copies do, and looks at what is found then. */
import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import Driver from 'better-sqlite3-multiple-ciphers';
import type { FileKey } from '../../main/core/store/driver.ts';
import type { Finding } from '../../shared/doctor/model.ts';
import { reopening, type Reopening } from '../protection/protectedCore.ts';

export type Examined = { documents: number; findings: Finding[] };
export type Told = [string, number, string | undefined, string];

export const examine = (core: Reopening) => core.ask<Examined>('doctor.examine');
export const kindsOf = ({ findings }: Examined) => findings.map(({ kind }) => kind);
export const damageOf = ({ findings }: { findings: Finding[] }): Told[] =>
  findings
    .filter(({ severity }) => severity === 'damage')
    .map(({ kind, count, where, remedy }) => [kind, count, where, remedy]);

export async function society(members = 60): Promise<Reopening> {
  const core = await reopening();
  await core.ask('workspace.sample', { members });
  return core;
}

export const fileIn = (folder: string): string => join(folder, 'stammtisch.db');

export function openedFile(folder: string, key?: FileKey): Driver.Database {
  const file = new Driver(fileIn(folder));
  if (key !== undefined) {
    file.pragma("cipher = 'aegis'");
    file.key(Buffer.from(key));
  }
  return file;
}

export async function tamper(core: Reopening, sql: string): Promise<void> {
  await core.close();
  const file = openedFile(core.folder);
  file.exec(sql);
  file.close();
  await core.open();
}

/** Writes over most of a page that a table or an index has: its first, or one of its leaves. */
export function spoil(folder: string, name: string, which: 'root' | 'leaf' | 'first', key?: FileKey): void {
  const file = openedFile(folder, key);
  const pages = file
    .prepare<[string], { pageno: number }>(
      "SELECT pageno FROM dbstat WHERE name = ? AND pagetype = 'leaf' ORDER BY path",
    )
    .all(name);
  const root = file
    .prepare<[string], { rootpage: number }>('SELECT rootpage FROM sqlite_schema WHERE name = ?')
    .get(name);
  file.close();
  const page = which === 'first' ? 1 : which === 'root' ? root?.rootpage : pages[Math.min(2, pages.length - 1)]?.pageno;
  if (page === undefined) throw new Error(`There is no ${which} page of ${name}`);
  const bytes = openSync(fileIn(folder), 'r+');
  writeSync(bytes, Buffer.alloc(4000, 0xa5), 0, 4000, (page - 1) * 4096 + 8);
  closeSync(bytes);
}
