import { beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { wakeViews } from '../../renderer/client/views.ts';
import { CalendarFeedCard } from '../../renderer/settings/CalendarFeedCard.tsx';
import { ToastDock } from '../../renderer/ui/ToastDock.tsx';
import { ExportCard } from '../../renderer/settings/ExportCard.tsx';
import type { FeedState } from '../../shared/export/contract.ts';
import { render } from '../ui/rendered.tsx';

const { known, exported, configured, written } = vi.hoisted(() => ({
  known: new Map<'feed', unknown>(),
  exported: vi.fn<(input: unknown) => Promise<unknown>>(),
  configured: vi.fn<(input: unknown) => Promise<unknown>>(),
  written: vi.fn<() => Promise<unknown>>(),
}));

vi.mock('../../renderer/client/connection.ts', () => ({
  line: { state: () => 'open', onChange: () => () => {} },
  token: () => 't',
  asker: { calendarFeed: { state: async () => known.get('feed') } },
  client: { workspace: { export: exported }, calendarFeed: { configure: configured, write: written } },
}));
vi.mock('../../renderer/client/shell.ts', () => ({
  shell: { saveFile: async (name: string) => `/somewhere/${name}`, openFolder: async () => '/somewhere/feed' },
}));

beforeEach(() => {
  for (const call of [exported, configured, written])
    call.mockReset().mockResolvedValue({ missing: 0, file: '/somewhere/x' });
});

async function choose(label: string, option: string): Promise<void> {
  await page.getByRole('button', { name: label }).click();
  await page.getByRole('option', { name: option }).click();
}

test('without a choice everything is exported, and beside the button stands that anybody can read it', async () => {
  render(<ExportCard />);
  await expect.element(page.getByText(/it is not encrypted, also where this workspace is/)).toBeVisible();
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await expect
    .poll(() => exported.mock.calls)
    .toEqual([[{ format: 'all', out: '/somewhere/stammtisch.zip', locale: 'en' }]]);
});

test('a kind offers the formats that hold it, the likeliest first', async () => {
  render(<ExportCard />);
  await choose('Everything What', 'Events');
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await choose('Events What', 'Members');
  await choose('Excel workbook As', 'Cards for phones and address books');
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await expect
    .poll(() => exported.mock.calls.map(([input]) => input))
    .toEqual([
      { format: 'ics', out: '/somewhere/Events.ics', locale: 'en' },
      { format: 'vcard3', what: 'members', out: '/somewhere/Members.vcf', locale: 'en' },
    ]);
});

function show(state: FeedState): void {
  known.set('feed', state);
  wakeViews('calendarFeed.state');
}

test('the folder is chosen in the system’s own dialog, shown with how it stands, and given up again', async () => {
  show({ files: 0 });
  render(<CalendarFeedCard zone="Europe/Berlin" />);
  await page.getByRole('button', { name: 'Choose a folder…' }).click();
  await expect.poll(() => configured.mock.calls).toEqual([[{ folder: '/somewhere/feed' }]]);
  show({ files: 61, folder: '/somewhere/feed', at: '2026-06-11T12:10:00.000Z' });
  await expect.element(page.getByText('61 files, last brought up to date: 11 June 2026, 14:10.')).toBeVisible();
  show({ files: 1, folder: '/somewhere/feed', at: '2026-06-11T12:10:00.000Z' });
  await expect.element(page.getByText('One file, last brought up to date: 11 June 2026, 14:10.')).toBeVisible();
  await expect.element(page.getByText('Whoever can see the folder can read all events.')).toBeVisible();
  await page.getByRole('button', { name: 'Switch off' }).click();
  await expect.poll(() => configured.mock.calls.at(-1)).toEqual([{}]);
});

test('a folder that could not be emptied is told, and no success where there was none', async () => {
  show({ files: 3, folder: '/media/stick', at: '2026-06-11T12:10:00.000Z' });
  render(
    <>
      <CalendarFeedCard zone="Europe/Berlin" />
      <ToastDock label="Messages" />
    </>,
  );
  configured.mockResolvedValueOnce({ files: 0, left: '/media/stick' });
  await page.getByRole('button', { name: 'Switch off' }).click();
  await expect.element(page.getByText('What was written to /media/stick could not be taken away.')).toBeVisible();
  configured.mockResolvedValueOnce({ files: 0, trouble: { reason: 'no-right', at: '' } });
  await page.getByRole('button', { name: 'Choose another folder…' }).click();
  await expect.poll(() => configured.mock.calls).toHaveLength(2);
  await expect.element(page.getByText('What was written to /media/stick could not be taken away.')).toBeVisible();
  expect(page.getByText(/is now kept in/).elements()).toEqual([]);
  configured.mockResolvedValueOnce({ files: 3, folder: '/somewhere/feed' });
  await page.getByRole('button', { name: 'Choose another folder…' }).click();
  await expect.element(page.getByText('The calendar is now kept in /somewhere/feed')).toBeVisible();
});

test('what went wrong is said with what to do, and can be tried again', async () => {
  show({ files: 3, folder: '/media/stick', trouble: { reason: 'missing', path: '/media/stick', at: '' } });
  render(<CalendarFeedCard zone="Europe/Berlin" />);
  await expect
    .element(page.getByText(/There is no folder \/media\/stick\. If it is on a disk of its own/))
    .toBeVisible();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect.poll(() => written.mock.calls.length).toBe(1);
  show({ files: 3, folder: '/media/stick', trouble: { reason: 'disk-full', at: '' } });
  await expect.element(page.getByText(/Look at the folder and the room on its disk/)).toBeVisible();
});
