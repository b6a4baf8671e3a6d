import { beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { gridCommand } from '../../renderer/client/gridCommand.ts';
import { useKeys, useKeysAsSet } from '../../renderer/client/useKeys.ts';
import { VirtualGrid } from '../../renderer/ui/VirtualGrid.tsx';
import { around, tell } from '../sync/pageLine.ts';
import { render } from '../ui/rendered.tsx';
import { pressKey } from './pressing.ts';

vi.mock('../../renderer/client/connection.ts', async () => (await import('../sync/pageLine.ts')).connection);

const goConflicts = vi.fn<() => void>();
const goSearch = vi.fn<() => void>();

function People() {
  useKeysAsSet();
  useKeys({ 'go.conflicts': goConflicts, 'page.search': goSearch });
  return (
    <div style={{ height: 400 }}>
      <VirtualGrid
        label="People"
        columns={[{ id: 'name', label: 'Name', width: '1fr', cell: (name: string) => name }]}
        rowCount={50}
        rowAt={(index) => `Person ${index}`}
        rowKey={(name) => name}
        loadingLabel="Loading"
        commandOf={gridCommand}
      />
    </div>
  );
}

const focusedRow = () => document.activeElement?.getAttribute('aria-rowindex');

async function inFirstRow(keys: object, letterKeys = true): Promise<void> {
  await tell({ ...around, 'settings.get': { theme: 'light', letterKeys, keys } });
  render(<People />);
  await expect.element(page.getByRole('row', { name: 'Person 0' })).toBeInTheDocument();
  document.querySelector<HTMLElement>('[data-index="0"]')?.focus();
  await expect.poll(focusedRow).toBe('2');
}

beforeEach(() => vi.clearAllMocks());

test('K leads to the row before, but after G it goes to the conflicts', async () => {
  await inFirstRow({});
  await pressKey('j');
  await pressKey('j');
  await expect.poll(focusedRow).toBe('4');
  await pressKey('g k');
  expect(goConflicts).toHaveBeenCalledOnce();
  expect(focusedRow()).toBe('4');
  await pressKey('k');
  await expect.poll(focusedRow).toBe('3');
});

test('keys that were changed lead through the rows, also two after each other, and the old ones no longer do', async () => {
  await inFirstRow({ 'list.next': ['d d'], 'list.previous': ['u'] });
  await pressKey('d d');
  await expect.poll(focusedRow).toBe('3');
  await pressKey('j');
  await pressKey('d d');
  await expect.poll(focusedRow).toBe('4');
  await pressKey('u');
  await expect.poll(focusedRow).toBe('3');
});

test('with letters switched off the rows keep their arrows only, and Ctrl with a letter acts', async () => {
  await inFirstRow({ 'page.search': ['Mod+e'] }, false);
  await pressKey('j');
  await pressKey('ArrowDown');
  await expect.poll(focusedRow).toBe('3');
  await pressKey('Mod+e');
  expect(goSearch).toHaveBeenCalledOnce();
});

test('keys that change while the page is open act at once', async () => {
  await inFirstRow({});
  await tell({ 'settings.get': { theme: 'light', letterKeys: true, keys: { 'list.next': ['w'] } } });
  await expect
    .poll(async () => {
      await pressKey('w');
      return focusedRow();
    })
    .not.toBe('2');
});
