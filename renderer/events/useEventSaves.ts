/**
 * Saves one fact of an event at a time.
 *
 * Alone because a changed date is more than a field: it is a move, and the person is told how many posts hang on the
 * old date.
 */
import type { EventView } from '../../shared/events/contract.ts';
import { withChange } from '../../shared/text/listChange.ts';
import { client } from '../client/connection.ts';
import { useRun } from '../client/useRun.ts';
import { useSaves } from '../client/useSaves.ts';
import { useTurns } from '../client/useTurns.ts';
import { dayShort } from '../words/dates.ts';
import { useWords } from '../words/words.ts';
import { type EventField, fieldOfFailure } from './eventFields.ts';
import type { TimesChange, TimesField } from './TimesFields.tsx';

export type EventSaves = {
  readonly errors: Readonly<Partial<Record<EventField, string>>>;
  readonly put: (field: EventField, patch: Readonly<Record<string, unknown>>) => Promise<unknown>;
  readonly retime: (field: TimesField, change: TimesChange) => Promise<void>;
  /** The tags as this page shows them, changed by the person. */
  readonly retag: (tags: readonly string[]) => Promise<unknown>;
  readonly refuse: (field: EventField, text: string) => void;
};
/** What each card of the page is given. */
export type EventCardProps = { readonly event: EventView; readonly saves: EventSaves };

export function useEventSaves(event: EventView): EventSaves {
  const { t, locale } = useWords();
  const run = useRun();
  const { errors, save, refuse } = useSaves<EventField>();
  const turn = useTurns();
  const { id } = event;
  const put: EventSaves['put'] = (field, patch) => save(field, client.events.update({ id, patch }), fieldOfFailure);
  const retime: EventSaves['retime'] = (field, change) =>
    turn(async () => {
      const retimed = await save(field, retimeCommand(id, change), fieldOfFailure);
      if (retimed?.movedTo === undefined) return;
      const [count, day] = [retimed.posts, dayShort(retimed.movedTo, locale)];
      await run(
        Promise.resolve(retimed),
        count === 0 ? t('events.movedTo', { day }) : t('events.movedPosts', { count, day }),
      );
    });
  const retag: EventSaves['retag'] = (tags) =>
    turn(() =>
      save(
        'tags',
        updateTags(id, (now) => withChange(now, event.tags, tags)),
      ),
    );
  return { errors, put, retime, retag, refuse };
}

/** As they stand in the store: two tags added in quick succession must both stay. */
async function updateTags(id: string, tagsOf: (now: readonly string[]) => readonly string[]): Promise<unknown> {
  const { tags } = await client.events.get({ id });
  return client.events.update({ id, patch: { tags: tagsOf(tags) } });
}

/** `movedTo` is missing where only the end changed. */
type Retimed = { readonly undo: string; readonly movedTo?: string; readonly posts: number };

/** Begins with the times in the store. */
async function retimeCommand(id: string, change: TimesChange): Promise<Retimed> {
  const event = await client.events.get({ id });
  const { start, end } = change(event);
  if (start === event.start) return { ...(await client.events.update({ id, patch: { end } })), posts: 0 };
  const { undo, affects } = await client.events.move({ id, start, end });
  return { undo, movedTo: start, posts: affects.posts };
}

/** An emptied field is taken away. */
export const textOrNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());
