import { useState } from 'react';
import { type ExpectedGroup, expectedGroups, WHOLE_GROUPS } from '../../shared/sync/expectedGroups.ts';
import { failureText } from '../client/failureText.ts';
import { Banner } from '../ui/Banner.tsx';
import { Icon } from '../ui/Icon.tsx';
import type { IconName } from '../ui/icons.ts';
import { Skeleton } from '../ui/Skeleton.tsx';
import { useWords } from '../words/words.ts';
import { failedText } from './checkText.ts';
import './coming.css';
import { ComingLine } from './ComingLine.tsx';
import { hindranceIn } from './stateWords.ts';
import { useComing } from './useComing.ts';

const ICONS: Readonly<Record<string, IconName>> = {
  question: 'conflict',
  deleted: 'trash',
  erased: 'trash',
  kept: 'info',
  moved: 'calendar',
  changed: 'edit',
  merged: 'check',
  new: 'plus',
};
/** So many rows of a group at most: whoever has more to look at looks at the collection itself. */
const MOST_ROWS = 200;

/** What waits on the server, in groups by what it would do here; each opens its list. */
export function ComingChanges() {
  const [turn, setTurn] = useState(0);
  return <ComingNow key={turn} onAgain={() => setTurn(turn + 1)} />;
}

function ComingNow({ onAgain }: { readonly onAgain: () => void }) {
  const { t } = useWords();
  const coming = useComing();
  if (coming === undefined) return <Skeleton label={t('coming.loading')} lines={3} />;
  if (!coming.ok) {
    const hindrance = hindranceIn(coming.failure);
    const why = hindrance === undefined ? failureText(t, coming.failure) : failedText(t, hindrance.trouble);
    const action = { label: t('coming.again'), onPress: onAgain };
    return <Banner action={action}>{t('coming.failed', { why })}</Banner>;
  }
  const { lines, total } = coming.value;
  if (lines.length === 0) return <p className="muted">{t('coming.none')}</p>;
  return (
    <div className="stack">
      <h3 className="strong">{t('coming.title')}</h3>
      <ul className="coming" aria-label={t('coming.title')}>
        {expectedGroups(lines).map((group) => (
          <ComingGroup key={group.name} group={group} />
        ))}
      </ul>
      {total > lines.length && <p className="muted">{t('coming.more', { count: total - lines.length })}</p>}
    </div>
  );
}

function ComingGroup({ group: { name, lines } }: { readonly group: ExpectedGroup }) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  const whole = WHOLE_GROUPS.find((known) => known === name);
  const [what = ''] = name.split('.');
  return (
    <li>
      <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary className={`coming-head coming-${what}`}>
          <Icon name={ICONS[what] ?? 'info'} />
          <span className="grow">
            {t(`coming.${name}`, { count: lines.length })}
            {whole !== undefined && <span className="row-detail">{t(`coming.${whole}.why`)}</span>}
          </span>
          <Icon name="down" className="coming-turn" />
        </summary>
        {isOpen && (
          <ul className="rows coming-rows">
            {lines.slice(0, MOST_ROWS).map((line) => (
              <ComingLine key={`${line.collection} ${line.id}`} line={line} />
            ))}
            {lines.length > MOST_ROWS && (
              <li className="muted">{t('coming.more', { count: lines.length - MOST_ROWS })}</li>
            )}
          </ul>
        )}
      </details>
    </li>
  );
}
