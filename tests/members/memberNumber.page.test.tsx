import { beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { MemberDetail } from '../../renderer/members/MemberDetail.tsx';
import { MemberPeek } from '../../renderer/members/MemberPeek.tsx';
import { speak } from '../../renderer/words/words.ts';
import { memberOf } from '../document/documents.ts';
import { refusal, call, called, tell } from '../sync/pageLine.ts';
import { render } from '../ui/rendered.tsx';

vi.mock('../../renderer/client/connection.ts', async () => (await import('../sync/pageLine.ts')).connection);

const anna = memberOf('mem_1', { memberNumber: '00042' });
const rowOf = (id: string, display: string) => ({ id, display, name: {}, emails: [], phones: [], tags: [] });
const others = (...names: readonly string[]) => ({
  items: [rowOf('mem_1', 'Anna'), ...names.map((name, at) => rowOf(`mem_${at + 2}`, name))].slice(0, 2),
  total: names.length + 1,
});
const field = page.getByLabelText('Member number', { exact: true });
const main = page.getByRole('main');

beforeEach(async () => {
  call.mockReset();
  call.mockResolvedValue({ id: 'mem_1', undo: 'log_1' });
  speak('en');
  await tell({ 'members.tags': { items: [] }, 'members.list': others(), 'workspace.info': { zone: 'Europe/Berlin' } });
});

const open = () =>
  render(
    <main>
      <MemberDetail member={anna} />
    </main>,
  );

test('the page shows the number as it was written, and saves what is typed instead', async () => {
  open();
  await expect.element(field).toHaveValue('00042');
  await field.fill(' 0007 ');
  await userEvent.tab();
  await expect.poll(called).toEqual([['members.update', { id: 'mem_1', patch: { memberNumber: '0007' } }]]);
});

test('an emptied number is taken away', async () => {
  open();
  await field.clear();
  await userEvent.tab();
  await expect.poll(called).toEqual([['members.update', { id: 'mem_1', patch: { memberNumber: null } }]]);
});

test('a number that is too long is refused beside it with the limit, and stays in the field', async () => {
  const issues = [{ path: 'patch.memberNumber', problem: '', most: { count: 200, of: 'characters' } }];
  call.mockRejectedValue(refusal('', { code: 'invalid-input', issues }));
  open();
  const long = '4'.repeat(5000);
  await field.fill(long);
  await userEvent.tab();
  await expect.element(field).toHaveAccessibleDescription(/at most 200 characters/);
  await expect.element(field).toHaveValue(long);
});

test('whoever else has the number is named, and nothing is refused', async () => {
  open();
  await expect.element(field).toBeVisible();
  await expect.element(main).not.toMatchTextContent(/has this number/);
  await tell({ 'members.list': others('Bert Berg') });
  await expect.element(main).toMatchTextContent(/Bert Berg has this number too\. Both keep it\./);
  await tell({ 'members.list': others('Bert Berg', 'Cleo') });
  await expect.element(main).toMatchTextContent(/Bert Berg and one other have this number too/);
  await tell({ 'members.list': others('Bert Berg', 'Cleo', 'Dina') });
  await expect.element(main).toMatchTextContent(/Bert Berg and 2 others have this number too/);
  await expect.element(field).not.toHaveAttribute('aria-invalid', 'true');
});

test('the look beside the list tells it', async () => {
  await tell({ 'members.get': anna });
  render(
    <main>
      <MemberPeek id="mem_1" />
    </main>,
  );
  await expect.element(main).toMatchTextContent(/Member number00042/);
});
