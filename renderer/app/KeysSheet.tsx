import type { Place } from '../client/routes.ts';
import { useLetterKeys } from '../client/useKeys.ts';
import { Banner } from '../ui/Banner.tsx';
import { InspectorSection } from '../ui/Inspector.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { useWords } from '../words/words.ts';
import { allKeys } from './allKeys.ts';
import { closeOverlay, useOverlay } from './overlays.ts';

/** Every key there is, by where it acts. */
export function KeysSheet({ places }: { readonly places: readonly Place[] }) {
  const { t, locale } = useWords();
  const isOpen = useOverlay() === 'keys';
  const hasLetters = useLetterKeys();
  return (
    <Sheet open={isOpen} onClose={closeOverlay} title={t('keys.title')} closeLabel={t('frame.close')}>
      {!hasLetters && (
        <InspectorSection>
          <Banner tone="info">{t('keys.off')}</Banner>
        </InspectorSection>
      )}
      {allKeys(t, locale, places.length).map((group) => (
        <InspectorSection key={group.title} title={group.title}>
          <ul className="key-rows">
            {group.rows.map((row) => (
              <li key={row.says}>
                <span>{row.says}</span>
                {row.keys.map((key) => (
                  <Kbd key={key}>{key}</Kbd>
                ))}
                <span className="vh">{row.keys.join(' ')}</span>
              </li>
            ))}
          </ul>
        </InspectorSection>
      ))}
    </Sheet>
  );
}
