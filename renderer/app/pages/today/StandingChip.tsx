import { distanceTo, type Standing } from '../../../../shared/today/day.ts';
import { Chip } from '../../../ui/Chip.tsx';
import { type Translate, useWords } from '../../../words/words.ts';

/** How an entry stands, in one to three words. What is over needs none. */
export function StandingChip({
  standing,
  start,
  now,
}: {
  readonly standing: Standing;
  readonly start: string;
  readonly now: string;
}) {
  const { t } = useWords();
  switch (standing) {
    case 'over':
      return null;
    case 'to-come':
      return <Chip icon="clock">{distanceWords(t, start, now)}</Chip>;
    case 'running':
      return (
        <Chip tone="info" icon="clock">
          {t('today.now')}
        </Chip>
      );
    case 'cancelled':
      return (
        <Chip tone="danger" icon="no-cal">
          {t('today.cancelled')}
        </Chip>
      );
    case 'sent':
      return (
        <Chip tone="ok" icon="check">
          {t('today.sent')}
        </Chip>
      );
    case 'late':
      return (
        <Chip tone="attention" icon="clock">
          {t('today.late')}
        </Chip>
      );
    case 'doubtful':
      return (
        <Chip tone="attention" icon="warn">
          {t('today.doubtful')}
        </Chip>
      );
    case 'scheduled':
      return <Chip icon="clock">{t('today.scheduled')}</Chip>;
    case 'draft':
      return (
        <Chip tone="draft" icon="edit">
          {t('today.draft')}
        </Chip>
      );
  }
}

export function distanceWords(t: Translate, start: string, now: string): string {
  const distance = distanceTo(start, now);
  if (distance === undefined) return t('today.now');
  if ('days' in distance) return t('today.inDays', { count: distance.days });
  return distance.hours === 0 ? t('today.inMinutes', { minutes: distance.minutes }) : t('today.inHours', distance);
}
