/** Lists at size, in the core and on the screen: 100,000 members, scrolled, sorted, filtered, searched. */
import { rmSync } from 'node:fs';
import { measureAnswers } from './list/answers.ts';
import { openPages } from './list/pages.ts';
import { measureScrolling } from './list/scrolling.ts';
import { measureWindows } from './list/windows.ts';
import type { Row } from './rounds.ts';
import { copyOfSample } from './sampleWorkspace.ts';
import { freshFolder } from './workspace.ts';

const MEMBERS = 100_000;

export async function measure(): Promise<Row[]> {
  const folder = freshFolder();
  const workspace = copyOfSample(MEMBERS, folder);
  try {
    const windows = await measureWindows(workspace, MEMBERS);
    return [...windows, ...(await measurePages(workspace))];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The program and the browser end with the measurement, also when it fails. */
async function measurePages(workspace: string): Promise<Row[]> {
  const pages = await openPages(workspace, MEMBERS);
  try {
    return [...(await measureScrolling(pages)), ...(await measureAnswers(pages))];
  } finally {
    await pages.close();
  }
}
