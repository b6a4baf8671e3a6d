import { useState } from 'react';
import { newKey } from '../client/creating.ts';
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
const USUAL_TIME = { event: '19:00', post: '10:00' } as const;

/** Something new on a day: an event with its title, or a draft of a post, which then opens to be written. */
export function AddDialog({
  date: given,
  onAdd,
  onClose,
}: {
  readonly date: string;
  readonly onAdd: (entry: NewEntry) => void;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const noSuchDay = useNoSuchDay();
  const [key] = useState(newKey);
  const [kind, setKind] = useState<NewEntry['kind']>('event');
  const [title, setTitle] = useState('');
  const [date, setDate] = useState(given);
  const [time, setTime] = useState<string | null>(USUAL_TIME.event);
  const [isTried, setTried] = useState(false);
  const isUntitled = kind === 'event' && title.trim() === '';
  const change = (next: NewEntry['kind']) => {
    setKind(next);
    if (time === null || time === USUAL_TIME[kind]) setTime(USUAL_TIME[next]);
  };
  const add = () => {
    setTried(true);
    if (!isUntitled)
      onAdd({ key, kind, title: title.trim(), date, time: time ?? (kind === 'post' ? USUAL_TIME.post : undefined) });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('calendar.add.title')}
      actions={
        <>
          <Button onPress={onClose}>{t('frame.cancel')}</Button>
          <Button tone="primary" icon="plus" onPress={add}>
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
        onChange={setTitle}
        onEnter={add}
        autoFocus
        required={kind === 'event'}
        error={isTried && isUntitled ? t('refusal.no-title') : undefined}
        help={kind === 'post' ? t('calendar.add.postHelp') : undefined}
      />
      <div className="two-columns">
        <DateField
          label={t('calendar.add.day')}
          value={date}
          onCommit={(day) => setDate(day ?? given)}
          impossibleText={noSuchDay}
        />
        <TimeField
          label={t('calendar.add.time')}
          value={time}
          onCommit={setTime}
          help={kind === 'event' ? t('calendar.add.timeHelp') : undefined}
        />
      </div>
    </Dialog>
  );
}
