import { useState } from 'react';
import type { CalendarEntry } from '../../../../shared/calendar/contract.ts';
import { plusDays } from '../../../../shared/calendar/days.ts';
import { daysCovered } from '../../../../shared/calendar/placing.ts';
import { AddDialog, type NewEntry } from '../../../calendar/AddDialog.tsx';
import { CalendarBar } from '../../../calendar/CalendarBar.tsx';
import { useDayMove } from '../../../calendar/useDayMove.ts';
import { failureText } from '../../../client/failureText.ts';
import { hrefTo, navigate, useRoute } from '../../../client/routes.ts';
import { useDialogAt } from '../../../client/useDialogAt.ts';
import { useKeys } from '../../../client/useKeys.ts';
import { useView } from '../../../client/useView.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { PageBody } from '../../../ui/PageHead.tsx';
import { monthLong } from '../../../words/dates.ts';
import { useWords } from '../../../words/words.ts';
import { Page } from '../../Page.tsx';
import { CalendarDays } from './CalendarDays.tsx';
import { CalendarHead } from './CalendarHead.tsx';
import { CalendarPeek, type Peek } from './CalendarPeek.tsx';
import { CalendarViews } from './CalendarViews.tsx';
import { useCalendarCommands } from './useCalendarCommands.ts';
import { useCalendarPlace } from './useCalendarPlace.ts';
import type { Layers } from './useLayers.ts';

const NONE: readonly CalendarEntry[] = [];

/** The calendar around one day: a bar to walk through time, the month or a list, and what opens beside an entry. */
export function CalendarScreen({ today, layers }: { readonly today: string; readonly layers: Layers }) {
  const { t, locale } = useWords();
  const { query } = useRoute();
  const place = useCalendarPlace(today);
  const commands = useCalendarCommands();
  const [peek, setPeek] = useState<Peek>();
  const adding = useDialogAt('add');
  const { days, day, form } = place;
  const view = useView('calendar.range', { from: days[0] ?? today, to: plusDays(days.at(-1) ?? today, 1) });
  const entries = view.value?.items.filter(({ kind }) => layers.shows(kind)) ?? NONE;
  const addingOn = adding.open ?? (query.get('new') === '1' ? day : undefined);
  const stopAdding = () => {
    adding.close();
    if (query.get('new') === '1') navigate(hrefTo('calendar'));
  };
  useKeys({
    'page.new': () => adding.show(day),
    'calendar.today': place.toToday,
    'calendar.earlier': () => place.step(-1),
    'calendar.later': () => place.step(1),
    'calendar.month': () => place.show('month'),
    'calendar.list': () => place.show('list'),
  });
  const add = async (entry: NewEntry) => {
    const isAdded = await commands.add(entry);
    // A new post opens, and this page is left by that.
    if (isAdded && entry.kind === 'event') stopAdding();
    return isAdded;
  };
  const move = (entry: CalendarEntry, by: number) => void commands.move(entry, by);
  const moving = useDayMove(move);
  const lift = (entry: CalendarEntry) => {
    const { first } = daysCovered(entry);
    moving.lift(entry, days.includes(first) ? first : day);
  };
  return (
    <Page head={<CalendarHead layers={layers} place={place} onAdd={() => adding.show(day)} />}>
      <PageBody edges="none">
        <CalendarBar
          title={monthLong(place.at, locale)}
          step={form === 'week' ? 'week' : 'month'}
          onEarlier={() => place.step(-1)}
          onToday={place.toToday}
          onLater={() => place.step(1)}
        >
          {form !== 'week' && <CalendarViews layers={layers} form={form} onForm={place.show} />}
        </CalendarBar>
        {view.failure !== undefined && <Banner tone="danger">{failureText(t, view.failure)}</Banner>}
        {view.value?.truncated === true && <p className="calendar-note muted">{t('calendar.truncated')}</p>}
        <CalendarDays
          place={place}
          today={today}
          entries={entries}
          isAsked={view.value !== undefined}
          onPeek={setPeek}
          moving={moving}
          onAdd={adding.show}
        />
        {peek !== undefined && (
          <CalendarPeek
            peek={peek}
            entries={entries}
            onPeek={setPeek}
            onMove={move}
            onLift={form === 'month' ? lift : undefined}
            onAdd={adding.show}
          />
        )}
        {addingOn !== undefined && <AddDialog date={addingOn} onClose={stopAdding} onAdd={add} />}
      </PageBody>
    </Page>
  );
}
