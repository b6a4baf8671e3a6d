import { expect, test } from '@playwright/test';
import { walk } from './focus.ts';
import { leave, show } from './stage.ts';
import { states } from './states.ts';
import { onTheSample } from './suite.ts';

const suite = onTheSample();

/** A page of each kind, and each kind of what lies over one. */
const WALKED: ReadonlySet<string> = new Set([
  'today',
  'calendar, month',
  'event',
  'members',
  'member',
  'post, planned',
  'conflicts',
  'settings, keys',
  'backups, in trouble',
  'sync, live',
  'locked',
  'recovered drafts',
  'new member, refused',
  'more places',
]);

/** Each kind of control. */
const SEEN_FORCED: ReadonlySet<string> = new Set([
  'calendar, month',
  'members, phone',
  'settings, general',
  'conflicts',
  'new event',
]);

test('the focus is seen at every stop, forward and back, in the order of reading, and gets out again', async ({
  browser,
}) => {
  const stage = await suite.stage(browser, 'en');
  const walked = states.filter(({ name }) => WALKED.has(name));
  expect(walked.map(({ name }) => name).toSorted()).toEqual([...WALKED].toSorted());
  const faults: string[] = [];
  let count = 0;
  for (const state of walked) {
    await show(stage, state);
    for (const key of ['Tab', 'Shift+Tab'] as const) {
      const { stops, faults: found } = await walk(stage.page, key);
      count += stops.length;
      if (stops.length === 0) faults.push(`${state.name}, ${key}: nothing gets the focus`);
      faults.push(...found.map((one) => `${state.name}, ${key}: ${one}`));
    }
    await leave(stage, state);
  }
  console.log(`focus: ${count} stops on ${walked.length} screens, ${faults.length} faults`);
  expect(faults).toEqual([]);
});

test('the focus is seen in forced colours too', async ({ browser }) => {
  const stage = await suite.stage(browser, 'en');
  const faults: string[] = [];
  let count = 0;
  for (const state of states.filter(({ name }) => SEEN_FORCED.has(name))) {
    await show(stage, state);
    await stage.page.emulateMedia({ forcedColors: 'active' });
    const { stops, faults: found } = await walk(stage.page, 'Tab');
    count += stops.length;
    faults.push(...found.filter((one) => one.startsWith('focus not seen')).map((one) => `${state.name}: ${one}`));
    await stage.page.emulateMedia({ forcedColors: 'none' });
    await leave(stage, state);
  }
  console.log(`focus in forced colours: ${count} stops, ${faults.length} faults`);
  expect(count).toBeGreaterThan(SEEN_FORCED.size);
  expect(faults).toEqual([]);
});

test('what closes gives the focus back to where it was opened from', async ({ browser }) => {
  const stage = await suite.stage(browser, 'en');
  const { page, button, say } = stage;
  const comesBack = async (hash: string, from: ReturnType<typeof button>) => {
    await page.evaluate((next) => void (location.hash = next), hash);
    await from.press('Enter');
    await expect(
      page.locator('[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]').first(),
    ).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(from).toBeFocused();
  };
  await comesBack('#/events', button('events.add'));
  await comesBack('#/members', page.getByRole('button', { name: say('members.allTags') }));
  await comesBack('#/settings/channels', button('settings.channelAdd'));
  await comesBack('#/settings/keys', button('keys.editOf', { command: say('frame.undo') }));
  await comesBack('#/settings/protection', button('protection.protect'));
  await comesBack('#/settings/workspace', page.locator('.export-choice button').first());
  await comesBack('#/calendar', page.locator('[role="gridcell"][tabindex="0"]'));
  await comesBack('#/calendar', page.locator('.month button.entry').first());
});
