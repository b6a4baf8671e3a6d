import { Card } from '../ui/Card.tsx';
import { ComboBox } from '../ui/ComboBox.tsx';
import { useWords } from '../words/words.ts';
import './events.css';
import { TimesFields } from './TimesFields.tsx';
import type { EventCardProps } from './useEventSaves.ts';
import { zoneChoices } from './zones.ts';

/** From when to when, and by whose clock. */
export function WhenCard({ event, saves }: EventCardProps) {
  const { t } = useWords();
  return (
    <Card title={t('events.when')} note={event.rrule === undefined ? undefined : t('events.firstDate')}>
      <div className="event-form">
        <TimesFields
          times={{ start: event.start, end: event.end }}
          errors={saves.errors}
          onChange={(field, change) => void saves.retime(field, change)}
          onEmpty={(field) => saves.refuse(field, t('refusal.no-such-time'))}
        />
        <ComboBox
          label={t('events.zone')}
          icon="globe"
          opens="input"
          choices={zoneChoices(event.zone)}
          value={event.zone}
          onChange={(zone) => zone !== null && void saves.put('zone', { zone })}
          nothingFound={t('events.noZone')}
          error={saves.errors.zone}
        />
      </div>
    </Card>
  );
}
