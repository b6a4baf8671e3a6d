import { client } from '../client/connection.ts';
import { useEntry } from '../client/useEntry.ts';
import { useRun } from '../client/useRun.ts';
import type { EventView } from '../../shared/events/contract.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { useWords } from '../words/words.ts';

/** Asks why: the reason stays with the event, for whoever is asked about it later. */
export function CancelEvent({ event, onClose }: { readonly event: EventView; readonly onClose: () => void }) {
  const { t } = useWords();
  const run = useRun();
  const { entry, fill, note, done, close } = useEntry('cancel-event', () => ({ reason: event.reason ?? '' }), {
    subject: event.id,
    title: () => event.title,
    onClose,
  });
  const { reason } = entry;
  const cancel = async () => {
    const cancelled = await run(
      client.events.cancel({ id: event.id, reason: reason.trim() }),
      t('events.wasCancelled', { title: event.title }),
    );
    if (cancelled === undefined) return;
    done();
    onClose();
  };
  return (
    <Dialog
      open
      onClose={close}
      title={t('events.cancelAsk', { title: event.title })}
      note={note}
      actions={
        <>
          <Button onPress={close}>{t('events.keep')}</Button>
          <Button tone="danger" icon="no-cal" onPress={() => void cancel()}>
            {t('events.cancelDo')}
          </Button>
        </>
      }
    >
      <p>{t('events.cancelHint')}</p>
      <TextArea
        label={t('events.reason')}
        value={reason}
        onChange={(next) => fill({ reason: next })}
        onFinish={() => void cancel()}
        autoFocus
      />
    </Dialog>
  );
}
