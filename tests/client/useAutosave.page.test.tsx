import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { useAutosave } from '../../renderer/client/useAutosave.ts';
import { render } from '../ui/rendered.tsx';

type Save = (text: string) => Promise<unknown>;

function Note({ save }: { readonly save: Save }) {
  const [saved, setSaved] = useState('');
  const text = useAutosave('Note', saved, async (typed) => {
    const answer = await save(typed);
    if (answer !== undefined) setSaved(typed);
    return answer;
  });
  return (
    <>
      <textarea aria-label="Note" value={text.text} onChange={(change) => text.type(change.target.value)} />
      <button type="button" onClick={() => void text.flush()}>
        Leave
      </button>
      <output>{text.isSaved ? 'saved' : 'saving'}</output>
    </>
  );
}

const note = page.getByRole('textbox', { name: 'Note' });
const leave = page.getByRole('button', { name: 'Leave' });
const typed = (save: ReturnType<typeof vi.fn<Save>>) => save.mock.calls.map(([text]) => text);

test('a window that closes within the pause takes no letter with it', async () => {
  const save = vi.fn<Save>(async () => ({}));
  render(<Note save={save} />);
  await note.fill('Bring chairs');
  dispatchEvent(new Event('pagehide'));
  expect(typed(save)).toEqual(['Bring chairs']);
});

test('a text that could not be saved is saved with the next chance', async () => {
  const save = vi.fn<Save>(async () => undefined);
  render(<Note save={save} />);
  await note.fill('Bring chairs');
  await leave.click();
  await expect.element(page.getByText('saving')).toBeInTheDocument();
  await expect.element(note).toHaveValue('Bring chairs');
  expect(new Set(typed(save))).toEqual(new Set(['Bring chairs']));
  save.mockClear();
  save.mockImplementation(async () => ({}));
  await leave.click();
  await expect.element(page.getByText('saved')).toBeInTheDocument();
  expect(typed(save)).toEqual(['Bring chairs']);
});

test('an older text whose saving failed late does not come back over a newer one', async () => {
  const first = Promise.withResolvers<unknown>();
  const save = vi.fn<Save>(async () => ({}));
  save.mockImplementationOnce(() => first.promise);
  render(<Note save={save} />);
  await note.fill('Bring chairs');
  await leave.click();
  await note.fill('Bring tables');
  await leave.click();
  first.resolve(undefined);
  await expect.element(page.getByText('saved')).toBeInTheDocument();
  await leave.click();
  expect(typed(save)).toEqual(['Bring chairs', 'Bring tables']);
});
