import { Anchor } from '../ui/Anchor.tsx';
import { Card } from '../ui/Card.tsx';
import { Icon } from '../ui/Icon.tsx';
import { NumberField } from '../ui/NumberField.tsx';
import { TagField } from '../ui/TagField.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useWords } from '../words/words.ts';
import './events.css';
import { type EventCardProps, textOrNull } from './useEventSaves.ts';

/** What it is and where; posts and lists take it from here. */
export function FactsCard({ event, saves }: EventCardProps) {
  const { t } = useWords();
  const { errors, put } = saves;
  const isWeb = event.url !== undefined && /^https?:/i.test(event.url) && URL.canParse(event.url);
  const link = isWeb && (
    <Anchor href={event.url ?? ''} external label={t('events.linkOpen')} className="btn btn-quiet btn-icon btn-sm">
      <Icon name="external" />
    </Anchor>
  );
  return (
    <Card title={t('events.facts')}>
      <div className="event-form">
        <TextField
          label={t('events.name')}
          value={event.title}
          onCommit={(title) => void put('title', { title })}
          error={errors.title}
          autoComplete="off"
        />
        <TextField
          label={t('events.place')}
          value={event.place ?? ''}
          onCommit={(text) => void put('place', { place: textOrNull(text) })}
          error={errors.place}
          icon="pin"
          autoComplete="off"
        />
        <TextArea
          label={t('events.description')}
          value={event.description ?? ''}
          onCommit={(text) => void put('description', { description: textOrNull(text) })}
          error={errors.description}
          rows={4}
        />
        <div className="event-pair">
          <TextField
            label={t('events.link')}
            type="url"
            value={event.url ?? ''}
            onCommit={(text) => void put('url', { url: textOrNull(text) })}
            error={errors.url}
            icon="link"
            spellCheck={false}
            autoComplete="off"
            end={link || undefined}
          />
          <NumberField
            label={t('events.capacity')}
            value={event.capacity ?? null}
            onCommit={(capacity) => void put('capacity', { capacity })}
            error={errors.capacity}
            min={0}
            max={1_000_000}
          />
        </div>
        <TagField
          label={t('events.tags')}
          listLabel={t('events.tagsChosen')}
          tags={event.tags}
          onChange={(tags) => void saves.retag(tags)}
          error={errors.tags}
        />
      </div>
    </Card>
  );
}
