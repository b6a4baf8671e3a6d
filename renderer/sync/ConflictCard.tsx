import { type ReactNode, useEffect, useRef } from 'react';
import type { Conflict } from '../../shared/sync/contract.ts';
import { answersTo, type Choices, sidesOf } from '../../shared/sync/fieldChoice.ts';
import { useKeys } from '../client/useKeys.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { listed } from '../words/dates.ts';
import { ConflictField } from './ConflictField.tsx';
import './conflicts.css';
import { ConflictTop } from './ConflictTop.tsx';
import { conflictTitle } from './conflictWords.ts';
import { fieldText } from './fieldText.ts';
import type { ValueWords } from './valueText.ts';

/** One document, field by field: nothing is kept before every field has a choice. */
export function ConflictCard({
  conflict,
  choices,
  words,
  link,
  keys,
  isCalled,
  isBusy,
  onChoices,
  onKeep,
  onLater,
}: {
  readonly conflict: Conflict;
  readonly choices: Choices;
  readonly words: ValueWords;
  /** The way to the document itself. */
  readonly link: ReactNode;
  /** How the keys are called that keep the values. */
  readonly keys: readonly string[] | undefined;
  /** It follows another one that was just decided or put off: the focus comes here. */
  readonly isCalled: boolean;
  readonly isBusy: boolean;
  readonly onChoices: (choices: Choices) => void;
  readonly onKeep: () => void;
  readonly onLater: () => void;
}) {
  const { t, locale, nameOf } = words;
  const card = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isCalled) heading.current?.focus();
  }, [isCalled]);
  const { open } = answersTo(conflict, choices);
  const sides = sidesOf(conflict);
  const title = conflictTitle(t, conflict);
  const finish = () => {
    if (open.length === 0 && !isBusy) onKeep();
    // The first radio of the first field that is open: all of a group are one stop.
    else card.current?.querySelector<HTMLElement>('[data-open] input')?.focus();
  };
  useKeys({ 'conflicts.keep': finish });
  return (
    <section ref={card} className="conflict" aria-label={title}>
      <Banner tone="info" icon="shield" title={t('conflicts.safe')}>
        {t('conflicts.safeBody')}
      </Banner>
      <ConflictTop
        conflict={conflict}
        choices={choices}
        words={words}
        link={link}
        heading={heading}
        onChoices={onChoices}
      />
      <div className="conflict-fields">
        {conflict.fields.map((field) => (
          <ConflictField
            key={field.field}
            field={field}
            sides={sides}
            choice={choices[field.field]}
            words={words}
            onChoose={(choice) => onChoices({ ...choices, [field.field]: choice })}
          />
        ))}
      </div>
      <div className="conflict-foot">
        <output className="muted">
          {open.length === 0
            ? t('conflicts.ready')
            : t('conflicts.open', {
                count: open.length,
                fields: listed(
                  open.map(({ field }) => fieldText(t, locale, field, nameOf)),
                  locale,
                ),
              })}
        </output>
        <Button onPress={onLater}>{t('conflicts.later')}</Button>
        <Button tone="primary" keys={keys} disabled={open.length > 0} busy={isBusy} onPress={onKeep}>
          {t(isBusy ? 'conflicts.keeping' : 'conflicts.keep')}
        </Button>
      </div>
    </section>
  );
}
