/**
 * What a reader can be started for, by name.
 *
 * Alone because the thread finds its work here and the core only its name and shapes.
 */
import { backupJob } from './store/backup/backupJob.ts';
import { restoreJob } from './store/backup/restoreJob.ts';
import { sealOldJob } from './store/backup/sealOld.ts';
import { exportJob } from './store/exportJob.ts';
import { feedJob } from './store/feedJob.ts';
import { ownExportJob } from './store/ownExportJob.ts';
import { examinationJob } from './store/examination.ts';
import { sheetJob } from './store/sheetJob.ts';

export const jobs = {
  backup: backupJob,
  sealOld: sealOldJob,
  restore: restoreJob,
  examine: examinationJob,
  export: exportJob,
  ownExport: ownExportJob,
  feed: feedJob,
  sheet: sheetJob,
};
export type Jobs = typeof jobs;
