import { useState } from 'react';
import type { EventView } from '../../shared/events/contract.ts';
import { client } from '../client/connection.ts';
import { hrefTo, navigate } from '../client/routes.ts';
import { useRun } from '../client/useRun.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Menu } from '../ui/Menu.tsx';
import { useWords } from '../words/words.ts';
import { CancelEvent } from './CancelEvent.tsx';

/** What is rarely done with an event: calling it off, deleting it. */
export function EventMenu({ event }: { readonly event: EventView }) {
  const { t } = useWords();
  const run = useRun();
  const [isCancelling, setCancelling] = useState(false);
  const remove = async () => {
    const removed = await run(client.events.delete({ id: event.id }), t('events.deleted', { title: event.title }));
    if (removed !== undefined) navigate(hrefTo('events'));
  };
  const cancelLabel = t(event.state === 'cancelled' ? 'events.changeReason' : 'events.cancelEvent');
  return (
    <>
      <Menu
        label={t('events.more')}
        button={<IconButton tone="default" icon="more" label={t('events.more')} />}
        groups={[
          { entries: [{ id: 'cancel', label: cancelLabel, icon: 'no-cal', onChoose: () => setCancelling(true) }] },
          {
            entries: [
              { id: 'delete', label: t('events.delete'), icon: 'trash', tone: 'danger', onChoose: () => void remove() },
            ],
          },
        ]}
      />
      {isCancelling && <CancelEvent event={event} onClose={() => setCancelling(false)} />}
    </>
  );
}
