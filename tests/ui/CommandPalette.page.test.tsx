import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { CommandPalette } from '../../renderer/ui/CommandPalette.tsx';
import { render } from './rendered.tsx';

const everything = [
  { id: 'event', label: 'Taschenlampenführung', icon: 'event' as const, matches: [[0, 5] as const] },
  { id: 'post', label: 'Mit der Taschenlampe', icon: 'post' as const },
];
const commands = [{ id: 'add', label: 'New task', icon: 'plus' as const }];

function Palette(props: { readonly onChoose?: (id: string) => void; readonly onClose?: () => void }) {
  const [query, setQuery] = useState('');
  const found = everything.filter((option) => option.label.toLowerCase().includes(query));
  return (
    <CommandPalette
      open
      onClose={props.onClose ?? (() => {})}
      label="Find, go, do"
      listLabel="Found"
      closeLabel="Close"
      placeholder="Find, go, do"
      maxLength={200}
      query={query}
      onQuery={setQuery}
      groups={[
        { id: 'go', label: 'Go to', options: found },
        { id: 'do', label: 'Do', options: query === '' ? commands : [] },
      ]}
      onChoose={props.onChoose ?? (() => {})}
      nothingFound={`Nothing found for “${query}”`}
    />
  );
}

const field = page.getByRole('combobox', { name: 'Find, go, do' });
const chosen = () => document.querySelector('[role="option"][aria-selected="true"]')?.textContent;

test('the field has the focus and names the option that Enter would choose', async () => {
  render(<Palette />);
  await expect.element(field).toHaveFocus();
  const named = document.getElementById(field.element().getAttribute('aria-activedescendant') ?? '');
  expect(named?.textContent).toBe('Taschenlampenführung');
});

test('the arrows go through all groups and round the ends while the focus stays in the field', async () => {
  render(<Palette />);
  await expect.element(field).toHaveFocus();
  await userEvent.keyboard('{ArrowUp}');
  await expect.poll(chosen).toBe('New task');
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  await expect.poll(chosen).toBe('Mit der Taschenlampe');
  await expect.element(field).toHaveFocus();
});

test('after typing, the first option is the chosen one again', async () => {
  const onChoose = vi.fn<(id: string) => void>();
  render(<Palette onChoose={onChoose} />);
  await expect.element(field).toHaveFocus();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}mit{Enter}');
  expect(onChoose.mock.calls).toEqual([['post']]);
});

test('what fits nothing is repeated', async () => {
  render(<Palette />);
  await field.fill('zzz');
  await expect.element(page.getByText('Nothing found for “zzz”')).toBeVisible();
  expect(document.querySelectorAll('[role="option"]')).toHaveLength(0);
});

test('Escape closes', async () => {
  const onClose = vi.fn<() => void>();
  render(<Palette onClose={onClose} />);
  await expect.element(field).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  expect(onClose).toHaveBeenCalledOnce();
});

test('on a phone a cross closes, as there is no Escape key', async () => {
  const onClose = vi.fn<() => void>();
  await page.viewport(390, 844);
  render(<Palette onClose={onClose} />);
  await page.getByRole('button', { name: 'Close' }).click();
  expect(onClose).toHaveBeenCalledOnce();
});

test('the options stand in named groups', async () => {
  render(<Palette />);
  await expect.element(page.getByRole('listbox', { name: 'Found' })).toBeVisible();
  await expect.element(page.getByRole('group', { name: 'Go to' })).toBeVisible();
  expect(document.querySelector('mark')?.textContent).toBe('Tasch');
});
