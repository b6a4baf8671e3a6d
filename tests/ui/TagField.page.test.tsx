import { useState } from 'react';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { TagField } from '../../renderer/ui/TagField.tsx';
import { render } from './rendered.tsx';

function Tags({ first }: { readonly first: readonly string[] }) {
  const [tags, setTags] = useState(first);
  return (
    <>
      <TagField label="Tags" listLabel="Chosen tags" tags={tags} onChange={setTags} />
      <output>{tags.join('|')}</output>
    </>
  );
}

const field = page.getByRole('textbox', { name: 'Tags' }).or(page.getByRole('combobox', { name: 'Tags' }));
const chosenTags = () => page.getByRole('status').element().textContent;

test('Enter and comma add a tag', async () => {
  render(<Tags first={[]} />);
  await field.click();
  await userEvent.keyboard('aufbau{Enter}ehrenamt,');
  await expect.poll(chosenTags).toBe('aufbau|ehrenamt');
});

test('what was typed is added on leaving the field', async () => {
  render(<Tags first={[]} />);
  await field.fill('aufbau');
  await userEvent.tab();
  await expect.poll(chosenTags).toBe('aufbau');
});

test('a tag that is there in another case is not added again', async () => {
  render(<Tags first={['Aufbau']} />);
  await field.click();
  await userEvent.keyboard('aufbau{Enter}neu{Enter}');
  await expect.poll(chosenTags).toBe('Aufbau|neu');
});

test('Backspace in the empty field leads to the last tag, and Delete removes it', async () => {
  render(<Tags first={['aufbau', 'ehrenamt']} />);
  await field.click();
  await userEvent.keyboard('{Backspace}');
  await expect.element(page.getByRole('row', { name: 'ehrenamt' })).toHaveFocus();
  await expect.poll(chosenTags).toBe('aufbau|ehrenamt');
  await userEvent.keyboard('{Delete}');
  await expect.poll(chosenTags).toBe('aufbau');
});

test('after the last tag is removed the focus is in the field', async () => {
  render(<Tags first={['aufbau']} />);
  await field.click();
  await userEvent.keyboard('{Backspace}{Delete}');
  await expect.poll(chosenTags).toBe('');
  await expect.element(field).toHaveFocus();
});
