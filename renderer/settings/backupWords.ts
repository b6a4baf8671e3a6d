/** What is said of backups: how large they are, and why one failed and what to do about it. */
import { languageTag } from '../words/dates.ts';
import type { Locale, Translate } from '../words/words.ts';

const EXPLAINED = ['disk-full', 'read-only', 'no-such-place', 'disk-error', 'needs-repair'] as const;

/** @param reason as the core remembers it; one that this page doesn't know still gets words */
export function backupFailureText(t: Translate, reason: string | undefined): string {
  return t(`backup.failure.${EXPLAINED.find((known) => known === reason) ?? 'other'}`);
}

const STEP = 1000;

/** "12 kB", "3.4 MB", "3,4 MB": by thousands, as file managers of our time count. */
export function sizeShown(bytes: number, locale: Locale): string {
  const [value, unit] =
    bytes < STEP ** 2
      ? [Math.ceil(bytes / STEP), 'kilobyte']
      : bytes < STEP ** 3
        ? [bytes / STEP ** 2, 'megabyte']
        : [bytes / STEP ** 3, 'gigabyte'];
  return new Intl.NumberFormat(languageTag(locale), { style: 'unit', unit, maximumFractionDigits: 1 }).format(value);
}
