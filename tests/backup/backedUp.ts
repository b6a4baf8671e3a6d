/** A workspace with a member and a picture, and what stands in one that was restored. */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openCore } from '../../main/core/core.ts';
import { restoreBackup } from '../../main/core/store/backup/restore.ts';
import { callAs } from '../core/openedCore.ts';
import { reopening, type Reopening } from '../protection/protectedCore.ts';
import { temporaryFolder } from '../store/temporaryFolder.ts';

export const passphrase = (text: string) => ({ kind: 'passphrase' as const, text });
export const BACKUP_PASSPHRASE = 'drei Hasen im Gras';

export async function withAnna(folder?: string): Promise<Reopening> {
  const core = await reopening(folder);
  await core.ask('members.create', { name: { given: 'Anna' }, note: 'kennt jeden' });
  addPicture(core.folder, Buffer.from('picture'));
  return core;
}

/** As media lie in a workspace, by the hash of what is in them. */
export function addPicture(workspace: string, picture: Uint8Array): void {
  const hash = createHash('sha256').update(picture).digest('hex');
  const folder = join(workspace, 'media', hash.slice(0, 2));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, hash), picture);
}

export const out = () => join(temporaryFolder(), 'b.stammtisch');

/** The members of a restored folder, opened with this secret; or why it doesn't open. */
export async function membersIn(folder: string, text?: string): Promise<unknown> {
  const opened = await openCore({ folder, secret: text === undefined ? undefined : passphrase(text) });
  if (!opened.ok) return opened.failure;
  const listed = await opened.value.dispatch('members.list', {}, callAs());
  await opened.value.close();
  return listed.ok
    ? (listed.value as { items: { name: { given: string } }[] }).items.map(({ name }) => name.given)
    : listed.failure;
}

export const restore = (file: string, folder: string, text?: string) =>
  restoreBackup({ file, folder, secret: text === undefined ? undefined : passphrase(text), keepOldAs: undefined });
