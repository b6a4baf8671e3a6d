/** A receipt's line in words: which change, where it is, and who has it. */
import type { DeviceRow, ReceiptLine } from '../../shared/sync/contract.ts';
import { type Arrival, isEverywhere } from '../../shared/sync/arrived.ts';
import { commandWords } from '../client/commandWords.ts';
import type { Tone } from '../ui/Chip.tsx';
import type { IconName } from '../ui/icons.ts';
import { listed } from '../words/dates.ts';
import type { Locale, Translate } from '../words/words.ts';

export const arrivalText = (t: Translate, arrival: Arrival): string =>
  'count' in arrival ? t(`receipt.${arrival.is}`, { count: arrival.count }) : t(`receipt.${arrival.is}`);

export const whatText = (t: Translate, { command }: ReceiptLine): string => commandWords(t, command);

/** Whom or what it was about; empty where the command says it all. */
export function subjectText(t: Translate, { subject, documents }: ReceiptLine): string {
  if (subject === undefined || subject.title === subject.id) return '';
  const { title } = subject;
  return documents > 1 ? t('receipt.andMore', { title, count: documents - 1 }) : title;
}

/** @param others the devices that are waited for */
export function whoText(t: Translate, locale: Locale, line: ReceiptLine, others: readonly DeviceRow[]): string {
  if (others.length === 0) return '';
  if (isEverywhere(line, others)) return t('receipt.onAll');
  const names = others.filter(({ id }) => line.devices.includes(id)).map(({ name }) => name);
  return names.length === 0 ? t('receipt.onNone') : t('receipt.on', { names: listed(names, locale) });
}

export const SERVER_MARKS: Readonly<Record<ReceiptLine['server'], { readonly tone: Tone; readonly icon: IconName }>> = {
  there: { tone: 'ok', icon: 'check' },
  waits: { tone: 'plain', icon: 'clock' },
  aside: { tone: 'attention', icon: 'inbox' },
};
