import { useState } from 'react';
import { MEDIA, type SetAside } from '../../shared/sync/model.ts';
import { client } from '../client/connection.ts';
import { outcomeOf } from '../client/outcome.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { toasts } from '../ui/toasts.ts';
import { useWords } from '../words/words.ts';
import { AsideDialog } from './AsideDialog.tsx';
import { collectionName } from './stateWords.ts';
import './sync.css';
import { useMoment } from './useMoment.ts';
import { useSyncRun } from './useSyncRun.ts';

type Aside = SetAside & { readonly document?: unknown };
const INDENT = 2;

/** One of them: what it is called, which side doesn't take it and why, and what can be done. */
export function AsideRow({ aside }: { readonly aside: Aside }) {
  const { t } = useWords();
  const run = useSyncRun();
  const moment = useMoment();
  const [isAsking, setAsking] = useState(false);
  const { collection, id, direction, reason, said, at, document } = aside;
  const title = aside.title ?? id;
  const place = { collection, id };
  // A file that is forgotten would be fetched anew.
  const leave = direction === 'out' ? 'discard' : collection === MEDIA ? undefined : 'forget';
  const letGo = async () => {
    setAsking(false);
    const said = direction === 'out' ? t('sync.aside.discarded', { title }) : t('sync.aside.forgotten', { title });
    await run(client.sync.discard({ ...place, direction }), said);
  };
  // Absent on a page that came over the network unencrypted.
  const clipboard = navigator.clipboard as Clipboard | undefined;
  const copy = async (to: Clipboard) => {
    const copied = await outcomeOf(to.writeText(JSON.stringify(document, null, INDENT)));
    if (copied.ok) toasts.show({ text: t('sync.aside.copied', { title }) });
  };
  return (
    <li>
      <div className="row-words">
        <div className="strong">{title}</div>
        <div className="row-detail sync-aside-way">
          <Icon name={direction === 'in' ? 'download' : 'send'} size="sm" />
          {t(`sync.aside.${direction}`)} · {collectionName(t, collection)} · <time dateTime={at}>{moment(at)}</time>
        </div>
        <p>{t(`sync.aside.${reason}`)}</p>
        {said !== '' && <p className="sync-said">{t('sync.aside.said', { said })}</p>}
      </div>
      <div className="sync-aside-acts">
        <Button
          size="sm"
          label={t('sync.aside.retryOf', { title })}
          onPress={() => void run(client.sync.retry(place), t('sync.aside.retried', { title }))}
        >
          {t('sync.aside.retry')}
        </Button>
        {leave !== undefined && (
          <Button size="sm" label={`${t(`sync.aside.${leave}`)}: ${title}`} onPress={() => setAsking(true)}>
            {t(`sync.aside.${leave}`)}
          </Button>
        )}
        {clipboard !== undefined && document !== undefined && (
          <Button
            size="sm"
            tone="quiet"
            icon="copy"
            label={t('sync.aside.copyOf', { title })}
            onPress={() => void copy(clipboard)}
          >
            {t('sync.aside.copy')}
          </Button>
        )}
      </div>
      {isAsking && leave !== undefined && (
        <AsideDialog title={title} way={leave} onClose={() => setAsking(false)} onLeave={() => void letGo()} />
      )}
    </li>
  );
}
