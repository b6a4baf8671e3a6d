/** The kinds of channel in words. Alone because a newer program may know kinds that this one has no words for. */
import { CHANNEL_KINDS, type ChannelKind } from '../../shared/plan/model.ts';
import type { Translate } from '../words/words.ts';

export const kindOf = (kind: string): ChannelKind | undefined => CHANNEL_KINDS.find((known) => known === kind);

export function kindWords(t: Translate, kind: string): string {
  const known = kindOf(kind);
  return known === undefined ? kind : t(`settings.kind.${known}`);
}
