import { ORPCError } from '@orpc/client';
import { beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { usePostCommands } from '../../renderer/app/pages/posts/usePostCommands.ts';
import type { Post } from '../../shared/social/model.ts';
import { render } from '../ui/rendered.tsx';

type Call = (name: string, input: unknown) => Promise<unknown>;
const { call } = vi.hoisted(() => ({ call: vi.fn<Call>() }));

vi.mock('../../renderer/client/connection.ts', () => {
  const verbs = ['get', 'update', 'schedule', 'markPosted', 'confirm'];
  const posts = verbs.map((verb) => [verb, (input: unknown) => call(verb, input)] as const);
  return { client: { posts: Object.fromEntries(posts) } };
});

const stamp = { at: '2026-06-11T12:10:00.000Z', by: 'dev_1' };
const post = {
  id: 'pst_1',
  kind: 'post',
  v: 1,
  made: stamp,
  changed: stamp,
  state: 'draft',
  text: 'Come',
  channels: ['chn_1'],
} as unknown as Post;

function Editor({ post: shown }: { readonly post: Post }) {
  const { text, errors, schedule, markPosted, own } = usePostCommands(shown, () => {});
  const finish = (key: string, isCtrl: boolean) => void (key === 'Enter' && isCtrl && schedule());
  return (
    <>
      <textarea
        aria-label="Text"
        value={text.text}
        onChange={(change) => text.type(change.target.value)}
        onKeyDown={({ key, ctrlKey }) => finish(key, ctrlKey)}
      />
      <output aria-label="Text refused">{errors.text}</output>
      <output aria-label="Time refused">{errors.time}</output>
      <button type="button" onClick={() => void markPosted()}>
        Mark as sent
      </button>
      <button
        type="button"
        onClick={() => {
          void own('chn_1', 'Its own');
          void markPosted();
        }}
      >
        Write and mark
      </button>
    </>
  );
}

const names = () => call.mock.calls.map(([name]) => name);
const text = page.getByRole('textbox', { name: 'Text' });
const refusal = (reason: string) => new ORPCError('CONFLICT', { data: { code: 'refused', reason } });

beforeEach(() => {
  call.mockReset();
  call.mockImplementation(async (name) => (name === 'get' ? post : { id: 'pst_1', undo: 'und_1' }));
});

test('Ctrl+Enter saves what was just typed before it schedules', async () => {
  render(<Editor post={{ ...post, text: '', plannedAt: '2026-06-20T10:00' }} />);
  await text.fill('Come on Friday');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.poll(names).toEqual(['update', 'schedule']);
  expect(call.mock.calls[0]?.[1]).toEqual({ id: 'pst_1', patch: { text: 'Come on Friday' } });
});

test('a post whose last words could not be saved is not said to have gone out', async () => {
  call.mockRejectedValueOnce(new ORPCError('STORAGE', { data: { code: 'storage', reason: 'disk-full' } }));
  render(<Editor post={post} />);
  await text.fill('Come on Friday');
  await page.getByRole('button', { name: 'Mark as sent' }).click();
  await expect.poll(names).toEqual(['update']);
  await page.getByRole('button', { name: 'Mark as sent' }).click();
  await expect.poll(names).toEqual(['update', 'update', 'markPosted']);
});

test.each([
  ['no-text', 'Text refused'],
  ['not-planned', 'Time refused'],
])('what the core refuses as %s is said at its field', async (reason, field) => {
  call.mockRejectedValueOnce(refusal(reason));
  render(<Editor post={post} />);
  await text.click();
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.element(page.getByRole('status', { name: field })).not.toBeEmptyDOMElement();
  expect(names()).toEqual(['schedule']);
});

test('a text of its own is saved before the post is marked as sent', async () => {
  render(<Editor post={post} />);
  await page.getByRole('button', { name: 'Write and mark' }).click();
  await expect.poll(names).toEqual(['get', 'update', 'markPosted']);
});
