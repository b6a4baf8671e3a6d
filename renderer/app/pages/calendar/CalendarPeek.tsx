import type { KeyboardEvent } from 'react';
import type { CalendarEntry } from '../../../../shared/calendar/contract.ts';
import { isOn } from '../../../../shared/calendar/placing.ts';
import { DayCard } from '../../../calendar/DayCard.tsx';
import { EntryCard } from '../../../calendar/EntryCard.tsx';
import { entryKey } from '../../../calendar/entryLook.ts';
import { hrefTo, navigate } from '../../../client/routes.ts';
import { commandPressed } from '../../../client/useKeys.ts';
import { AnchoredPopover } from '../../../ui/AnchoredPopover.tsx';
import { dayLong } from '../../../words/dates.ts';
import { useWords } from '../../../words/words.ts';
import { ChannelMarks } from '../ChannelMarks.tsx';

/** What was pressed, and beside which element its facts open. */
export type Peek =
  | { readonly kind: 'entry'; readonly entry: CalendarEntry; readonly element: Element }
  | { readonly kind: 'day'; readonly date: string; readonly element: Element };

/** Facts of an entry, or all of a day, beside what was pressed. */
export function CalendarPeek({
  peek,
  entries,
  onPeek,
  onMove,
  onLift,
  onAdd,
}: {
  readonly peek: Peek;
  readonly entries: readonly CalendarEntry[];
  readonly onPeek: (peek: Peek | undefined) => void;
  readonly onMove: (entry: CalendarEntry, days: number) => void;
  /** Carries on with the keys; absent where there are no days to carry it over. */
  readonly onLift: ((entry: CalendarEntry) => void) | undefined;
  readonly onAdd: (date: string) => void;
}) {
  const { locale } = useWords();
  const close = () => onPeek(undefined);
  if (peek.kind === 'day') {
    const add = () => {
      close();
      onAdd(peek.date);
    };
    return (
      <AnchoredPopover key={peek.date} anchor={peek.element} label={dayLong(peek.date, locale)} onClose={close}>
        <DayCard
          date={peek.date}
          entries={entries.filter((entry) => isOn(entry, peek.date))}
          onOpenEntry={(entry) => onPeek({ kind: 'entry', entry, element: peek.element })}
          onAdd={add}
        />
      </AnchoredPopover>
    );
  }
  // The entry as it stands now: it may have changed since it was pressed.
  const entry = entries.find((one) => entryKey(one) === entryKey(peek.entry)) ?? peek.entry;
  const { channels } = entry;
  const move = (days: number) => {
    close();
    onMove(entry, days);
  };
  const onKeyDown = (press: KeyboardEvent) => {
    if (onLift === undefined || commandPressed(press.nativeEvent, ['calendar.lift']) === undefined) return;
    press.preventDefault();
    close();
    onLift(entry);
  };
  return (
    <div role="presentation" onKeyDown={onKeyDown}>
      <AnchoredPopover key={entryKey(entry)} anchor={peek.element} label={entry.title} onClose={close}>
        <EntryCard
          entry={entry}
          channels={
            channels === undefined || channels.length === 0 ? undefined : (
              <span className="row">
                <ChannelMarks ids={channels} />
              </span>
            )
          }
          onOpen={() => navigate(hrefTo(entry.kind === 'event' ? 'events' : 'posts', entry.id))}
          onMove={move}
        />
      </AnchoredPopover>
    </div>
  );
}
