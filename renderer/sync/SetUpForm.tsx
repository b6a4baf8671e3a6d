import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Server } from '../../shared/sync/model.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useWords } from '../words/words.ts';
import { failedText } from './checkText.ts';
import { DatabaseCommands } from './DatabaseCommands.tsx';
import { PasswordField } from './PasswordField.tsx';
import { SetUpChecks } from './SetUpChecks.tsx';
import { SetUpMore } from './SetUpMore.tsx';
import './sync.css';
import { type SetUpProblem, useSetUp } from './useSetUp.ts';

/** Address, user and password of a server: tested first if somebody wants to know, then connected. */
export function SetUpForm({
  server,
  onConnected,
  cancel,
}: {
  /** What is set up already, where it is to be changed. */
  readonly server?: Pick<Server, 'url' | 'user' | 'prefix'> | undefined;
  readonly onConnected: () => void;
  readonly cancel?: ReactNode;
}) {
  const { t } = useWords();
  const { entry, errors, refusals, tested, problem, busy, change, test, connect } = useSetUp(server, onConnected);
  const form = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  // What is to be entered there must be in view.
  const hasMore = isOpen || problem?.trouble === 'no-access' || (errors.prefix ?? errors.adminPassword) !== undefined;
  useEffect(() => {
    if (refusals > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refusals]);
  // Whatever says that there are commands stands above them.
  const isCut = tested?.checks.some(({ check, result }) => check === 'rights' && result === 'failed') === true;
  const plain = { onEnter: connect, spellCheck: false, autoComplete: 'off' } as const;
  return (
    <div ref={form} className="form">
      <TextField
        {...plain}
        label={t('sync.url')}
        type="url"
        placeholder={t('sync.urlExample')}
        value={entry.url}
        error={errors.url}
        onChange={(typed) => change('url', typed)}
      />
      <TextField
        {...plain}
        label={t('sync.user')}
        value={entry.user}
        error={errors.user}
        onChange={(typed) => change('user', typed)}
      />
      <PasswordField
        label={t('sync.password')}
        help={t('sync.passwordHelp')}
        value={entry.password}
        error={errors.password}
        onChange={(typed) => change('password', typed)}
        onEnter={connect}
      />
      <details className="sync-more" open={hasMore} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>{t('sync.setUp.more')}</summary>
        <SetUpMore entry={entry} errors={errors} onChange={change} onEnter={connect} />
      </details>
      {problem !== undefined && <Problem problem={problem} />}
      {tested !== undefined && <SetUpChecks tested={tested} />}
      {(isCut || problem?.trouble === 'no-access') && (
        <DatabaseCommands url={entry.url} prefix={entry.prefix} user={entry.user} />
      )}
      <div className="row row-wrap">
        <Button tone="primary" busy={busy === 'connecting'} onPress={connect}>
          {t(busy === 'connecting' ? 'sync.connectBusy' : 'sync.connect')}
        </Button>
        <Button busy={busy === 'testing'} onPress={test}>
          {t(busy === 'testing' ? 'sync.testBusy' : 'sync.test')}
        </Button>
        {cancel}
      </div>
    </div>
  );
}

function Problem({ problem: { trouble, said } }: { readonly problem: SetUpProblem }) {
  const { t } = useWords();
  if (trouble === 'no-access') {
    return <Banner title={t('sync.setUp.noDatabases')}>{t('sync.setUp.noDatabasesBody')}</Banner>;
  }
  return (
    <Banner tone="danger">
      {t('sync.setUp.failed', { why: failedText(t, trouble) })}
      {said !== '' && <span className="sync-said">{t('sync.said', { said })}</span>}
    </Banner>
  );
}
