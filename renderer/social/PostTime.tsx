import { dateOf, timeOf } from '../../shared/time/wall.ts';
import { Button } from '../ui/Button.tsx';
import { DateField } from '../ui/DateField.tsx';
import { TimeField } from '../ui/TimeField.tsx';
import { useNoSuchDay } from '../words/useNoSuchDay.ts';
import { useWords } from '../words/words.ts';
import './Composer.css';

/** What a post gets when only its day was said. */
const USUAL_TIME = '10:00';

/** When the post goes out: a day and a time, or neither while it is an idea. */
export function PostTime({
  plannedAt,
  isReadOnly,
  error,
  onChange,
}: {
  readonly plannedAt: string | undefined;
  readonly isReadOnly: boolean;
  readonly error: string | undefined;
  readonly onChange: (plannedAt: string | null) => void;
}) {
  const { t } = useWords();
  const noSuchDay = useNoSuchDay();
  const date = plannedAt === undefined ? null : dateOf(plannedAt);
  const time = plannedAt === undefined ? null : (timeOf(plannedAt) ?? null);
  return (
    <div className="post-time">
      <DateField
        label={t('posts.day')}
        value={date}
        disabled={isReadOnly}
        error={error}
        onCommit={(day) => onChange(day === null ? null : `${day}T${time ?? USUAL_TIME}`)}
        impossibleText={noSuchDay}
      />
      <TimeField
        label={t('posts.time')}
        value={time}
        disabled={isReadOnly || date === null}
        onCommit={(clock) => date !== null && clock !== null && onChange(`${date}T${clock}`)}
      />
      {date !== null && !isReadOnly && (
        <Button tone="quiet" icon="x" className="post-time-off" onPress={() => onChange(null)}>
          {t('posts.noDate')}
        </Button>
      )}
    </div>
  );
}
