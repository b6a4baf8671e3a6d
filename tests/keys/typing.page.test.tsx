import { type ReactNode, useEffect, useRef } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type Keys, useKeys } from '../../renderer/client/useKeys.ts';
import { Button } from '../../renderer/ui/Button.tsx';
import { ComboBox } from '../../renderer/ui/ComboBox.tsx';
import { DateField } from '../../renderer/ui/DateField.tsx';
import { Dialog } from '../../renderer/ui/Dialog.tsx';
import { NumberField } from '../../renderer/ui/NumberField.tsx';
import { SearchField } from '../../renderer/ui/SearchField.tsx';
import { TagField } from '../../renderer/ui/TagField.tsx';
import { TextArea } from '../../renderer/ui/TextArea.tsx';
import { TextField } from '../../renderer/ui/TextField.tsx';
import { TimeField } from '../../renderer/ui/TimeField.tsx';
import { boundKeys } from '../../shared/keys/bound.ts';
import { type CommandId, COMMAND_IDS, COMMANDS } from '../../shared/keys/commands.ts';
import { render } from '../ui/rendered.tsx';
import { pressKey } from './pressing.ts';

vi.mock('../../renderer/client/connection.ts', async () => (await import('../sync/pageLine.ts')).connection);

let done: CommandId[] = [];
beforeEach(() => {
  done = [];
});
const ALL: Keys = Object.fromEntries(COMMAND_IDS.map((id) => [id, () => void done.push(id)]));

/** Answers to every command there is, as if all pages were open at once. */
function Commands() {
  useKeys(ALL);
  const listening = useRef<HTMLParagraphElement>(null);
  useEffect(() => void listening.current?.toggleAttribute('data-listens', true), []);
  return <p ref={listening}>Commands</p>;
}
const listening = () => expect.element(page.getByText('Commands')).toHaveAttribute('data-listens');

/** What is bound at first, and what people fear in a field although no command may have it. */
const BOUND = [...new Set([...boundKeys({}, 'other').values()].flat())];
const FEARED = ['Delete', 'Backspace', 'Mod+Backspace', 'Mod+Delete', 'Shift+Delete', 'Mod+x', 'Mod+a', 'Shift+Enter'];

async function pressAll(focus: () => HTMLElement | null | undefined): Promise<void> {
  for (const key of [...FEARED, ...BOUND]) {
    focus()?.focus();
    // oxlint-disable-next-line no-await-in-loop -- one key after the other
    await pressKey(key);
  }
}

const nothing = () => {};
const native = (type: string): [string, ReactNode] => [type, <input key={type} type={type} aria-label="Field" />];
const TYPES = [
  'text',
  'search',
  'email',
  'tel',
  'url',
  'password',
  'number',
  'date',
  'time',
  'datetime-local',
  'month',
];
const FIELDS: readonly [string, ReactNode][] = [
  ...TYPES.map(native),
  ['a textarea', <textarea key="area" aria-label="Field" />],
  ['edited text', <div key="edited" contentEditable aria-label="Field" role="textbox" tabIndex={0} />],
  ['edited plain text', <div key="plain" contentEditable="plaintext-only" aria-label="Field" />],
  ['our text', <TextField key="text" label="Field" value="" onCommit={nothing} />],
  ['our long text', <TextArea key="long" label="Field" value="" onCommit={nothing} />],
  ['our search', <SearchField key="search" label="Field" value="" onChange={nothing} maxLength={90} />],
  ['our tags', <TagField key="tags" label="Field" listLabel="Tags" tags={['Chor']} onChange={nothing} />],
  ['our number', <NumberField key="number" label="Field" value={42} onCommit={nothing} />],
  ['our date', <DateField key="date" label="Field" value="2026-06-20" onCommit={nothing} />],
  ['our time', <TimeField key="time" label="Field" value="18:30" onCommit={nothing} />],
  [
    'our choice by typing',
    <ComboBox
      key="choice"
      label="Field"
      value={null}
      onChange={nothing}
      choices={[{ value: 'a', label: 'Aula' }]}
      nothingFound="Nothing"
    />,
  ],
];

const fieldNow = () =>
  document.querySelector<HTMLElement>('.tried :is(input:not([type="hidden"]), textarea, [contenteditable])');

test.each(FIELDS)(
  'no key does anything but type in %s, save to open the palette',
  { timeout: 60_000 },
  async (_, field) => {
    render(
      <>
        <Commands />
        <div className="tried">{field}</div>
      </>,
    );
    await expect.poll(fieldNow).not.toBeNull();
    await pressAll(fieldNow);
    expect(done).toEqual(['frame.palette']);
  },
);

test('control: with nothing in focus each of these keys is its command', async () => {
  render(<Commands />);
  await pressAll(() => (document.activeElement as HTMLElement | null)?.blur() as undefined);
  const expected = COMMANDS.flatMap(({ id, keys }) => keys.map(() => id));
  expect(done.toSorted()).toEqual(expected.toSorted());
});

test('beside a field in a dialog, on its button, Ctrl Z takes nothing back and no letter acts', async () => {
  render(
    <>
      <Commands />
      <Dialog open onClose={nothing} title="New" actions={<Button>Save it</Button>}>
        <TextField label="Field" value="" onCommit={nothing} />
      </Dialog>
    </>,
  );
  await expect.element(page.getByRole('button', { name: 'Save it' })).toBeVisible();
  await pressAll(() => page.getByRole('button', { name: 'Save it' }).query() as HTMLElement | null);
  expect(done).toEqual(['frame.palette']);
});

test.each(['checkbox', 'radio', 'range'])(
  'a %s keeps its letters and arrows, and Ctrl Z is the page’s',
  async (type) => {
    render(
      <>
        <Commands />
        <input type={type} aria-label="Control" />
      </>,
    );
    const control = page.getByLabelText('Control');
    await control.click();
    for (const key of ['n', '/', 'ArrowRight', 'ArrowLeft', 'Space', '1', 'Mod+z']) await pressKey(key);
    expect(done).toEqual(['frame.undo']);
  },
);

test('Ctrl Z in a field takes back what was typed, and nothing else', async () => {
  render(
    <>
      <Commands />
      <input aria-label="Field" />
    </>,
  );
  const field = page.getByLabelText('Field');
  await field.click();
  await userEvent.keyboard('Chor');
  await expect.element(field).toHaveValue('Chor');
  await pressKey('Mod+z');
  await expect.element(field).not.toHaveValue('Chor');
  expect(done).toEqual([]);
});

test('held down Ctrl Z takes back once, and a key that leads on goes on', async () => {
  render(<Commands />);
  await listening();
  for (const repeat of [false, true, true]) {
    for (const held of [{ key: 'z', ctrlKey: true }, { key: 'j' }])
      document.body.dispatchEvent(new KeyboardEvent('keydown', { ...held, repeat, bubbles: true }));
  }
  expect(done.filter((id) => id === 'frame.undo')).toHaveLength(1);
  expect(done.filter((id) => id === 'list.next')).toHaveLength(3);
});

test('what fills in a form sends keys without a key, and nothing breaks', async () => {
  render(<Commands />);
  await listening();
  const errors = vi.fn<(event: ErrorEvent) => void>();
  addEventListener('error', errors);
  document.body.dispatchEvent(new Event('keydown', { bubbles: true }));
  removeEventListener('error', errors);
  expect([errors.mock.calls, done]).toEqual([[], []]);
});

test('while a word is being composed no key is a command', async () => {
  render(<Commands />);
  await listening();
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'n', isComposing: true, bubbles: true }));
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Process', bubbles: true }));
  expect(done).toEqual([]);
  await pressKey('n');
  expect(done).toEqual(['page.new']);
});
