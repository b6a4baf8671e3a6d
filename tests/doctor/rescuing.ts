/** A process that rescues a workspace's file until it is killed, and says so once it is done. */
import { writeSync } from 'node:fs';
import { rescueFile } from '../../main/core/store/rescue.ts';
import { FIRST } from '../document/documents.ts';

const [, script, folder] = process.argv;
if (script?.endsWith('rescuing.ts') === true && folder !== undefined) {
  const rescued = await rescueFile(folder, undefined, FIRST);
  writeSync(1, rescued.ok ? 'rescued\n' : `${JSON.stringify(rescued.failure)}\n`);
}
