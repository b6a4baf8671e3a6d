import { useEffect } from 'react';
import type { Settings } from '../../shared/workspace/contract.ts';
import { navigate } from '../client/routes.ts';
import { useLine } from '../client/useLine.ts';
import { useView } from '../client/useView.ts';
import { LockScreen } from '../protection/LockScreen.tsx';
import { useTouch } from '../protection/useTouch.ts';
import { Banner } from '../ui/Banner.tsx';
import { ToastDock } from '../ui/ToastDock.tsx';
import { UiProvider } from '../ui/UiProvider.tsx';
import { languageTag } from '../words/dates.ts';
import { speak, systemLocale, useWords } from '../words/words.ts';
import { Broken } from './Broken.tsx';
import { NotSignedIn } from './NotSignedIn.tsx';
import { DropAnywhere } from './pages/import/DropAnywhere.tsx';
import { Screens } from './Screens.tsx';
import { useCleared } from './useCleared.ts';
import { Waiting } from './Waiting.tsx';

/** The person's language and theme, then what there is to see: while the workspace is locked nothing but the lock. */
export function App() {
  const { t, locale } = useWords();
  const settings = useView('settings.get', {}).value;
  const protection = useView('protection.state', {}).value;
  const isLocked = protection?.state === 'locked';
  const { state, slow } = useLine();
  useTouch(protection?.state === 'open');
  useCleared(isLocked);
  const isSpoken = useSettings(settings) === locale;
  const screen = () => {
    if (state === 'refused' && settings === undefined) return <NotSignedIn />;
    // Before the settings are known no word is shown, so that no language flashes up and away.
    if (settings === undefined || !isSpoken) return <Waiting isLost={slow && state !== 'open'} />;
    return isLocked ? <LockScreen protection={protection} isLost={slow && state !== 'open'} /> : <Screens />;
  };
  return (
    <UiProvider locale={languageTag(locale)} navigate={navigate}>
      <Broken key={isLocked ? 'locked' : 'open'}>{screen()}</Broken>
      {state === 'refused' && settings !== undefined && (
        <Banner tone="danger" className="stale-window" title={t('frame.stale.title')}>
          {t('frame.stale.body')}
        </Banner>
      )}
      {state !== 'refused' && !isLocked && <DropAnywhere />}
      {!isLocked && <ToastDock label={t('frame.messages')} />}
    </UiProvider>
  );
}

/** Puts language and theme on the whole document; answers the language wanted. */
function useSettings(settings: Settings | undefined) {
  const locale = settings?.locale ?? systemLocale();
  const theme = settings?.theme ?? 'system';
  useEffect(() => speak(locale), [locale]);
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  return locale;
}
