import {
  type Ending,
  type Pattern,
  PATTERNS,
  patternsFor,
  repetitionOf,
  ruleOf,
} from '../../shared/events/repetition.ts';
import { dateOf, wallPlus } from '../../shared/time/wall.ts';
import { Card } from '../ui/Card.tsx';
import type { Choice } from '../ui/choices.ts';
import { DateField } from '../ui/DateField.tsx';
import { NumberField } from '../ui/NumberField.tsx';
import { Segment } from '../ui/Segment.tsx';
import { Select } from '../ui/Select.tsx';
import { useNoSuchDay } from '../words/useNoSuchDay.ts';
import { useWords } from '../words/words.ts';
import './events.css';
import { NextDates } from './NextDates.tsx';
import { patternText, repetitionText } from './repetitionText.ts';
import type { EventCardProps } from './useEventSaves.ts';

const HALF_A_YEAR = 182 * 1440;
const USUAL_COUNT = 10;

/** Whether an event comes again, how often and until when; then its next dates. */
export function RepetitionCard({ event, saves }: EventCardProps) {
  const { t, locale } = useWords();
  const noSuchDay = useNoSuchDay();
  const { pattern, ending } = repetitionOf(event.rrule, event.start, event.zone);
  const put = (next: Pattern, ends: Ending) =>
    void saves.put('repeat', { rrule: ruleOf(next, event.start, event.zone, ends) ?? null });
  const choices: readonly Choice<Pattern | 'own'>[] = [
    ...(pattern === 'own' && event.rrule !== undefined
      ? [{ value: pattern, label: repetitionText(t, locale, event.rrule, event.start, event.zone) }]
      : []),
    ...patternsFor(event.start).map((value) => ({ value, label: patternText(t, locale, value, event.start) })),
  ];
  const endings = (['never', 'until', 'count'] as const).map((value) => ({ value, label: t(`events.ends.${value}`) }));
  const endWith = (kind: Ending['kind'], chosen: Pattern) =>
    put(
      chosen,
      kind === 'never'
        ? { kind }
        : kind === 'count'
          ? { kind, count: USUAL_COUNT }
          : { kind, date: wallPlus(dateOf(event.start), HALF_A_YEAR) },
    );
  return (
    <Card title={t('events.repetition')}>
      <div className="event-form">
        <Select
          label={t('events.howOften')}
          choices={choices}
          value={pattern}
          onChange={(next) => next !== 'own' && put(next, ending)}
          help={pattern === 'own' ? t('events.ownHelp') : undefined}
          error={saves.errors.repeat}
        />
        {pattern === 'own' && <code className="event-rule">{event.rrule}</code>}
        {isChoice(pattern) && pattern !== 'none' && (
          <div className="event-ending">
            <Segment
              label={t('events.ends')}
              choices={endings}
              value={ending.kind}
              onChange={(kind) => endWith(kind, pattern)}
            />
            {ending.kind === 'until' && (
              <DateField
                label={t('events.lastDay')}
                labelHidden
                value={ending.date}
                min={dateOf(event.start)}
                onCommit={(date) => date !== null && put(pattern, { kind: 'until', date })}
                impossibleText={noSuchDay}
              />
            )}
            {ending.kind === 'count' && (
              <NumberField
                label={t('events.times')}
                labelHidden
                value={ending.count}
                min={1}
                max={1000}
                onCommit={(count) => count !== null && put(pattern, { kind: 'count', count })}
              />
            )}
          </div>
        )}
        {pattern !== 'none' && <NextDates event={event} />}
      </div>
    </Card>
  );
}

const isChoice = (pattern: Pattern | 'own'): pattern is Pattern => PATTERNS.some((known) => known === pattern);
