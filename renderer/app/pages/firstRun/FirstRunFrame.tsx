import type { ReactNode } from 'react';
import { ADDRESSES } from '../../../../shared/workspace/contract.ts';
import type { Locale } from '../../../words/words.ts';
import { client } from '../../../client/connection.ts';
import { useRun } from '../../../client/useRun.ts';
import { useView } from '../../../client/useView.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { Segment } from '../../../ui/Segment.tsx';
import { useWords } from '../../../words/words.ts';
import './firstRun.css';
import { TableArt } from './TableArt.tsx';

/** Each language by its own name, so that whoever speaks only that one finds it. */
const LANGUAGES: readonly { readonly value: Locale; readonly label: string }[] = [
  { value: 'en', label: 'English' },
  { value: 'de', label: 'Deutsch' },
];

/** The round table on the left, the language on top: around whatever comes before the first page. */
export function FirstRunFrame({ children }: { readonly children: ReactNode }) {
  const { t } = useWords();
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
        <div className="first-run-language">
          <Speech />
        </div>
        {children}
      </main>
    </div>
  );
}

/** The language and, where it makes a difference, how it addresses whoever reads it. */
function Speech() {
  const { t, locale } = useWords();
  const run = useRun();
  const address = useView('settings.get', {}).value?.address ?? 'informal';
  return (
    <>
      {locale === 'de' && (
        <Segment
          label={t('settings.address')}
          choices={ADDRESSES.map((value) => ({ value, label: t(`settings.address.${value}`) }))}
          value={address}
          onChange={(chosen) => void run(client.settings.save({ address: chosen }))}
        />
      )}
      <Segment
        label={t('firstRun.language')}
        choices={LANGUAGES}
        value={locale}
        onChange={(chosen) => void run(client.settings.save({ locale: chosen }))}
      />
    </>
  );
}
