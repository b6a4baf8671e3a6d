import { useState } from 'react';
import type { Locale } from '../../../words/words.ts';
import { client } from '../../../client/connection.ts';
import { useRun } from '../../../client/useRun.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { Segment } from '../../../ui/Segment.tsx';
import { useWords } from '../../../words/words.ts';
import './firstRun.css';
import { ImportWay } from './ImportWay.tsx';
import { ProtectLine } from './ProtectLine.tsx';
import { SampleWay } from './SampleWay.tsx';
import { SetUpDialog } from './SetUpDialog.tsx';
import { TableArt } from './TableArt.tsx';
import { Way } from './Way.tsx';
import { Button } from '../../../ui/Button.tsx';

/** Each language by its own name, so that whoever speaks only that one finds it. */
const LANGUAGES: readonly { readonly value: Locale; readonly label: string }[] = [
  { value: 'en', label: 'English' },
  { value: 'de', label: 'Deutsch' },
];

/** The first screen of a workspace: three ways to begin, in the person's language. */
export function FirstRun({ zone }: { readonly zone: string }) {
  const { t, locale } = useWords();
  const run = useRun();
  const [isSettingUp, setSettingUp] = useState(false);
  return (
    <div className="first-run">
      <aside className="first-run-table">
        <div className="rail-brand">
          <Icon name="brand" />
          {t('frame.brand')}
        </div>
        <TableArt label={t('firstRun.art')} />
        <p className="first-run-seat">{t('firstRun.seat')}</p>
      </aside>
      <main className="first-run-main" id="main" tabIndex={-1}>
        <Segment
          className="first-run-language"
          label={t('firstRun.language')}
          choices={LANGUAGES}
          value={locale}
          onChange={(chosen) => void run(client.settings.save({ locale: chosen }))}
        />
        <h1>{t('firstRun.title')}</h1>
        <p className="first-run-lead">{t('firstRun.lead')}</p>
        <ul className="first-run-ways" aria-label={t('firstRun.ways')}>
          <SampleWay />
          <ImportWay />
          <Way icon="plus" title={t('firstRun.empty.title')} body={t('firstRun.empty.body')}>
            <Button onPress={() => setSettingUp(true)}>{t('firstRun.empty.do')}</Button>
          </Way>
        </ul>
        <ProtectLine />
      </main>
      <SetUpDialog open={isSettingUp} onClose={() => setSettingUp(false)} zone={zone} />
    </div>
  );
}
