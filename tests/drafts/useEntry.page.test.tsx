import { useState } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { useEntry } from '../../renderer/client/useEntry.ts';
import { wakeViews } from '../../renderer/client/views.ts';
import { Dialog } from '../../renderer/ui/Dialog.tsx';
import { TextField } from '../../renderer/ui/TextField.tsx';
import { around, call, tell } from '../sync/pageLine.ts';
import { render } from '../ui/rendered.tsx';

type Asked = { readonly key: string; readonly value: { readonly entry: object } };
const { drafts } = vi.hoisted(() => ({ drafts: { keep: [] as Asked[], forget: [] as string[] } }));

vi.mock('../../renderer/client/connection.ts', async () => {
  const { connection } = await import('../sync/pageLine.ts');
  const features = connection.client as Record<string, unknown>;
  const noted = {
    keep: async (asked: Asked) => {
      drafts.keep.push(asked);
      return { at: '2026-06-11T12:10:00.000Z' };
    },
    forget: async ({ keys }: { keys: string[] }) => {
      drafts.forget.push(...keys);
      return { forgotten: keys.length };
    },
  };
  const client = new Proxy(features, { get: (_, name: string) => (name === 'drafts' ? noted : features[name]) });
  return { ...connection, client };
});

function Form({ onClose }: { readonly onClose: () => void }) {
  const { entry, fill, note, done, close } = useEntry('new-member', () => ({ name: '' }), {
    title: ({ name }) => name,
    onClose,
  });
  const add = () => {
    done();
    onClose();
  };
  return (
    <Dialog open onClose={close} title="Person" note={note} actions={<button onClick={add}>Add</button>}>
      <TextField label="Name" value={entry.name} onChange={(name) => fill({ name })} autoFocus />
    </Dialog>
  );
}

function Screen() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button onClick={() => setOpen(true)}>New</button>
      {isOpen && <Form onClose={() => setOpen(false)} />}
    </>
  );
}

const name = page.getByRole('textbox', { name: 'Name' });
const opener = page.getByRole('button', { name: 'New', exact: true });
const button = (words: string) => page.getByRole('button', { name: words });
const left = (key: string, entry: unknown, href: string = location.hash) => ({
  key,
  at: '2026-06-11T12:04:00.000Z',
  open: false,
  value: { href, title: 'Ottilie', entry },
});

beforeEach(async () => {
  call.mockReset();
  drafts.keep.length = 0;
  drafts.forget.length = 0;
  await lay();
});

/** What the core keeps; the view is looked at as the frame does. */
async function lay(...items: readonly object[]): Promise<void> {
  const { liveView } = await import('../../renderer/client/views.ts');
  const now = { ...around['workspace.info'], now: '2026-06-11T12:10:00.000Z' };
  await tell({ ...around, 'workspace.info': now, 'drafts.list': { items, windows: [] } });
  const live = liveView('drafts.list', {});
  live.subscribe(() => {});
  wakeViews('drafts.list');
  await expect.poll(() => live.current().value?.items).toEqual(items);
}

test('many letters in a row are few calls, and the last of them has all', async () => {
  render(<Screen />);
  await opener.click();
  await userEvent.type(name, 'Ottilie Zwetschgenbauer');
  await expect.poll(() => drafts.keep.at(-1)?.value.entry).toEqual({ name: 'Ottilie Zwetschgenbauer' });
  expect(drafts.keep.length).toBeLessThan('Ottilie Zwetschgenbauer'.length);
  expect(new Set(drafts.keep.map(({ key }) => key)).size).toBe(1);
});

test('what is handed over is forgotten, and the next form is empty and offers nothing', async () => {
  render(<Screen />);
  await opener.click();
  await name.fill('Ottilie');
  await expect.poll(() => drafts.keep).toHaveLength(1);
  await button('Add').click();
  expect(drafts.forget).toEqual([drafts.keep[0]?.key]);
  await opener.click();
  await expect.element(name).toHaveValue('');
  expect(page.getByRole('dialog').getByRole('status').elements()).toHaveLength(0);
});

test('an entry that is taken back letter by letter is forgotten', async () => {
  render(<Screen />);
  await opener.click();
  await name.fill('O');
  await expect.poll(() => drafts.keep).toHaveLength(1);
  await name.fill('');
  await expect.poll(() => drafts.forget).toEqual([drafts.keep[0]?.key]);
});

test('a form opened where one was left stands as it was, under the window that has it now', async () => {
  await lay(left('w9/new-member/a', { name: 'Ottilie' }));
  render(<Screen />);
  await opener.click();
  await expect.element(name).toHaveValue('Ottilie');
  await expect.element(page.getByRole('dialog')).toMatchTextContent(/As you left it/);
  await expect.poll(() => drafts.keep.map(({ key }) => key.split('/').slice(1))).toEqual([['new-member', 'a']]);
  expect(drafts.keep[0]?.key).not.toBe('w9/new-member/a');
  expect(drafts.forget).toEqual(['w9/new-member/a']);
});

test('one that was left elsewhere is offered, and taken only when asked', async () => {
  await lay(left('w9/new-member/b', { name: 'Ottilie' }, '#/elsewhere'));
  render(<Screen />);
  await opener.click();
  await expect.element(name).toHaveValue('');
  await button('Continue').click();
  await expect.element(name).toHaveValue('Ottilie');
});

test('one that another living window has open is neither shown nor offered', async () => {
  await lay({ ...left('w9/new-member/a', { name: 'Ottilie' }), open: true });
  render(<Screen />);
  await opener.click();
  await expect.element(name).toHaveValue('');
  expect(page.getByRole('dialog').getByRole('status').elements()).toHaveLength(0);
});

test('a draft of another program’s form shows what fits, and the rest as new', async () => {
  await lay(left('w9/new-member/a', { name: { given: 'Ottilie' }, more: 1 }));
  render(<Screen />);
  await opener.click();
  await expect.element(name).toHaveValue('');
});

test('one given up from the offer can be had back', async () => {
  await lay(left('/new-member/a', { name: 'Ottilie' }));
  render(<Screen />);
  await opener.click();
  await button('Discard').click();
  expect(drafts.forget).toEqual(['/new-member/a']);
  expect(page.getByRole('dialog').getByRole('status').elements()).toHaveLength(0);
  const { toastQueue } = await import('../../renderer/ui/toasts.ts');
  toastQueue.visibleToasts[0]?.content.action?.onPress();
  await expect.poll(() => drafts.keep.map(({ key }) => key)).toEqual(['/new-member/a']);
});
