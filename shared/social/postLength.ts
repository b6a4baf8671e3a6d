/**
 * How long a text is for a channel, as that channel counts, and how long it may be.
 *
 * Alone because the composer, the check and an export must count alike. Figures as of August 2026; a server may allow
 * more (Mastodon), an account may too (X). Sources: the networks' own documentation and published source of their
 * counters (X: twitter-text configuration v3; Bluesky: lexicon app.bsky.feed.post; Mastodon: instance configuration).
 */
import type { ChannelKind } from '../plan/model.ts';

const LIMITS: Partial<Record<ChannelKind, number>> = {
  mastodon: 500,
  bluesky: 300,
  x: 280,
  threads: 500,
  instagram: 2200,
  linkedin: 3000,
  facebook: 63_206,
  telegram: 4096,
  youtube: 5000,
};
/** Longest text in the channel's own characters; undefined: no limit is known. */
export const limitOf = (outlet: string): number | undefined =>
  Object.hasOwn(LIMITS, outlet) ? LIMITS[outlet as ChannelKind] : undefined;

const URL = /https?:\/\/[^\s]+/gu;
const SHORTENED = 23;
const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

export function lengthOn(outlet: string, text: string): number {
  const plain = text.normalize('NFC');
  if (outlet === 'x') return weighted(plain.replace(URL, '')) + urlsIn(plain) * SHORTENED;
  if (outlet === 'mastodon')
    return graphemes(plain.replace(URL, '').replace(/(@[\w.-]+)@[\w.-]+/gu, '$1')) + urlsIn(plain) * SHORTENED;
  return graphemes(plain);
}

const urlsIn = (text: string): number => text.match(URL)?.length ?? 0;

function graphemes(text: string): number {
  let count = 0;
  for (const _ of segmenter.segment(text)) count += 1;
  return count;
}

/** Latin, Greek, Cyrillic and general punctuation weigh 1, everything else and each emoji sequence 2. */
function weighted(text: string): number {
  let weight = 0;
  for (const { segment } of segmenter.segment(text)) {
    if (/\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u.test(segment) && !/^[©®™\d#*]$/u.test(segment))
      weight += 2;
    else for (const character of segment) weight += isLight(character.codePointAt(0) as number) ? 1 : 2;
  }
  return weight;
}

const isLight = (code: number): boolean =>
  code <= 4351 || (code >= 8192 && code <= 8205) || (code >= 8208 && code <= 8223) || (code >= 8242 && code <= 8247);
