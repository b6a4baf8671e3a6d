import { useState } from 'react';
import type { WorkspaceView } from '../../shared/workspace/contract.ts';
import { type Draft, openDraft, typedIn, useDrafts } from '../client/drafts.ts';
import { draftHour, draftLine, draftTitle } from '../client/draftWords.ts';
import { forgetSavedAnew, useSavedAnew } from '../client/keptTyping.ts';
import { discardDraft } from '../client/useEntry.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Said } from '../ui/Said.tsx';
import { toasts } from '../ui/toasts.ts';
import { useWords } from '../words/words.ts';
import './Recovered.css';

/**
 * What a window that is gone left half written, until it is opened, discarded or put off; and what of it has been saved.
 * Only what was there when this window began: what another one leaves meanwhile is told at the next start.
 */
export function Recovered({ workspace }: { readonly workspace: WorkspaceView }) {
  const { t, locale } = useWords();
  const left = useDrafts().filter(({ standing }) => standing === 'left');
  const saved = useSavedAnew();
  const [begun] = useState(() => new Set(left.map(({ key }) => key)));
  const [isLater, setLater] = useState(false);
  const open = isLater ? [] : left.filter(({ key }) => begun.has(key));
  const close = () => {
    setLater(true);
    forgetSavedAnew();
  };
  const lines = [
    ...open.map((draft) => ({ draft, text: draftLine(t, draft, draftHour(draft, workspace, locale)) })),
    ...saved.map((draft) => ({ draft, text: t('drafts.saved', { what: draftTitle(t, draft) }) })),
  ];
  return (
    <>
      <Said
        begins="aloud"
        text={lines.length === 0 ? '' : [t('drafts.recovered'), ...lines.map(({ text }) => text)].join('. ')}
      />
      {lines.length > 0 && (
        <section className="recovered-line" aria-label={t('drafts.recovered')}>
          <Icon name="history" size="lg" />
          <div className="recovered-words">
            <strong>{t('drafts.recovered')}</strong>
            <ul>
              {lines.map(({ draft, text }) => (
                <li key={draft.key}>
                  <span className="recovered-what">{text}</span>
                  {open.includes(draft) && <Ways draft={draft} />}
                </li>
              ))}
            </ul>
          </div>
          <Button size="sm" tone="quiet" onPress={close}>
            {t(open.length > 0 ? 'drafts.later' : 'drafts.seen')}
          </Button>
        </section>
      )}
    </>
  );
}

function Ways({ draft }: { readonly draft: Draft }) {
  const { t } = useWords();
  const what = draftTitle(t, draft);
  const typed = typedIn(draft)?.typed;
  const copy = async (text: string) => {
    await navigator.clipboard.writeText(text);
    toasts.show({ text: t('drafts.copied') });
  };
  return (
    <>
      {/* Its field is on screen and says something else by now, or it would have been saved. */}
      {typeof typed === 'string' && draft.value.href === location.hash ? (
        <Button size="sm" label={t('drafts.copyOne', { what })} onPress={() => void copy(typed)}>
          {t('drafts.copy')}
        </Button>
      ) : (
        <Button size="sm" label={t('drafts.openOne', { what })} onPress={() => openDraft(draft)}>
          {t('drafts.open')}
        </Button>
      )}
      <Button size="sm" tone="quiet" label={t('drafts.discardOne', { what })} onPress={() => discardDraft(draft)}>
        {t('drafts.discard')}
      </Button>
    </>
  );
}
