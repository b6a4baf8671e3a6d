import { useEffect, useRef } from 'react';
import { hrefTo } from '../../../client/routes.ts';
import { Anchor } from '../../../ui/Anchor.tsx';
import { useWords } from '../../../words/words.ts';
import { SECTIONS, type Section } from './sections.ts';

/** A column of parts; rows where the window is narrow. */
export function SectionList({ current }: { readonly current: Section }) {
  const { t } = useWords();
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    const entry = list.current?.querySelector(`[href="${hrefTo('settings', current)}"]`);
    entry?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [current]);
  return (
    <nav ref={list} className="settings-list" aria-label={t('settings.sections')}>
      {SECTIONS.map((section) => (
        <Anchor
          key={section}
          href={hrefTo('settings', section)}
          current={section === current}
          className="settings-entry"
        >
          {t(`settings.section.${section}`)}
        </Anchor>
      ))}
    </nav>
  );
}
