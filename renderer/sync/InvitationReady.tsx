import { client } from '../client/connection.ts';
import { keepFile } from '../client/download.ts';
import { outcomeOf } from '../client/outcome.ts';
import { sayFailure } from '../client/useRun.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { toasts } from '../ui/toasts.ts';
import { useWords } from '../words/words.ts';
import './devices.css';
import './sync.css';
import type { Invited } from './useInvitation.ts';

/** The code to hand over, or its file, and what the other person does with it. */
export function InvitationReady({ code, invited }: { readonly code: string; readonly invited: Invited }) {
  const { t } = useWords();
  // Absent on a page that came over the network unencrypted.
  const clipboard = navigator.clipboard as Clipboard | undefined;
  const copy = async (to: Clipboard) => {
    const copied = await outcomeOf(to.writeText(code));
    if (copied.ok) toasts.show({ text: t('devices.added.copied') });
  };
  // Written anew by the core, which alone may write files: another sealing of the same, under the same passphrase.
  const save = async () => {
    const kept = await keepFile('stammtisch-invitation.txt', (out) => client.devices.invite({ ...invited, out }));
    if (!kept.ok) return sayFailure(t, kept.failure);
    if (kept.value.kind === 'file') toasts.show({ text: t('devices.added.savedTo', { file: kept.value.path }) });
    if (kept.value.kind === 'download') toasts.show({ text: t('devices.added.saved') });
  };
  return (
    <div className="stack gap-4">
      <Banner tone="attention">{t('devices.added.apart')}</Banner>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and keys must reach it */}
      <pre className="sync-script devices-code" tabIndex={0} aria-label={t('devices.added.code')}>
        {code}
      </pre>
      <div className="row row-wrap">
        {clipboard !== undefined && (
          <Button icon="copy" onPress={() => void copy(clipboard)}>
            {t('devices.added.copy')}
          </Button>
        )}
        <Button icon="download" onPress={() => void save()}>
          {t('devices.added.save')}
        </Button>
      </div>
      <div className="stack">
        <h3 className="strong">{t('devices.added.how')}</h3>
        <ol className="devices-steps">
          <li>{t('devices.added.how.start')}</li>
          <li>{t('devices.added.how.paste')}</li>
          <li>{t('devices.added.how.open')}</li>
        </ol>
      </div>
    </div>
  );
}
