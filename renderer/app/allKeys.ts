/** The list of all keys as the sheet shows it. Alone because it is the one place that must agree with every page's keys. */
import type { Locale, Translate } from '../words/words.ts';
import { modifierName, shiftName } from './modifier.ts';
import { PLACES, placeName } from './places.ts';

type KeyRow = { readonly says: string; readonly keys: readonly string[] };
type KeyGroup = { readonly title: string; readonly rows: readonly KeyRow[] };

/** @param places how many the rail shows */
export function allKeys(t: Translate, locale: Locale, places: number): readonly KeyGroup[] {
  const modifier = modifierName(locale);
  return [
    {
      title: t('keys.everywhere'),
      rows: [
        { says: t('keys.palette'), keys: [modifier, 'K'] },
        { says: t('frame.undo'), keys: [modifier, 'Z'] },
        { says: t('frame.redo'), keys: [shiftName(locale), modifier, 'Z'] },
        { says: t('keys.byOrder'), keys: [modifier, `1–${places}`] },
        { says: t('keys.rail'), keys: ['['] },
        { says: t('keys.escape'), keys: ['Esc'] },
        { says: t('keys.all'), keys: ['?'] },
      ],
    },
    {
      title: t('keys.go'),
      rows: PLACES.flatMap(({ place, letter }) =>
        letter === undefined ? [] : [{ says: placeName(t, place), keys: ['G', letter.toUpperCase()] }],
      ),
    },
    {
      title: t('keys.page'),
      rows: [
        { says: t('keys.new'), keys: ['N'] },
        { says: t('keys.search'), keys: ['/'] },
        { says: t('keys.move'), keys: ['↓', '↑'] },
        { says: t('keys.open'), keys: ['Enter'] },
        { says: t('keys.peek'), keys: [locale === 'de' ? 'Leer' : 'Space'] },
        { says: t('keys.inspector'), keys: [']'] },
        { says: t('keys.calendar'), keys: ['T', '←', '→'] },
        { says: t('keys.drag'), keys: ['M'] },
        { says: t('keys.conflicts'), keys: [modifier, 'Enter'] },
      ],
    },
  ];
}
