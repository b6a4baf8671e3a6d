/** Why a step was not taken back, or not whole: what was changed since, when, and whether on another device. */
import type { Left } from '../../shared/log/contract.ts';
import { messages, type MessageKey } from '../../shared/messages.ts';
import { instantShown, listed } from '../words/dates.ts';
import { type Locale, localeNow, type Translate } from '../words/words.ts';
import { liveView } from './views.ts';

/** A newer program may have logged a field this one has no words for. */
export function fieldWords(t: Translate, locale: Locale, fields: readonly string[]): string {
  const words = fields.map((field) => {
    const key = `log.field.${field}`;
    return t(Object.hasOwn(messages, key) ? (key as MessageKey) : 'log.field.other');
  });
  return listed([...new Set(words)], locale);
}

/** Undefined where it isn't known what stays. */
export function leftText(t: Translate, left: readonly Left[]): string | undefined {
  const [first] = left;
  if (first?.reason !== undefined) return t(`refusal.${first.reason}`);
  if (first?.title === undefined || first.changed === undefined) return undefined;
  const locale = localeNow();
  const zone = liveView('workspace.info', {}).current().value?.zone ?? 'UTC';
  const said = first.fields.includes('id')
    ? t('log.left.gone', { title: first.title })
    : t(first.changed.isHere ? 'log.left.here' : 'log.left.elsewhere', {
        title: first.title,
        when: instantShown(first.changed.at, zone, locale),
        fields: fieldWords(t, locale, first.fields),
      });
  return left.length === 1 ? said : `${said} ${t('log.left.more', { count: left.length - 1 })}`;
}
