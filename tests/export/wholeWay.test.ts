/** The whole way as a person goes it: exported, dropped into an empty workspace, confirmed, taken back. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { exportOf } from '../core/exported.ts';
import { openedCore } from '../core/openedCore.ts';
import { temporaryFolder } from '../store/temporaryFolder.ts';

test.each(['json', 'all'] as const)(
  'the sample by way of %s is the sample, and one Undo takes it away',
  { timeout: 60_000 },
  async (format) => {
    const [from, to] = [await openedCore(), await openedCore()];
    await from.ask('workspace.sample', { members: 40 });
    const out = join(temporaryFolder(), 'out');
    await from.ask('workspace.export', { out, format });
    const previewed = await to.ask('import.preview', { file: await to.upload(readFileSync(out)) });
    expect(previewed).toMatchObject({ update: 0, same: 0, refused: 0 });
    const { undo } = await to.ask('import.commit', { preview: previewed.preview });
    expect((await exportOf(to)).collections).toEqual((await exportOf(from)).collections);
    await to.ask('log.undo', { undo: undo ?? '' });
    expect(await to.ask('workspace.info', {})).toMatchObject({ counts: { members: 0, events: 0, posts: 0, plan: 0 } });
  },
);
