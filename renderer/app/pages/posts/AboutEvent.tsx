import { occurrenceNamed } from '../../../../shared/events/occurrenceNamed.ts';
import { hrefTo } from '../../../client/routes.ts';
import { useView } from '../../../client/useView.ts';
import { Anchor } from '../../../ui/Anchor.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { clockOf, dayShort } from '../../../words/dates.ts';
import { useWords } from '../../../words/words.ts';

/** An event that the post is about, with the facts a text would tell: they have their home there. */
export function AboutEvent({
  id,
  occurrence,
  onRemove,
}: {
  readonly id: string;
  /** Which date of a series, by its wall start or its key. */
  readonly occurrence: string | undefined;
  readonly onRemove: (() => void) | undefined;
}) {
  const { t, locale } = useWords();
  const { value: event, failure } = useView('events.get', { id });
  const title = event?.title ?? (failure === undefined ? '' : t('posts.aboutGone'));
  // Of a series without a date named, its first one would be no news.
  const isWholeSeries = event?.rrule !== undefined && occurrence === undefined;
  const start =
    (occurrence === undefined || event === undefined ? event : occurrenceNamed(event, occurrence))?.start ?? '';
  const time = clockOf(start);
  const day = start === '' ? '' : dayShort(start, locale);
  return (
    <div className="post-about-event">
      <Icon name="event" />
      <div className="grow">
        {event === undefined ? title : <Anchor href={hrefTo('events', id)}>{title}</Anchor>}
        {event !== undefined && (
          <div className="xs muted">
            {isWholeSeries ? t('posts.series') : time === '' ? day : t('posts.dayAndTime', { day, time })}
            {event.place !== undefined && (
              <span>
                {(isWholeSeries || day !== '') && ' · '}
                {event.place}
              </span>
            )}
          </div>
        )}
      </div>
      {onRemove !== undefined && (
        <IconButton icon="x" size="sm" label={t('posts.aboutRemove', { title })} onPress={onRemove} />
      )}
    </div>
  );
}
