import { useRoute } from '../../../client/routes.ts';
import { EventListPage } from './EventListPage.tsx';
import { EventPage } from './EventPage.tsx';

/** `#/events` is the list, `#/events/evt_…` one event. */
export function EventsPage() {
  const { id } = useRoute();
  return id === undefined ? <EventListPage /> : <EventPage key={id} id={id} />;
}
