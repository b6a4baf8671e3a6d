import { useEffect, useState } from 'react';
import { client } from '../client/connection.ts';
import { outcomeOf } from '../client/outcome.ts';
import { Button } from '../ui/Button.tsx';
import { toasts } from '../ui/toasts.ts';
import { useWords } from '../words/words.ts';
import './sync.css';

type Asked = { readonly url?: string; readonly prefix?: string; readonly user?: string };

/** What an administrator runs to make the databases and let this user in, to be copied or sent. */
export function DatabaseCommands({ url, prefix, user }: Asked) {
  const { t } = useWords();
  const [script, setScript] = useState('');
  useEffect(() => {
    let isGone = false;
    const asked = Object.entries({ url, prefix, user }).filter(([, text]) => text !== undefined && text !== '');
    void outcomeOf(client.sync.commands(Object.fromEntries(asked))).then((outcome) => {
      if (outcome.ok && !isGone) setScript(outcome.value.script);
      return undefined;
    });
    return () => void (isGone = true);
  }, [url, prefix, user]);
  // Absent on a page that came over the network unencrypted.
  const clipboard = navigator.clipboard as Clipboard | undefined;
  const copy = async (to: Clipboard) => {
    const copied = await outcomeOf(to.writeText(script));
    if (copied.ok) toasts.show({ text: t('sync.commandsCopied') });
  };
  if (script === '') return null;
  return (
    <div className="stack">
      <div className="row row-wrap">
        <div className="grow">
          <div className="strong">{t('sync.commands')}</div>
          <div className="xs muted">{t('sync.commandsHelp')}</div>
        </div>
        {clipboard !== undefined && (
          <Button size="sm" icon="copy" onPress={() => void copy(clipboard)}>
            {t('sync.commandsCopy')}
          </Button>
        )}
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and keys must reach it */}
      <pre className="sync-script" tabIndex={0} aria-label={t('sync.commands')}>
        {script}
      </pre>
    </div>
  );
}
