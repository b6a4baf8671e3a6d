/** What the doctor looks at besides the file: protection, backups and where secrets lie. */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { BackupState } from '../../../shared/backup/model.ts';
import { examinedSchema, rescuedSchema } from '../../../shared/doctor/model.ts';
import type { Keys } from '../../../shared/protection/model.ts';
import type { DoctorParts } from '../doctor/doctor.ts';
import type { HostPort } from '../hostPort.ts';
import type { Readers } from '../readers.ts';
import type { Scene } from '../scene.ts';
import { attempt } from '../store/failures.ts';
import { areKeysTwice, keysAside, writeKeys } from '../store/keyFile.ts';
import { damagedFilesIn, RESCUED } from '../store/rescue.ts';

export type Around = {
  readonly folder: string;
  readonly scene: Scene;
  readonly host: HostPort;
  readonly readers: Readers;
  readonly keys: () => Keys | undefined;
  readonly backup: () => BackupState;
  readonly tell: (collection: string) => void;
};

/** Where the last examination is kept. */
const EXAMINED = 'examined';
const lastSchema = examinedSchema.extend({ at: z.string() });

export function doctorPartsOf({ folder, scene, host, readers, keys, backup, tell }: Around): DoctorParts {
  const { clock, store } = scene;
  const { device } = store;
  return {
    clock,
    examineFile: (signal, show) =>
      readers.run(
        'examine',
        { now: clock() },
        { signal, progress: (done, total, part = 'file') => show({ part, done, total }) },
      ),
    recall: () => lastSchema.safeParse(device.read(EXAMINED)).data,
    remember: (last) => device.write(EXAMINED, last),
    rescued: () => {
      const kept = rescuedSchema.safeParse(device.read(RESCUED)).data;
      return kept !== undefined && existsSync(join(folder, kept.kept)) ? kept : undefined;
    },
    tell: () => tell('doctor'),
    rebuild: store.rebuild,
    // From what the workspace was opened with, so never from the damaged one of the two.
    healKeys: () => {
      const own = keys();
      if (own !== undefined) writeKeys(folder, own);
    },
    surroundings: async () => {
      const [own, state, damaged] = [keys(), backup(), damagedFilesIn(folder)];
      return {
        isProtected: own !== undefined,
        secrets: await host.secrets.where(),
        isKeptHere: own?.slots.some(({ kind }) => kind === 'keychain') ?? false,
        isKeysCopyEqual: own === undefined || areKeysTwice(folder),
        doubtfulSlots: own?.slots.filter(({ from }) => from !== undefined).length ?? 0,
        keysAside: keysAside(folder).length,
        backup: state,
        isBackupBeside: isOnOneDisk(folder, state.folder),
        damagedFiles: damaged.length,
        plainDamagedFiles: damaged.filter(({ isPlain }) => isPlain).length,
        slowQueries: store.slowQueries(),
      };
    },
  };
}

function isOnOneDisk(a: string, b: string): boolean {
  const found = attempt(() => statSync(a).dev === statSync(b).dev);
  return found.ok && found.value;
}
