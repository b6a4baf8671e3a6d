/** What the doctor looks at besides the file: protection, backups and where secrets lie. */
import { statSync } from 'node:fs';
import type { BackupState } from '../../../shared/backup/model.ts';
import type { Keys } from '../../../shared/protection/model.ts';
import type { DoctorParts } from '../doctor/doctor.ts';
import type { HostPort } from '../hostPort.ts';
import type { Readers } from '../readers.ts';
import type { Scene } from '../scene.ts';
import { attempt } from '../store/failures.ts';
import { areKeysTwice, writeKeys } from '../store/keyFile.ts';

export type Around = {
  readonly folder: string;
  readonly scene: Scene;
  readonly host: HostPort;
  readonly readers: Readers;
  readonly keys: () => Keys | undefined;
  readonly backup: () => BackupState;
};

export function doctorPartsOf({ folder, scene, host, readers, keys, backup }: Around): DoctorParts {
  return {
    examineFile: (signal) => readers.run('examine', {}, { signal }),
    rebuild: scene.store.rebuild,
    healKeys: () => {
      const own = keys();
      if (own !== undefined) writeKeys(folder, own);
    },
    surroundings: async () => {
      const [own, state] = [keys(), backup()];
      return {
        isProtected: own !== undefined,
        secrets: await host.secrets.where(),
        isKeptHere: own?.slots.some(({ kind }) => kind === 'keychain') ?? false,
        isKeysCopyEqual: own === undefined || areKeysTwice(folder),
        backup: state,
        isBackupBeside: isOnOneDisk(folder, state.folder),
        slowQueries: scene.store.slowQueries(),
      };
    },
  };
}

function isOnOneDisk(a: string, b: string): boolean {
  const found = attempt(() => statSync(a).dev === statSync(b).dev);
  return found.ok && found.value;
}
