/** How backups stand, for whoever shows them or examines the workspace. */
import { newestUntil } from '../../../shared/backup/due.ts';
import type { BackupState } from '../../../shared/backup/model.ts';
import { decideTrouble } from '../../../shared/backup/trouble.ts';
import { goodOf, lastOf } from './automatic.ts';
import { freeFolderBeside, lookInto, settingsOf } from './folders.ts';
import type { BackupParts } from './parts.ts';
import { plainIn } from './sealPlain.ts';

export function stateOf(parts: BackupParts): BackupState {
  const { scene, workspace, opened } = parts;
  const { device } = scene.store;
  const now = scene.clock();
  const { every, folder, former } = settingsOf(device, workspace);
  const looked = lookInto(folder, workspace, device);
  const last = lastOf(device);
  const good = newestUntil([goodOf(device) ?? '', ...looked.kept.map(({ at }) => at)].filter(Boolean), now);
  const lastWent = last === undefined ? undefined : last.ok ? 'well' : 'wrong';
  const trouble = decideTrouble({ every, lastWent, good, folderIs: looked.folderIs, opened }, now);
  const earlier = parts.keys() === undefined ? [] : former.map((one) => ({ folder: one, plain: plainIn(one, device) }));
  const here = parts.keys() === undefined ? 0 : looked.kept.filter(({ kind }) => kind === 'plain').length;
  return {
    every,
    folder,
    ...looked,
    ...(last === undefined ? {} : { last }),
    ...(good === undefined ? {} : { good }),
    ...(trouble === undefined ? {} : { trouble }),
    readable: earlier.reduce((sum, { plain }) => sum + (plain ?? 0), here),
    unseen: earlier.filter(({ plain }) => plain === undefined).map((one) => one.folder),
    restoreTo: freeFolderBeside(workspace, now),
  };
}
