import type { ReactNode } from 'react';
import { useKeyHint } from '../client/keyHints.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { useWords } from '../words/words.ts';
import './CalendarBar.css';

/** Earlier, today, later, and which time this is; at its end what else the window has room for. */
export function CalendarBar({
  title,
  step,
  onEarlier,
  onToday,
  onLater,
  children,
}: {
  readonly title: string;
  readonly step: 'month' | 'week';
  readonly onEarlier: () => void;
  readonly onToday: () => void;
  readonly onLater: () => void;
  readonly children?: ReactNode;
}) {
  const { t } = useWords();
  const hint = useKeyHint();
  return (
    <div className="calendar-bar">
      <IconButton
        icon="left"
        tone="default"
        label={t(step === 'month' ? 'calendar.earlierMonth' : 'calendar.earlierWeek')}
        keys={hint('calendar.earlier')}
        onPress={onEarlier}
      />
      <Button onPress={onToday} keys={hint('calendar.today')}>
        {t('calendar.today')}
      </Button>
      <IconButton
        icon="right"
        tone="default"
        label={t(step === 'month' ? 'calendar.laterMonth' : 'calendar.laterWeek')}
        keys={hint('calendar.later')}
        onPress={onLater}
      />
      <h2 className="calendar-title" aria-live="polite">
        {title}
      </h2>
      {children !== undefined && <div className="calendar-bar-end">{children}</div>}
    </div>
  );
}
