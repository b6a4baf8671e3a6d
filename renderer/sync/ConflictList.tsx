import { type ReactNode, useEffect, useRef } from 'react';
import type { Conflict } from '../../shared/sync/contract.ts';
import { hrefTo } from '../client/routes.ts';
import { Anchor } from '../ui/Anchor.tsx';
import { classesOf } from '../ui/classes.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useWords } from '../words/words.ts';
import './conflicts.css';
import { conflictTitle, iconOf, kindText } from './conflictWords.ts';
import { useMoment } from './useMoment.ts';

/** What waits for a decision, newest first, and beneath it what doesn't any more. */
export function ConflictList({
  conflicts,
  total,
  open,
  children,
}: {
  readonly conflicts: readonly Conflict[];
  readonly total: number;
  readonly open: string | undefined;
  readonly children: ReactNode;
}) {
  const { t } = useWords();
  const moment = useMoment();
  const list = useRef<HTMLElement>(null);
  // Whoever walks through the list by keys stays in it; it follows what is open.
  useEffect(() => {
    if (open === undefined) return;
    const current = list.current?.querySelector<HTMLElement>(`[href="${hrefTo('conflicts', open)}"]`);
    if (list.current?.contains(document.activeElement) === true) current?.focus();
    current?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  return (
    <nav ref={list} className="conflict-list" aria-label={t('conflicts.list')}>
      {conflicts.length === 0 ? (
        <EmptyState icon="ok" title={t('conflicts.none')}>
          {t('conflicts.noneBody')}
        </EmptyState>
      ) : (
        <ul>
          {conflicts.map((conflict) => (
            <li key={conflict.id}>
              <Anchor
                href={hrefTo('conflicts', conflict.id)}
                current={conflict.id === open}
                className={classesOf('conflict-row', conflict.id === open && 'conflict-row-open')}
              >
                <span className="conflict-icon">
                  <Icon name={iconOf(conflict.collection)} />
                </span>
                <span className="conflict-row-words">
                  <span className="two-lines strong">{conflictTitle(t, conflict)}</span>
                  <span className="xs subtle">
                    {t('conflicts.rowOf', { kind: kindText(t, conflict), count: conflict.fields.length })}
                  </span>
                </span>
                <time className="xs subtle" dateTime={conflict.changed.at}>
                  {moment(conflict.changed.at)}
                </time>
              </Anchor>
            </li>
          ))}
        </ul>
      )}
      {total > conflicts.length && (
        <p className="conflict-note xs subtle">{t('conflicts.cut', { count: conflicts.length })}</p>
      )}
      {children}
    </nav>
  );
}
