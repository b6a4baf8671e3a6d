import { hrefTo, navigate, type Place } from '../client/routes.ts';
import { useKeySettings } from '../client/useKeys.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { InspectorSection } from '../ui/Inspector.tsx';
import { KeyCaps } from '../ui/KeyCaps.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { useWords } from '../words/words.ts';
import { allKeys } from './allKeys.ts';
import { closeOverlay, useOverlay } from './overlays.ts';

/** Every key there is, by where it acts. */
export function KeysSheet({ places }: { readonly places: readonly Place[] }) {
  const { t, locale } = useWords();
  const isOpen = useOverlay() === 'keys';
  const set = useKeySettings();
  const change = () => {
    closeOverlay();
    navigate(hrefTo('settings', 'keys'));
  };
  return (
    <Sheet open={isOpen} onClose={closeOverlay} title={t('keys.title')} closeLabel={t('frame.close')}>
      <InspectorSection>
        {!set.letterKeys && <Banner tone="info">{t('keys.off')}</Banner>}
        <Button size="sm" icon="keyboard" onPress={change}>
          {t('keys.change')}
        </Button>
      </InspectorSection>
      {allKeys(t, locale, set, places.length).map((group) => (
        <InspectorSection key={group.title} title={group.title}>
          <ul className="key-rows">
            {group.rows.map((row) => (
              <li key={row.id}>
                <span>{row.says}</span>
                <KeyCaps keys={row.keys} />
              </li>
            ))}
          </ul>
        </InspectorSection>
      ))}
    </Sheet>
  );
}
