/** What is said of backups: how large they are, and why one failed and what to do about it. */
import type { BackupState } from '../../shared/backup/model.ts';
import { shell } from '../client/shell.ts';
import { instantShown, languageTag } from '../words/dates.ts';
import type { Locale, Translate } from '../words/words.ts';

const EXPLAINED = ['no-room', 'no-right', 'missing', 'no-folder', 'disk-fault', 'needs-repair'] as const;
/** What another folder would help against. */
const OF_THE_FOLDER: ReadonlySet<string> = new Set(['no-room', 'no-right', 'missing', 'no-folder', 'disk-fault']);

/** @param reason as the core remembers it; one that this page doesn't know still gets words */
export function backupFailureText(t: Translate, reason: string | undefined, path: string | undefined): string {
  const known = EXPLAINED.find((one) => one === reason) ?? 'other';
  const words = t(`backup.failure.${known}`, { path: path ?? '' });
  return OF_THE_FOLDER.has(known) ? `${words} ${otherFolderText(t)}` : words;
}

/** Folders are chosen where the person sits at the computer that has them. */
const otherFolderText = (t: Translate): string =>
  t(shell === undefined ? 'backup.otherFolderElsewhere' : 'backup.otherFolder');

type Trouble = { readonly title: string; readonly body: string };

/** Why automatic backups need somebody. */
export function troubleText(t: Translate, state: BackupState, zone: string, locale: Locale): Trouble | undefined {
  const { trouble, last, good, folderIs, folder } = state;
  const shown = (at: string) => instantShown(at, zone, locale);
  const lastGood = good === undefined ? t('backup.neverGood') : t('backup.lastGoodWas', { at: shown(good) });
  // Also where nothing is made by itself: the settings answer whoever pressed the button.
  const kind = trouble ?? (last?.ok === false ? 'failed' : folderIs === 'there' ? undefined : 'no-folder');
  if (kind === 'failed' && last !== undefined) {
    const body = `${backupFailureText(t, last.reason, last.path)} ${lastGood}`;
    return { title: t('backup.lastFailed', { at: shown(last.at) }), body };
  }
  if (kind === 'no-folder') {
    const body = t(folderIs === 'closed' ? 'backup.closedFolderBody' : 'backup.noFolderBody', { folder });
    return { title: t('backup.noFolder'), body: `${body} ${otherFolderText(t)} ${lastGood}` };
  }
  if (kind === 'overdue' && good !== undefined)
    return { title: t('backup.overdue'), body: t('backup.overdueBody', { at: shown(good) }) };
  return undefined;
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
