import { useState } from 'react';
import { useEntry } from '../client/useEntry.ts';
import { Button } from '../ui/Button.tsx';
import { DateField } from '../ui/DateField.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Segment } from '../ui/Segment.tsx';
import { TextField } from '../ui/TextField.tsx';
import { TimeField } from '../ui/TimeField.tsx';
import './EntryCard.css';
import { useNoSuchDay } from '../words/useNoSuchDay.ts';
import { useWords } from '../words/words.ts';

export type NewEntry = {
  /** Of its id, behind the prefix: the same each time this entry is asked for. */
  readonly key: string;
  readonly kind: 'event' | 'post';
  readonly title: string;
  readonly date: string;
  readonly time: string | undefined;
};
type Typed = Pick<NewEntry, 'kind' | 'title' | 'date'> & { readonly time: string | null };
const USUAL_TIME = { event: '19:00', post: '10:00' } as const;

/** Something new on a day: an event with its title, or a draft of a post, which then opens to be written. */
export function AddDialog({
  date: given,
  onAdd,
  onClose,
}: {
  readonly date: string;
  /** Answers whether it is there. */
  readonly onAdd: (entry: NewEntry) => Promise<boolean>;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const noSuchDay = useNoSuchDay();
  const { entry, own, fill, note, done, close } = useEntry<Typed>('calendar-entry', () => entryOf(given), {
    title: (typed) => typed.title,
    onClose,
  });
  const { kind, title, date, time } = entry;
  const [isTried, setTried] = useState(false);
  const isUntitled = kind === 'event' && title.trim() === '';
  const change = (next: NewEntry['kind']) => {
    fill({ kind: next, time: time === null || time === USUAL_TIME[kind] ? USUAL_TIME[next] : time });
  };
  const add = async () => {
    setTried(true);
    if (isUntitled) return;
    const wanted = { key: own, kind, title: title.trim(), date };
    if (await onAdd({ ...wanted, time: time ?? (kind === 'post' ? USUAL_TIME.post : undefined) })) done();
  };
  return (
    <Dialog
      open
      onClose={close}
      title={t('calendar.add.title')}
      note={note}
      actions={
        <>
          <Button onPress={close}>{t('frame.cancel')}</Button>
          <Button tone="primary" icon="plus" onPress={() => void add()}>
            {t(kind === 'event' ? 'calendar.add.event' : 'calendar.add.post')}
          </Button>
        </>
      }
    >
      <Segment
        className="add-kind"
        label={t('calendar.add.kind')}
        value={kind}
        onChange={change}
        choices={[
          { value: 'event', label: t('calendar.look.event'), icon: 'event' },
          { value: 'post', label: t('calendar.look.post'), icon: 'post' },
        ]}
      />
      <TextField
        label={t('calendar.add.name')}
        value={title}
        onChange={(typed) => fill({ title: typed })}
        onEnter={() => void add()}
        autoFocus
        required={kind === 'event'}
        error={isTried && isUntitled ? t('refusal.no-title') : undefined}
        help={kind === 'post' ? t('calendar.add.postHelp') : undefined}
      />
      <div className="two-columns">
        <DateField
          label={t('calendar.add.day')}
          value={date}
          onCommit={(day) => fill({ date: day ?? given })}
          impossibleText={noSuchDay}
        />
        <TimeField
          label={t('calendar.add.time')}
          value={time}
          onCommit={(next) => fill({ time: next })}
          help={kind === 'event' ? t('calendar.add.timeHelp') : undefined}
        />
      </div>
    </Dialog>
  );
}

const entryOf = (date: string): Typed => ({ kind: 'event', title: '', date, time: USUAL_TIME.event });
