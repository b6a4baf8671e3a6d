import { useState } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { GridColumn, GridCommand } from '../../renderer/ui/gridColumns.ts';
import { VirtualGrid } from '../../renderer/ui/VirtualGrid.tsx';
import { render } from './rendered.tsx';

type Person = { readonly id: string; readonly name: string };

const columns: readonly GridColumn<Person>[] = [
  {
    id: 'name',
    label: 'Name',
    width: 'minmax(8rem, 1fr)',
    sortable: true,
    phone: 'first',
    cell: (person) => person.name,
  },
  { id: 'id', label: 'Number', width: '8rem', phone: 'second', cell: (person) => person.id },
];
const letters: Readonly<Record<string, GridCommand>> = { w: 'next', q: 'previous', t: 'tick' };
const personAt = (index: number): Person => ({ id: String(index), name: `Person ${index}` });

function People(props: {
  readonly rowCount?: number;
  readonly rowAt?: (index: number) => Person | undefined;
  readonly onOpen?: (person: Person) => void;
  readonly onPeek?: (person: Person) => void;
  readonly onWindow?: (first: number, last: number) => void;
}) {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  return (
    <div style={{ height: 432 }}>
      <VirtualGrid<Person>
        label="People"
        columns={columns}
        rowCount={100_000}
        rowAt={personAt}
        rowKey={(person) => person.id}
        loadingLabel="Loading"
        commandOf={({ key }) => letters[key]}
        selection={{
          selected,
          onChange: setSelected,
          rowLabel: (person) => `Select ${person.name}`,
          allLabel: 'Select all',
          all: 'none',
          onAll: () => {},
        }}
        {...props}
      />
      <p>{[...selected].join(',')}</p>
    </div>
  );
}

const focusedRow = () => document.activeElement?.getAttribute('aria-rowindex');
const enter = async () => {
  await expect.element(page.getByRole('row', { name: /^Select Person 0 / })).toBeInTheDocument();
  document.querySelector<HTMLElement>('[data-index="0"]')?.focus();
};

beforeEach(async () => page.viewport(1280, 800));

test('only the rows in view are in the page, but their whole number is told', async () => {
  render(<People />);
  await expect.element(page.getByRole('grid', { name: 'People' })).toHaveAttribute('aria-rowcount', '100001');
  await expect.element(page.getByRole('row', { name: /^Select Person 3 / })).toHaveAttribute('aria-rowindex', '5');
  expect(document.querySelectorAll('[data-index]').length).toBeLessThan(40);
});

test('one row is in the tab order, and it is the one the arrows lead to', async () => {
  render(<People />);
  await enter();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
  await expect.poll(focusedRow).toBe('3');
  expect(document.querySelectorAll('[role="row"][tabindex="0"]')).toHaveLength(1);
});

test('End reaches the last of 100 000 rows and Home comes back', async () => {
  render(<People />);
  await enter();
  await userEvent.keyboard('{End}');
  await expect.poll(focusedRow).toBe('100001');
  await userEvent.keyboard('{Home}');
  await expect.poll(focusedRow).toBe('2');
});

test('Page Down leaves one row of the old view in sight', async () => {
  render(<People />);
  await enter();
  await userEvent.keyboard('{PageDown}');
  await expect.poll(focusedRow).toBe('10'); // 400 px of rows are 9 whole ones
});

test('a row that gets the focus is not under the head', async () => {
  render(<People />);
  await enter();
  await userEvent.keyboard('{End}{PageUp}{PageUp}');
  await expect.poll(() => document.activeElement?.getAttribute('data-index')).toBe('99983');
  const head = document.querySelector('.grid-head')?.getBoundingClientRect().bottom ?? Number.NaN;
  expect(document.activeElement?.getBoundingClientRect().top).toBeGreaterThanOrEqual(head - 1);
});

test('the row with the focus stays in the page while it is scrolled away', async () => {
  render(<People />);
  await enter();
  await userEvent.keyboard('{ArrowDown}');
  await expect.poll(focusedRow).toBe('3');
  document.querySelector('[role="grid"]')?.scrollTo(0, 40_000);
  await expect.poll(() => document.querySelector('[data-index="912"]')).not.toBeNull();
  expect(focusedRow()).toBe('3');
});

test('Enter opens and Space peeks', async () => {
  const onOpen = vi.fn<(person: Person) => void>();
  const onPeek = vi.fn<(person: Person) => void>();
  render(<People onOpen={onOpen} onPeek={onPeek} />);
  await enter();
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await expect.poll(() => onOpen.mock.calls).toEqual([[personAt(1)]]);
  expect(onPeek).not.toHaveBeenCalled();
  await userEvent.keyboard(' ');
  expect(onPeek.mock.calls).toEqual([[personAt(1)]]);
});

test('the keys that a person chose lead on, back and tick, and X is none of them', async () => {
  render(<People />);
  await enter();
  await userEvent.keyboard('wwq');
  await expect.poll(focusedRow).toBe('3');
  await userEvent.keyboard('xt');
  await expect.element(page.getByText('1', { exact: true }).last()).toBeInTheDocument();
});

test('the key for it ticks a row and Shift with an arrow ticks on', async () => {
  render(<People />);
  await enter();
  await userEvent.keyboard('t');
  await expect.element(page.getByText('0', { exact: true }).last()).toBeInTheDocument();
  await userEvent.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
  await expect.element(page.getByText('0,1,2', { exact: true })).toBeInTheDocument();
  await expect.element(page.getByRole('checkbox', { name: 'Select Person 2' })).toHaveAttribute('aria-checked', 'true');
});

test('a row that is not loaded is a busy one, and the window is asked for', async () => {
  const onWindow = vi.fn<(first: number, last: number) => void>();
  render(<People rowAt={(index) => (index < 2 ? personAt(index) : undefined)} onWindow={onWindow} />);
  await expect.element(page.getByRole('row', { name: /^Select Person 1 / })).toBeInTheDocument();
  expect(document.querySelector('[data-index="2"]')?.getAttribute('aria-busy')).toBe('true');
  await expect.poll(() => onWindow.mock.calls.at(-1)?.[0]).toBe(0);
  document.querySelector('[role="grid"]')?.scrollTo(0, 4_400);
  await expect.poll(() => onWindow.mock.calls.at(-1)?.[0]).toBeGreaterThan(90);
});

test('on a phone a row has two lines and is 64 px high', async () => {
  await page.viewport(390, 844);
  render(<People />);
  await expect.element(page.getByRole('row', { name: /^Select Person 0 / })).toBeInTheDocument();
  expect(document.querySelector('[data-index="0"]')?.getBoundingClientRect().height).toBe(64);
});
