import { useEffect, useState } from 'react';
import type { Protection } from '../../shared/protection/contract.ts';
import { client } from '../client/connection.ts';
import { failureText } from '../client/failureText.ts';
import { type CallFailure, outcomeOf } from '../client/outcome.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useWords } from '../words/words.ts';
import { focusOpened } from './focusOpened.ts';
import { ProofField } from './ProofField.tsx';
import { type Secret, useProof } from './proof.ts';
import { selectRefused } from './selectRefused.ts';
import './protection.css';

/** Stands in place of everything while the workspace is locked, and knows nothing of it but how it opens. */
export function LockScreen({ protection, isLost }: { readonly protection: Protection; readonly isLost: boolean }) {
  const { t } = useWords();
  const proof = useProof();
  const [busy, setBusy] = useState<'secret' | 'keychain'>();
  const [problem, setProblem] = useState<string>();
  const title = t('frame.brand');
  useEffect(() => {
    document.title = title;
  }, [title]);
  useEffect(() => () => focusOpened(), []);
  // Where it opens this screen goes, and with it what was typed.
  const open = async (way: 'secret' | 'keychain', secret: Secret | Record<string, never>) => {
    setProblem(undefined);
    setBusy(way);
    const outcome = await outcomeOf(client.protection.unlock(secret));
    setBusy(undefined);
    if (!outcome.ok) said(way, outcome.failure);
  };
  const said = (way: 'secret' | 'keychain', failure: CallFailure) => {
    if (way === 'secret' && proof.refuse(failure)) return selectRefused();
    const isWrong = failure.code === 'refused' && failure.reason === 'wrong-secret';
    setProblem(isWrong ? t('lock.keychainFailed') : failureText(t, failure));
  };
  const unlock = () => {
    if (busy !== undefined) return;
    const secret = proof.secret();
    if (secret === undefined) selectRefused();
    else void open('secret', secret);
  };
  return (
    <main className="lock-screen">
      <div className="lock-door">
        <h1 className="lock-brand">
          <Icon name="brand" size="xl" />
          {title}
        </h1>
        {isLost && (
          <Banner tone="danger" title={t('frame.lost.title')}>
            {t('frame.lost.body')}
          </Banner>
        )}
        <p className="muted">{t('lock.lead')}</p>
        {problem !== undefined && <Banner tone="danger">{problem}</Banner>}
        <ProofField proof={proof} label={t('protection.passphrase')} onEnter={unlock} />
        <Button tone="primary" wide busy={busy === 'secret'} onPress={unlock}>
          {busy === 'secret' ? t('lock.unlocking') : t('lock.unlock')}
        </Button>
        {protection.slots.includes('keychain') && (
          <Button icon="laptop" wide busy={busy === 'keychain'} onPress={() => void open('keychain', {})}>
            {protection.keychain === 'keychain' ? t('lock.keychain') : t('lock.keychainFile')}
          </Button>
        )}
      </div>
    </main>
  );
}
