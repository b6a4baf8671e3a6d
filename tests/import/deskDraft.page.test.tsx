import { ORPCError } from '@orpc/client';
import { beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { ImportLeft } from '../../renderer/app/pages/import/ImportLeft.tsx';
import {
  bringFiles,
  clearDesk,
  commitDesk,
  discardFile,
  readAgain,
  useDesk,
} from '../../renderer/app/pages/import/importDesk.ts';
import { draftsNow } from '../../renderer/client/drafts.ts';
import { windowId } from '../../renderer/client/thisWindow.ts';
import type { ImportPreview } from '../../shared/import/contract.ts';
import { around, call, refusal, tell } from '../sync/pageLine.ts';
import { render } from '../ui/rendered.tsx';

vi.mock('../../renderer/client/connection.ts', async () => (await import('../sync/pageLine.ts')).connection);
vi.mock('../../renderer/client/upload.ts', () => ({
  upload: () => ({ brought: Promise.resolve({ ok: true, value: { file: 'upload:1' } }), stop: () => {} }),
}));

const CHOSEN = { dates: 'day-first', map: { 2: 'position' } } as const;
const PREVIEW = { preview: 'imp_1', file: 'dates.csv', kind: 'members' } as ImportPreview;
let answer: () => Promise<unknown>;
const read = () => call.mock.calls.filter(([name]) => name === 'import.preview').map(([, input]) => input);
const kept = () => draftsNow().map(({ key, form, value }) => [key.split('/')[0], form, value.title, value.entry]);

function Desk() {
  const desk = useDesk();
  return (
    <>
      <output aria-label="desk">{desk.step}</output>
      {(desk.step === 'empty' || desk.step === 'failed') && <ImportLeft />}
    </>
  );
}
const step = page.getByRole('status', { name: 'desk' });
const line = page.getByText(/lay here/);
const fileOf = (name: string) => new File(['a'], name);

let lays = 0;
/** What a window that is gone left, or one that lives has. */
async function lay(entry: object | undefined, open = false): Promise<void> {
  const value = { href: '#/import', title: 'dates.csv', entry };
  lays += 1;
  const items = entry === undefined ? [] : [{ key: `w9/import/${lays}`, at: '2026-06-11T12:04:00.000Z', open, value }];
  const { liveView } = await import('../../renderer/client/views.ts');
  const live = liveView('drafts.list', {});
  live.subscribe(() => {});
  await tell({ ...around, 'drafts.list': { items, windows: [] } });
  await expect.poll(() => live.current().value?.items).toEqual(items);
}

beforeEach(async () => {
  clearDesk();
  answer = () => Promise.resolve(PREVIEW);
  call.mockReset();
  call.mockImplementation(async (name) => (name === 'import.preview' ? answer() : { created: 1, updated: 0 }));
  await lay(undefined);
});

async function lying(): Promise<void> {
  render(<Desk />);
  bringFiles([fileOf('dates.csv')]);
  await expect.element(step).toHaveTextContent('preview');
  readAgain(CHOSEN);
  await expect.element(step).toHaveTextContent('preview');
}

test('a file on the desk is kept by its name and by what was chosen, nothing of what it holds', async () => {
  await lying();
  expect(kept()).toEqual([[windowId, 'import', 'dates.csv', { choices: CHOSEN }]]);
});

test('imported or not wanted, nothing of it is kept', async () => {
  await lying();
  await commitDesk(PREVIEW);
  expect(kept()).toEqual([]);
  bringFiles([fileOf('dates.csv')]);
  await expect.element(step).toHaveTextContent('preview');
  expect(kept()).toHaveLength(1);
  discardFile();
  expect(kept()).toEqual([]);
  await expect.element(step).toHaveTextContent('empty');
  expect(line.elements()).toHaveLength(0);
});

test('a commit that is refused keeps it', async () => {
  await lying();
  call.mockRejectedValueOnce(new ORPCError('STORAGE', { data: { code: 'storage', reason: 'disk-full' } }));
  await expect(commitDesk(PREVIEW)).rejects.toMatchObject({ data: { reason: 'disk-full' } });
  expect(kept()).toHaveLength(1);
});

test('what was left without a path is told; another file is read as it is, this one with what was chosen', async () => {
  await lay({ choices: CHOSEN });
  render(<Desk />);
  await expect.element(line).toMatchTextContent(/“dates.csv” lay here, with what you had chosen for it\./);
  await expect.poll(() => kept().map(([window]) => window)).toEqual([windowId]);
  bringFiles([fileOf('other.csv')]);
  await expect.poll(read).toEqual([{ name: 'other.csv', file: 'upload:1' }]);
  await expect.element(step).toHaveTextContent('preview');
  discardFile();
  await expect.element(line).toBeVisible();
  bringFiles([fileOf('dates.csv')]);
  await expect.poll(() => read().at(-1)).toEqual({ name: 'dates.csv', file: 'upload:1', ...CHOSEN });
  await expect.element(step).toHaveTextContent('preview');
  expect(kept()).toHaveLength(1);
});

test('what was left and is discarded by a slip can be had back', async () => {
  await lay({ choices: CHOSEN });
  render(<Desk />);
  await page.getByRole('button', { name: 'Discard dates.csv' }).click();
  await expect.poll(() => line.elements()).toHaveLength(0);
  expect(kept()).toEqual([]);
  const { toastQueue } = await import('../../renderer/ui/toasts.ts');
  toastQueue.visibleToasts[0]?.content.action?.onPress();
  await expect.element(line).toBeVisible();
});

test('what was left where it can be read again lies there by itself, with what was chosen', async () => {
  await lay({ path: '/lists/dates.csv', choices: CHOSEN });
  render(<Desk />);
  await expect.element(step).toHaveTextContent('preview');
  expect(read()).toEqual([{ name: 'dates.csv', file: '/lists/dates.csv', ...CHOSEN }]);
  expect(kept()).toEqual([[windowId, 'import', 'dates.csv', { path: '/lists/dates.csv', choices: CHOSEN }]]);
});

test('one that is there no more fails once, and is then to be chosen again', async () => {
  answer = () => Promise.reject(new ORPCError('PLACE', { data: { code: 'place', reason: 'missing', path: '/x' } }));
  await lay({ path: '/lists/dates.csv', choices: CHOSEN });
  render(<Desk />);
  await expect.element(step).toHaveTextContent('failed');
  expect(kept().map(([, , , entry]) => entry)).toEqual([{ choices: CHOSEN }]);
  expect(read()).toHaveLength(1);
});

test('one that a browser may not read by its path is told as to be chosen', async () => {
  answer = () => Promise.reject(refusal('path-not-allowed'));
  await lay({ path: '/lists/dates.csv', choices: {} });
  render(<Desk />);
  await expect.element(line).toMatchTextContent(/“dates.csv” lay here\. Choose it again to go on\./);
  expect(read()).toHaveLength(1);
});

test('what another living window has on its desk is neither told nor taken', async () => {
  await lay({ path: '/lists/dates.csv', choices: CHOSEN }, true);
  render(<Desk />);
  bringFiles([fileOf('dates.csv')]);
  await expect.poll(read).toEqual([{ name: 'dates.csv', file: 'upload:1' }]);
});

test('a lock takes it off the desk, and afterwards it is told', async () => {
  await lying();
  clearDesk();
  await expect.element(step).toHaveTextContent('empty');
  await expect.element(line).toBeVisible();
});
