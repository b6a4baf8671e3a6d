import { useState } from 'react';
import type { Protection } from '../../shared/protection/contract.ts';
import { failureText } from '../client/failureText.ts';
import { useView } from '../client/useView.ts';
import { Banner } from '../ui/Banner.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { useWords } from '../words/words.ts';
import { ChangePassphraseDialog } from './ChangePassphraseDialog.tsx';
import { KeychainDialog } from './KeychainDialog.tsx';
import { NewSheetDialog } from './NewSheetDialog.tsx';
import { type Change, Protected } from './Protected.tsx';
import { ProtectDialog } from './ProtectDialog.tsx';
import { RekeyDialog } from './RekeyDialog.tsx';
import { Unprotected } from './Unprotected.tsx';
import { UnprotectDialog } from './UnprotectDialog.tsx';

/**
 * Whether the workspace is protected, and all that can be done about it. The dialogs stand beside what they change: their
 * last words must outlive the change.
 */
export function ProtectionSettings() {
  const { t } = useWords();
  const [open, setOpen] = useState<Change | 'protect'>();
  const { value, failure } = useView('protection.state', {});
  if (value === undefined) {
    if (failure === undefined) return <Skeleton label={t('protection.loading')} />;
    return <Banner tone="danger">{failureText(t, failure)}</Banner>;
  }
  return (
    <>
      {value.state === 'unprotected' ? (
        <Unprotected onProtect={() => setOpen('protect')} />
      ) : (
        <Protected protection={value} onChange={setOpen} />
      )}
      {open !== undefined && dialogOf(open, value, () => setOpen(undefined))}
    </>
  );
}

function dialogOf(open: Change | 'protect', protection: Protection, close: () => void) {
  switch (open) {
    case 'protect':
      return <ProtectDialog keychain={protection.keychain} onClose={close} />;
    case 'passphrase':
      return <ChangePassphraseDialog onClose={close} />;
    case 'sheet':
      return <NewSheetDialog onClose={close} />;
    case 'keychain':
      return <KeychainDialog protection={protection} onClose={close} />;
    case 'rekey':
      return <RekeyDialog onClose={close} />;
    case 'remove':
      return <UnprotectDialog onClose={close} />;
  }
}
