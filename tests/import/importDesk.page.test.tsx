import { ORPCError } from '@orpc/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import {
  bringFiles,
  clearDesk,
  commitDesk,
  discardFile,
  readAgain,
  useDesk,
} from '../../renderer/app/pages/import/importDesk.ts';
import type { ImportPreview } from '../../shared/import/contract.ts';
import { ImportWaiting } from '../../renderer/app/pages/import/ImportWaiting.tsx';
import { speak } from '../../renderer/words/words.ts';
import { render } from '../ui/rendered.tsx';

type Asked = PromiseWithResolvers<ImportPreview> & {
  readonly signal: AbortSignal | undefined;
  readonly input: unknown;
};
const { asked, discarded, commit } = vi.hoisted(() => ({
  asked: [] as Asked[],
  discarded: [] as string[],
  commit: vi.fn<() => Promise<unknown>>(),
}));

vi.mock('../../renderer/client/upload.ts', () => ({
  upload: () => ({ brought: Promise.resolve({ ok: true, value: { file: 'upl_1' } }), stop: () => {} }),
}));
vi.mock('../../renderer/client/connection.ts', async () => ({
  ...(await import('../sync/pageLine.ts')).connection,
  client: {
    drafts: { keep: async () => ({ at: '2026-06-11T12:10:00.000Z' }), forget: async () => ({ forgotten: 1 }) },
    import: {
      preview: (input: unknown, options?: { readonly signal?: AbortSignal }) => {
        const question = { ...Promise.withResolvers<ImportPreview>(), signal: options?.signal, input };
        asked.push(question);
        return question.promise;
      },
      discard: async ({ preview }: { readonly preview: string }) => void discarded.push(preview),
      commit,
    },
  },
}));

function Desk() {
  const desk = useDesk();
  return <output>{desk.step === 'preview' ? `preview ${desk.preview.preview}` : desk.step}</output>;
}
const shown = page.getByRole('status');
const preview = (id: string) => ({ preview: id, file: 'list.csv', kind: 'members' }) as ImportPreview;

async function broughtAndAsked(): Promise<void> {
  render(<Desk />);
  bringFiles([new File(['a'], 'list.csv')]);
  await expect.poll(() => asked.length).toBe(1);
}

beforeEach(() => {
  asked.length = 0;
  discarded.length = 0;
  commit.mockReset();
});
afterEach(discardFile);

test.each([
  { code: 'changed-meanwhile', reason: 'changed-meanwhile', ids: [] },
  { code: 'refused', reason: 'preview-gone' },
])('a commit that comes too late ($reason) reads the file again and fails', async (failure) => {
  await broughtAndAsked();
  asked[0]?.resolve(preview('imp_1'));
  await expect.element(shown).toHaveTextContent('preview imp_1');
  commit.mockRejectedValue(new ORPCError('CONFLICT', { data: failure }));
  await expect(commitDesk(preview('imp_1'))).rejects.toMatchObject({ data: failure });
  await expect.poll(() => asked.length).toBe(2);
  asked[1]?.resolve(preview('imp_2'));
  await expect.element(shown).toHaveTextContent('preview imp_2');
});

test('a commit refused for another reason leaves the preview as it is', async () => {
  await broughtAndAsked();
  asked[0]?.resolve(preview('imp_1'));
  await expect.element(shown).toHaveTextContent('preview imp_1');
  commit.mockRejectedValue(new ORPCError('STORAGE', { data: { code: 'storage', reason: 'disk-full' } }));
  await expect(commitDesk(preview('imp_1'))).rejects.toMatchObject({ data: { reason: 'disk-full' } });
  expect(asked).toHaveLength(1);
});

test('Stop stops the reading, and a preview that comes all the same is put away', async () => {
  await broughtAndAsked();
  discardFile();
  await expect.element(shown).toHaveTextContent('empty');
  expect(asked[0]?.signal?.aborted).toBe(true);
  asked[0]?.resolve(preview('imp_1'));
  await expect.poll(() => discarded).toEqual(['imp_1']);
  await expect.element(shown).toHaveTextContent('empty');
});

test('a file put away while it is read again takes its first preview along', async () => {
  await broughtAndAsked();
  asked[0]?.resolve(preview('imp_1'));
  await expect.element(shown).toHaveTextContent('preview imp_1');
  readAgain({ map: { 0: 'given' } });
  discardFile();
  await expect.poll(() => discarded).toEqual(['imp_1']);
});

test('what is chosen while the file is read again is laid over what was chosen before, and only the last is shown', async () => {
  await broughtAndAsked();
  asked[0]?.resolve(preview('imp_1'));
  await expect.element(shown).toHaveTextContent('preview imp_1');
  readAgain({ map: { 0: 'given' } });
  readAgain({ rules: { given: 'keep' } });
  expect(asked[1]?.signal?.aborted).toBe(true);
  expect(asked[2]?.input).toMatchObject({ map: { 0: 'given' }, rules: { given: 'keep' } });
  asked[1]?.resolve(preview('imp_2'));
  asked[2]?.resolve(preview('imp_3'));
  await expect.element(shown).toHaveTextContent('preview imp_3');
  await expect.poll(() => discarded.toSorted()).toEqual(['imp_1', 'imp_2']);
});

test.each([
  [['a.csv'], 'One more file waits: a.csv'],
  [['a.csv', 'b.ics'], '2 more files wait: a.csv, b.ics'],
  [['a.csv', 'b.ics', 'c.vcf', 'd.csv', 'e.csv'], '5 more files wait: a.csv, b.ics, c.vcf and 2 more'],
])('beside the first file stands which others wait: %j', async (names, said) => {
  speak('en');
  render(<ImportWaiting />);
  bringFiles(['list.csv', ...names].map((name) => new File(['a'], name)));
  await expect.element(page.getByText(said, { exact: true })).toBeInTheDocument();
  clearDesk();
  await expect.element(page.getByText(said, { exact: true })).not.toBeInTheDocument();
});
