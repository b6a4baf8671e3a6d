/** What keeping the key on this computer is called here, and what it means; nothing where it cannot be kept. */
import type { Protection } from '../../shared/protection/contract.ts';
import { useWords } from '../words/words.ts';

export function useKeychainWords(
  keychain: Protection['keychain'],
): { readonly label: string; readonly help: string } | undefined {
  const { t } = useWords();
  switch (keychain) {
    case 'keychain':
      return { label: t('protection.keepKey'), help: t('protection.keepKeyHelp') };
    case 'file':
      return { label: t('protection.keepKeyFile'), help: t('protection.keepKeyFileHelp') };
    case 'none':
      return undefined;
  }
}
