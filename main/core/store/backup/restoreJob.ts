/** Restoring in a reader's thread: it reads and examines a whole file, and the open workspace goes on meanwhile. */
import type { Job } from '../beside.ts';
import { restoreBackup, type Restored, type Restoring } from './restore.ts';

export const restoreJob: Job<Restoring, Restored> = (order, { goOn }) => restoreBackup(order, goOn);
