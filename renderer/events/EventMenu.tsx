import type { EventView } from '../../shared/events/contract.ts';
import { client } from '../client/connection.ts';
import { hrefTo, navigate } from '../client/routes.ts';
import { useDialogAt } from '../client/useDialogAt.ts';
import { useRun } from '../client/useRun.ts';
import { useSaveExport } from '../client/useSaveExport.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Menu } from '../ui/Menu.tsx';
import { useWords } from '../words/words.ts';
import { CancelEvent } from './CancelEvent.tsx';

/** What is rarely done with an event: calling it off, deleting it. */
export function EventMenu({ event }: { readonly event: EventView }) {
  const { t } = useWords();
  const run = useRun();
  const save = useSaveExport();
  const cancelling = useDialogAt('cancel');
  const remove = async () => {
    const removed = await run(client.events.delete({ id: event.id }), t('events.deleted', { title: event.title }));
    if (removed !== undefined) navigate(hrefTo('events'));
  };
  const saveIcs = () => save(event.title, { format: 'ics', id: event.id });
  const cancelLabel = t(event.state === 'cancelled' ? 'events.changeReason' : 'events.cancelEvent');
  return (
    <>
      <Menu
        label={t('events.more')}
        button={<IconButton tone="default" icon="more" label={t('events.more')} />}
        groups={[
          {
            entries: [
              { id: 'export', label: t('export.event'), icon: 'download', onChoose: () => void saveIcs() },
              { id: 'cancel', label: cancelLabel, icon: 'no-cal', onChoose: () => cancelling.show() },
            ],
          },
          {
            entries: [
              { id: 'delete', label: t('events.delete'), icon: 'trash', tone: 'danger', onChoose: () => void remove() },
            ],
          },
        ]}
      />
      {cancelling.open !== undefined && <CancelEvent event={event} onClose={cancelling.close} />}
    </>
  );
}
