import { useEffect, useState } from 'react';
import { speechOf } from '../../shared/words/words.ts';
import type { Settings } from '../../shared/workspace/contract.ts';
import { keepTyping } from '../client/keptTyping.ts';
import { navigate } from '../client/routes.ts';
import { shell } from '../client/shell.ts';
import { useLine } from '../client/useLine.ts';
import { useView } from '../client/useView.ts';
import { LockScreen } from '../protection/LockScreen.tsx';
import { useTouch } from '../protection/useTouch.ts';
import { Banner } from '../ui/Banner.tsx';
import { KeptTyping } from '../ui/keptTyping.ts';
import { ToastDock } from '../ui/ToastDock.tsx';
import { UiProvider } from '../ui/UiProvider.tsx';
import { languageTag } from '../words/dates.ts';
import { isSpoken, speak, systemLocale, useWords } from '../words/words.ts';
import { Broken } from './Broken.tsx';
import { NotSignedIn } from './NotSignedIn.tsx';
import { DropAnywhere } from './pages/import/DropAnywhere.tsx';
import { Screens } from './Screens.tsx';
import { ShellOrders } from './ShellOrders.tsx';
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
  const hasBegun = useSettings(settings);
  const screen = () => {
    if (state === 'refused' && settings === undefined) return <NotSignedIn />;
    // Before the settings are known no word is shown, so that no language flashes up and away.
    if (settings === undefined || !hasBegun) return <Waiting isLost={slow && state !== 'open'} />;
    return isLocked ? <LockScreen protection={protection} isLost={slow && state !== 'open'} /> : <Screens />;
  };
  return (
    <UiProvider locale={languageTag(locale)} navigate={navigate}>
      <KeptTyping value={keepTyping}>
        <Broken key={isLocked ? 'locked' : 'open'}>{screen()}</Broken>
      </KeptTyping>
      {state === 'refused' && settings !== undefined && (
        <Banner tone="danger" className="stale-window" title={t('frame.stale.title')}>
          {t('frame.stale.body')}
        </Banner>
      )}
      {state !== 'refused' && !isLocked && <DropAnywhere />}
      {settings !== undefined && !isLocked && shell !== undefined && <ShellOrders bridge={shell} />}
      {!isLocked && <ToastDock label={t('frame.messages')} />}
    </UiProvider>
  );
}

/**
 * Puts language, address and theme on the whole document; answers whether it has begun to speak. Later changes are no new
 * beginning: what is open and half typed stays.
 */
function useSettings(settings: Settings | undefined): boolean {
  const locale = settings?.locale ?? systemLocale();
  const theme = settings?.theme ?? 'system';
  const address = settings?.address ?? 'informal';
  const isKnown = settings !== undefined;
  useEffect(() => {
    speak(locale, address);
    if (isKnown) shell?.speak(speechOf(locale, address));
  }, [locale, address, isKnown]);
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  const [hasBegun, begin] = useState(false);
  if (isKnown && !hasBegun && isSpoken(locale, address)) begin(true);
  return hasBegun;
}
