/**
 * Says that an address leads nowhere, rather than showing Today as if it had been asked for.
 *
 * Alone because the address may be wrong at the start, be typed, or be a link in a text. Today's own address takes its
 * place, so that going back and a reload don't say it again.
 */
import { useEffect } from 'react';
import { hrefTo, replaceWith, useRoute } from '../client/routes.ts';
import { toasts } from '../ui/toasts.ts';
import { translateNow } from '../words/words.ts';

const SHOWN = 60;

export function useUnknownAddress(): void {
  const { unknown } = useRoute();
  useEffect(() => {
    if (unknown === undefined) return;
    const letters = [...unknown];
    const address = letters.length > SHOWN ? `${letters.slice(0, SHOWN).join('')}…` : unknown;
    toasts.show({ text: () => translateNow('frame.unknownAddress', { address }), tone: 'attention' });
    replaceWith(hrefTo('today'));
  }, [unknown]);
}
