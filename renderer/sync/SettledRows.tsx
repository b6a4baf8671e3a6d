import { useId } from 'react';
import type { SettledRow } from '../../shared/sync/contract.ts';
import { hrefTo } from '../client/routes.ts';
import { Anchor } from '../ui/Anchor.tsx';
import { classesOf } from '../ui/classes.ts';
import { Icon } from '../ui/Icon.tsx';
import './conflicts.css';
import { conflictTitle } from './conflictWords.ts';
import { settledKey, settledText } from './settledWords.ts';
import { useMoment } from './useMoment.ts';
import type { ValueWords } from './valueText.ts';

/** What was merged by itself or decided lately, newest first; nothing at all while there is none. */
export function SettledRows({
  rows,
  words,
  open,
}: {
  readonly rows: readonly SettledRow[];
  readonly words: ValueWords;
  readonly open: string | undefined;
}) {
  const { t } = words;
  const day = useMoment('day');
  const headingId = useId();
  if (rows.length === 0) return null;
  return (
    <>
      <h2 id={headingId} className="conflict-section">
        {t('conflicts.settled')}
      </h2>
      <ul aria-labelledby={headingId}>
        {rows.map((row) => {
          const key = settledKey(row);
          return (
            <li key={key}>
              <Anchor
                href={hrefTo('conflicts', key)}
                current={key === open}
                className={classesOf('conflict-row', key === open && 'conflict-row-open')}
              >
                <span className="conflict-icon">
                  <Icon name="check" />
                </span>
                <span className="conflict-row-words">
                  <span className="two-lines">{conflictTitle(t, row)}</span>
                  <span className="settled-what two-lines xs subtle">{settledText(words, row)}</span>
                </span>
                <time className="xs subtle" dateTime={row.at}>
                  {day(row.at)}
                </time>
              </Anchor>
            </li>
          );
        })}
      </ul>
    </>
  );
}
