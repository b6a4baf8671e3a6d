/** What is said of a device: what lies on it, when it was seen, how it stands. */
import type { DeviceRow, SyncStatus } from '../../shared/sync/contract.ts';
import { shownSync } from '../../shared/sync/shownState.ts';
import type { Tone } from '../ui/Chip.tsx';
import type { IconName } from '../ui/icons.ts';
import { dayOfYear, dayPlain, listed } from '../words/dates.ts';
import type { Locale, Translate } from '../words/words.ts';
import { titleOf, unsentOf } from './stateWords.ts';

const COUNTED = ['members', 'events', 'posts'] as const;
const YEAR = 'YYYY'.length;

/** "148 members, 52 events and 61 posts" */
export function heldText(t: Translate, locale: Locale, counts: Readonly<Record<string, number>>): string {
  return listed(
    COUNTED.map((name) => t(`sync.choice.${name}`, { count: counts[name] ?? 0 })),
    locale,
  );
}

/** @param today the date that it is here */
export function seenText(t: Translate, locale: Locale, device: DeviceRow, today: string): string {
  if (device.isHere) return t('devices.now');
  if (device.seenOn === today) return t('calendar.today');
  return dayText(locale, device.seenOn, today);
}

export const dayText = (locale: Locale, day: string, today: string): string =>
  day.slice(0, YEAR) === today.slice(0, YEAR) ? dayOfYear(day, locale) : dayPlain(day, locale);

export type DeviceMark = { readonly text: string; readonly tone: Tone; readonly icon: IconName };

/** @param struckOn the day as it is said, of one that was struck off */
export function markOf(t: Translate, device: DeviceRow, status: SyncStatus, struckOn: string): DeviceMark {
  if (device.struckOff !== undefined)
    return { text: t('devices.struckOff', { day: struckOn }), tone: 'plain', icon: 'x' };
  if (device.isHere) return hereMark(t, status);
  if (device.isUpToDate) return { text: t('devices.upToDate'), tone: 'ok', icon: 'check' };
  return { text: t('devices.behind'), tone: 'attention', icon: 'clock' };
}

/** Of this one the page knows more than it tells the others: never green while something waits. */
function hereMark(t: Translate, status: SyncStatus): DeviceMark {
  const shown = shownSync(status);
  const unsent = unsentOf(status);
  if (shown.state === 'up-to-date') return { text: t('devices.upToDate'), tone: 'ok', icon: 'check' };
  if (unsent > 0) return { text: t('sync.remark.waits', { count: unsent }), tone: 'attention', icon: 'clock' };
  if (shown.state === 'needs-you') return { text: titleOf(t, shown), tone: 'attention', icon: 'warn' };
  return { text: titleOf(t, shown), tone: 'plain', icon: shown.state === 'offline' ? 'offline' : 'sync' };
}
