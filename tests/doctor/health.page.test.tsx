import { beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { wakeViews } from '../../renderer/client/views.ts';
import type { Health } from '../../renderer/settings/healthExamination.ts';
import { HealthCard } from '../../renderer/settings/HealthCard.tsx';
import type { Finding } from '../../shared/doctor/model.ts';
import { render } from '../ui/rendered.tsx';

const { known, call } = vi.hoisted(() => ({
  known: new Map<'health', unknown>(),
  call: vi.fn<(verb: string) => Promise<unknown>>(),
}));

vi.mock('../../renderer/client/connection.ts', () => {
  const verbs = ['examine', 'stop', 'repair', 'rescue'].map((verb) => [verb, () => call(verb)] as const);
  return {
    line: { state: () => 'open', onChange: () => () => {} },
    asker: { doctor: { state: async () => known.get('health') } },
    client: { doctor: Object.fromEntries(verbs) },
  };
});

const finding = (kind: Finding['kind'], severity: Finding['severity'], more: Partial<Finding> = {}): Finding => ({
  kind,
  severity,
  count: 1,
  remedy: 'none',
  ...more,
});
const found = (...findings: Finding[]): Health => ({
  last: { at: '2026-06-11T12:10:00.000Z', documents: 148, findings },
});

function show(health: Health): void {
  known.set('health', health);
  wakeViews('doctor.state');
}

beforeEach(() => {
  call.mockReset();
  call.mockResolvedValue({});
  show({});
  render(<HealthCard zone="Europe/Berlin" />);
});

test('an examination that somebody began elsewhere is shown with what it looks at, and can be stopped', async () => {
  show({ underway: { part: 'members', done: 37, total: 100 }, ...found() });
  const bar = page.getByRole('progressbar', { name: 'Looking through: Members' });
  await expect.element(bar).toHaveAttribute('aria-valuetext', '37 %');
  await expect.element(page.getByText(/148 entries were read, 11 June 2026, 14:10\./)).toBeVisible();
  await page.getByRole('button', { name: 'Stop examining' }).click();
  expect(call.mock.calls).toEqual([['stop']]);
  show(found());
  await expect.element(page.getByRole('button', { name: 'Examine everything' })).toBeEnabled();
});

test.each([
  ['Everything is as it was written', found(finding('slow-query', 'note'))],
  ['Nothing is damaged, but something may be lost one day', found(finding('no-backup', 'risk'))],
  ['Something is not as it was written', found(finding('documents-missing', 'damage'), finding('no-backup', 'risk'))],
])('%s: only what the findings allow is said', async (words, health) => {
  show(health);
  await expect.element(page.getByRole('strong').filter({ hasText: words })).toBeVisible();
});

test('what only a backup brings back offers no repair, and a new file is made only once somebody has agreed', async () => {
  show(found(finding('documents-missing', 'damage', { count: 3, where: 'events', examples: ['evt_1'] })));
  await expect.element(page.getByText('Events · 3 times · evt_1')).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Repair' })).not.toBeInTheDocument();
  show(found(finding('documents-wrong', 'damage', { where: 'members', count: 4, of: 60, remedy: 'rescue' })));
  await page.getByRole('button', { name: 'Repair' }).click();
  expect(call).not.toHaveBeenCalled();
  await page.getByRole('button', { name: 'Make the new file' }).click();
  await expect.poll(() => call.mock.calls).toEqual([['rescue'], ['examine']]);
});

test('what a rescue lost is named as long as the damaged file is kept', async () => {
  const one = { collection: 'members' as const, read: 58, fromLog: 1, lost: 1, lostNames: ['Zora Zobel'] };
  const rescued = { at: '', kept: 'stammtisch.damaged-1.db', collections: [one], lostCommands: 2, isDeviceKept: true };
  show({ ...found(), rescued });
  await expect.element(page.getByText('Members: 58 read, 1 taken from the log, 1 lost.')).toBeVisible();
  await expect
    .element(page.getByText('Lost in Members: Zora Zobel. Look for them in the newest backup.'))
    .toBeVisible();
  await expect.element(page.getByText('2 commands can no longer be undone.')).toBeVisible();
  await expect.element(page.getByText(/kept as stammtisch\.damaged-1\.db/)).toBeVisible();
});
