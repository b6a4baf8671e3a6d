/** What one can do in the calendar: move an entry by days, add one. Joins events and posts. */
import type { CalendarEntry } from '../../../../shared/calendar/contract.ts';
import { shiftedBy } from '../../../../shared/calendar/moving.ts';
import { daysCovered } from '../../../../shared/calendar/placing.ts';
import { EVENT_PREFIX } from '../../../../shared/events/model.ts';
import type { NewEntry } from '../../../calendar/AddDialog.tsx';
import { client } from '../../../client/connection.ts';
import { madeOnce } from '../../../client/creating.ts';
import { hrefTo, navigate } from '../../../client/routes.ts';
import { takeBack, useRun } from '../../../client/useRun.ts';
import { useTurns } from '../../../client/useTurns.ts';
import { toasts } from '../../../ui/toasts.ts';
import { dayShort } from '../../../words/dates.ts';
import { useWords } from '../../../words/words.ts';
import { newDraft } from '../posts/newDraft.ts';

type Moved = { readonly undo: string; readonly posts: number };

/** Moves by the entry's own clock: what the calendar shows may stand in another zone. Reads first, so one at a time. */
async function moveByDays(entry: CalendarEntry, days: number): Promise<Moved> {
  if (entry.kind === 'event') {
    const { start } = await client.events.get({ id: entry.id });
    const { undo, affects } = await client.events.move({ id: entry.id, start: shiftedBy(start, days) });
    return { undo, posts: affects.posts };
  }
  const { plannedAt } = await client.posts.get({ id: entry.id });
  const { undo } = await client.posts.update({
    id: entry.id,
    patch: { plannedAt: shiftedBy(plannedAt ?? entry.start, days) },
  });
  return { undo, posts: 0 };
}

export function useCalendarCommands() {
  const run = useRun();
  const turn = useTurns();
  const { t, locale } = useWords();
  const move = async (entry: CalendarEntry, days: number) => {
    const moved = await run(turn(() => moveByDays(entry, days)));
    if (moved === undefined) return;
    const day = dayShort(shiftedBy(daysCovered(entry).first, days), locale);
    const { undo, posts } = moved;
    const text =
      posts === 0
        ? t('calendar.moved', { title: entry.title, day })
        : t('calendar.movedWithPosts', { title: entry.title, day, count: posts });
    const action = { label: t('frame.undo'), icon: 'undo', onPress: () => void takeBack(t, { undo }, 'undo') } as const;
    toasts.show({ text, tone: posts === 0 ? 'ok' : 'attention', action });
  };
  /** Answers whether it was added; a post opens to be written. */
  const add = async ({ key, kind, title, date, time }: NewEntry): Promise<boolean> => {
    const start = time === undefined ? date : `${date}T${time}`;
    if (kind === 'event') {
      const id = `${EVENT_PREFIX}_${key}`;
      const creating = madeOnce(id, client.events.create({ id, title, start }));
      return (await run(creating, t('calendar.added', { title, day: dayShort(date, locale) }))) !== undefined;
    }
    const post = await run(newDraft({ plannedAt: start, ...(title === '' ? {} : { title }) }, key));
    if (post !== undefined) navigate(hrefTo('posts', post.id));
    return post !== undefined;
  };
  return { move, add };
}
