import type { EventInput } from '../../shared/events/contract.ts';
import { EVENT_PREFIX } from '../../shared/events/model.ts';
import type { Times } from '../../shared/events/timesEdit.ts';
import { client } from '../client/connection.ts';
import { madeOnce } from '../client/creating.ts';
import { focusRefused } from '../client/focusRefused.ts';
import { useEntry } from '../client/useEntry.ts';
import { useSaves } from '../client/useSaves.ts';
import { Button } from '../ui/Button.tsx';
import { ComboBox } from '../ui/ComboBox.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useWords } from '../words/words.ts';
import { type EventField, fieldOfFailure } from './eventFields.ts';
import './events.css';
import { TimesFields } from './TimesFields.tsx';
import { zoneChoices } from './zones.ts';

type Entry = {
  readonly title: string;
  readonly times: Times;
  readonly zone: string;
  readonly place: string;
  readonly description: string;
};

/** Asks for what one knows of a new event; everything else comes on its page. */
export function NewEvent({
  day,
  zone,
  onClose,
  onAdded,
}: {
  readonly day: string;
  readonly zone: string;
  readonly onClose: () => void;
  readonly onAdded: (added: {
    readonly id: string;
    readonly undo?: string | undefined;
    readonly title: string;
  }) => void;
}) {
  const { t } = useWords();
  const begin = () => entryOf(day, zone);
  const { entry, own, fill, note, done, close } = useEntry('new-event', begin, { title: titleOf, onClose });
  const { errors, save, refuse, clear } = useSaves<EventField>();
  const add = async () => {
    clear();
    const added = await save(
      'title',
      madeOnce(idOf(own), client.events.create({ id: idOf(own), ...inputOf(entry) })),
      fieldOfFailure,
    );
    if (added === undefined) return focusRefused();
    done();
    onAdded({ ...added, title: entry.title.trim() });
  };
  return (
    <Dialog
      open
      onClose={close}
      title={t('events.new')}
      note={note}
      actions={
        <>
          <Button onPress={close}>{t('events.stop')}</Button>
          <Button tone="primary" icon="plus" onPress={() => void add()}>
            {t('events.add')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('events.name')}
        value={entry.title}
        onChange={(title) => fill({ title })}
        onEnter={() => void add()}
        error={errors.title}
        autoFocus
        autoComplete="off"
      />
      <TimesFields
        times={entry.times}
        errors={errors}
        onChange={(_field, change) => fill((known) => ({ ...known, times: change(known.times) }))}
        onEmpty={(field) => refuse(field, t('refusal.no-such-time'))}
      />
      <TextField
        label={t('events.place')}
        value={entry.place}
        onChange={(place) => fill({ place })}
        onEnter={() => void add()}
        error={errors.place}
        icon="pin"
        autoComplete="off"
      />
      <ComboBox
        label={t('events.zone')}
        icon="globe"
        opens="input"
        choices={zoneChoices(entry.zone)}
        value={entry.zone}
        onChange={(chosen) => chosen !== null && fill({ zone: chosen })}
        nothingFound={t('events.noZone')}
        error={errors.zone}
      />
      <TextArea
        label={t('events.description')}
        value={entry.description}
        onChange={(description) => fill({ description })}
        onFinish={() => void add()}
        error={errors.description}
      />
    </Dialog>
  );
}

const idOf = (own: string): string => `${EVENT_PREFIX}_${own}`;
const titleOf = ({ title }: Entry): string => title;
const entryOf = (day: string, zone: string): Entry => ({
  title: '',
  times: { start: `${day}T19:00`, end: `${day}T21:00` },
  zone,
  place: '',
  description: '',
});

function inputOf({ title, times, zone, place, description }: Entry): EventInput {
  return {
    title,
    ...times,
    zone,
    ...(place.trim() === '' ? {} : { place: place.trim() }),
    ...(description.trim() === '' ? {} : { description: description.trim() }),
  };
}
