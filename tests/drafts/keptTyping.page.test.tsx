import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { NumberField } from '../../renderer/ui/NumberField.tsx';
import { KeptTyping, type TypingKeeper } from '../../renderer/ui/keptTyping.ts';
import { TagField } from '../../renderer/ui/TagField.tsx';
import { TextArea } from '../../renderer/ui/TextArea.tsx';
import { TextField } from '../../renderer/ui/TextField.tsx';
import { TimeField } from '../../renderer/ui/TimeField.tsx';
import { render } from '../ui/rendered.tsx';

/** Notes by label what is kept; `before` is what an earlier window left. */
function keeping(before: Readonly<Record<string, unknown>> = {}) {
  const kept = new Map<string, unknown>();
  const keeper: TypingKeeper = (label) => ({
    recall: () => before[label],
    keep: (_saved, typed) => void kept.set(label, typed),
    settle: () => void kept.delete(label),
    leave: () => {},
  });
  return { kept: () => Object.fromEntries(kept), keeper };
}

const ignore = () => {};

function Fields({ keeper, save = ignore }: { readonly keeper: TypingKeeper; readonly save?: (v: string) => void }) {
  const [title, setTitle] = useState('');
  const [owned, setOwned] = useState('');
  return (
    <KeptTyping value={keeper}>
      <TextField
        label="Title"
        value={title}
        onCommit={(next) => {
          save(next);
          setTitle(next);
        }}
      />
      <TextArea label="Note" value="" onCommit={() => {}} />
      <NumberField label="Seats" value={null} onCommit={() => {}} />
      <TimeField label="Starts" value={null} onCommit={() => {}} />
      <TagField label="Tags" listLabel="Chosen" tags={[]} onChange={() => {}} />
      <TextField label="Owned" value={owned} onChange={setOwned} />
      <TextField label="Password" type="password" value="" onCommit={() => {}} />
    </KeptTyping>
  );
}

const box = (name: string) => page.getByRole('textbox', { name });

test.each([
  ['Title', () => box('Title').fill('Sommer'), 'Sommer'],
  ['Note', () => box('Note').fill('Hof'), 'Hof'],
  ['Seats', () => userEvent.type(box('Seats'), '42'), 42],
  ['Tags', () => box('Tags').fill('Cho'), 'Cho'],
])('what is typed is kept from the first letter: %s', async (label, type, typed) => {
  const { kept, keeper } = keeping();
  render(<Fields keeper={keeper} />);
  await type();
  await expect.poll(kept).toEqual({ [label]: typed });
});

test('neither a password nor what a form keeps itself is kept by its field', async () => {
  const { kept, keeper } = keeping();
  render(<Fields keeper={keeper} />);
  await page.getByLabelText('Password').fill('Erdbeerkuchen');
  await box('Owned').fill('Ottilie');
  await box('Title').fill('Sommer');
  await expect.poll(kept).toEqual({ Title: 'Sommer' });
});

test('what is saved, and what Escape takes back, is kept no more', async () => {
  const { kept, keeper } = keeping();
  render(<Fields keeper={keeper} />);
  await box('Title').fill('Sommer');
  await expect.poll(kept).toEqual({ Title: 'Sommer' });
  await userEvent.keyboard('{Enter}');
  await expect.poll(kept).toEqual({});
  await box('Title').fill('Winter');
  await expect.poll(kept).toEqual({ Title: 'Winter' });
  await userEvent.keyboard('{Escape}');
  await expect.poll(kept).toEqual({});
});

test('what an earlier window left is saved as if its field had been left, once', async () => {
  const save = vi.fn<(text: string) => void>();
  const { keeper } = keeping({ Title: 'Sommerfest' });
  render(<Fields keeper={keeper} save={save} />);
  await expect.element(box('Title')).toHaveValue('Sommerfest');
  expect(save.mock.calls).toEqual([['Sommerfest']]);
});

test('what was kept of another kind of field is left alone', async () => {
  const save = vi.fn<(text: string) => void>();
  const { keeper } = keeping({ Title: 7 });
  render(<Fields keeper={keeper} save={save} />);
  await expect.element(box('Title')).toHaveValue('');
  expect(save).not.toHaveBeenCalled();
});
