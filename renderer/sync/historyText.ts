/** One line of sync's history in words: "Sent 4, received 9. 2 fields to decide." */
import type { JoinedLine } from '../../shared/sync/historyLines.ts';
import type { IconName } from '../ui/icons.ts';
import { type Locale, type Translate } from '../words/words.ts';
import { number } from '../words/dates.ts';
import { troubleTitle } from './stateWords.ts';

export function historyText(t: Translate, locale: Locale, line: JoinedLine): string {
  const title = line.title ?? '';
  switch (line.kind) {
    case 'round':
      return roundText(t, locale, line);
    case 'trouble':
      return line.trouble === undefined ? t('sync.history.works') : `${troubleTitle(t, line.trouble)}.`;
    case 'choice':
      return t('sync.history.chosen', { choice: line.choice === undefined ? '' : t(`sync.choice.${line.choice}`) });
    case 'aside':
      return t('sync.history.asideOf', { title });
    case 'linked':
    case 'unlinked':
      return t(`sync.history.${line.kind}`);
    case 'edit-kept':
    case 'joined':
    case 'settled':
    case 'struck-off':
      return t(`sync.history.${line.kind}`, { title });
  }
}

function roundText(
  t: Translate,
  locale: Locale,
  { sent = 0, received = 0, opened = 0, aside = 0 }: JoinedLine,
): string {
  return [
    t('sync.history.round', { sent: number(sent, locale), received: number(received, locale) }),
    ...(opened > 0 ? [t('sync.history.opened', { count: opened })] : []),
    ...(aside > 0 ? [t('sync.history.aside', { count: aside })] : []),
  ].join(' ');
}

export function historyIcon({ kind, trouble, opened = 0, aside = 0 }: JoinedLine): IconName {
  switch (kind) {
    case 'round':
      return opened > 0 ? 'conflict' : aside > 0 ? 'inbox' : 'check';
    case 'trouble':
      return trouble === undefined ? 'check' : trouble === 'offline' ? 'offline' : 'warn';
    case 'linked':
      return 'link';
    case 'unlinked':
      return 'x';
    case 'choice':
      return 'check';
    case 'aside':
      return 'inbox';
    case 'edit-kept':
      return 'info';
    case 'joined':
    case 'settled':
      return 'check';
    case 'struck-off':
      return 'laptop';
  }
}
