import { useEffect, useRef } from 'react';
import type { SyncStatus } from '../../shared/sync/contract.ts';
import { shownSync } from '../../shared/sync/shownState.ts';
import { Icon } from '../ui/Icon.tsx';
import { SYNC_ICONS } from '../ui/SyncStatus.tsx';
import { useWords } from '../words/words.ts';
import { DatabaseCommands } from './DatabaseCommands.tsx';
import { SafetyChoices } from './SafetyChoices.tsx';
import { SignIn } from './SignIn.tsx';
import { StateButtons } from './StateButtons.tsx';
import { StateRemarks } from './StateRemarks.tsx';
import { bodyOf, titleOf } from './stateWords.ts';
import './sync.css';

/** Where somebody else has to put it right on the server, what they can run. */
const NEEDS_COMMANDS: ReadonlySet<string> = new Set(['no-access', 'server-missing']);

/** How sync stands, what that means, and what can be done about it. */
export function StateCard({ status, isNew }: { readonly status: SyncStatus; readonly isNew: boolean }) {
  const { t } = useWords();
  const shown = shownSync(status);
  const title = useRef<HTMLHeadingElement>(null);
  // The form that was just sent is gone, and the focus with it.
  useEffect(() => {
    if (isNew) title.current?.focus();
  }, [isNew]);
  return (
    <section className="card sync-state" aria-label={t('sync.state')}>
      <div className="sync-hero">
        <span className={`sync-mark sync-mark-${shown.state}`}>
          <Icon name={SYNC_ICONS[shown.state]} size="lg" />
        </span>
        <div className="sync-hero-words">
          <h2 ref={title} tabIndex={-1} className="sync-title">
            {titleOf(t, shown)}
          </h2>
          <p className="muted">{bodyOf(t, shown)}</p>
          <StateRemarks status={status} shown={shown} />
        </div>
      </div>
      {shown.subject === 'auth-required' && <SignIn status={status} />}
      <SafetyChoices status={status} />
      {(NEEDS_COMMANDS.has(shown.subject) || NEEDS_COMMANDS.has(status.state)) && (
        <details className="sync-more">
          <summary>{t('sync.commandsShow')}</summary>
          <DatabaseCommands />
        </details>
      )}
      <StateButtons status={status} shown={shown} />
    </section>
  );
}
