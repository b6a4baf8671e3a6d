/** What an open field is called, in the person's words: "Label (anna@museum.example)". */
import { fieldLabel, type FieldLabel } from '../../shared/sync/fieldLabel.ts';
import { wallShown } from '../words/dates.ts';
import type { Locale, Translate } from '../words/words.ts';

/** @param nameOf what an id in it is called, of a channel for instance */
export function fieldText(t: Translate, locale: Locale, path: string, nameOf: (id: string) => string): string {
  const label = fieldLabel(path);
  const field = label.word === undefined ? label.name : t(`sync.field.${label.word}`);
  const element = elementText(label, locale, nameOf);
  return element === '' ? field : t('sync.fieldOf', { field, element });
}

function elementText({ element = [] }: FieldLabel, locale: Locale, nameOf: (id: string) => string): string {
  return element
    .filter((part) => part !== null && part !== '')
    .map((part) => wallShown(nameOf(String(part)), locale))
    .join(', ');
}
