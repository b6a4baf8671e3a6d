/**
 * Which files the import reads, by how their names end.
 *
 * Alone because the first screen, the import's page and the system's dialog ask for the same. What is in a file decides
 * what it is; an ending only helps to find it. Those that the system opens with this program are fewer: nobody wants all
 * archives to open here.
 */
import { FILE_ENDINGS } from '../shell/startWords.ts';

export const READABLE_ENDINGS: readonly string[] = [...FILE_ENDINGS, 'txt', 'json', 'zip'];

/** As a page's file field wants them. Phones know types better than endings. */
export const READABLE: readonly string[] = [
  ...READABLE_ENDINGS.map((ending) => `.${ending}`),
  'text/csv',
  'text/vcard',
  'text/calendar',
];
