import { type KeyboardEvent, useMemo, useRef } from 'react';
import { TimeField as AriaTimeField, DateInput, DateSegment, Group } from 'react-aria-components';
import { classesOf } from './classes.ts';
import { useTypedParts } from './dateParts.ts';
import { timeOf, timeTextOf } from './dates.ts';
import { useDraft } from './draft.ts';
import './DateField.css';
import { FieldLabel } from './FieldLabel.tsx';
import { FieldNotes, type FieldProps } from './FieldNotes.tsx';
import './fields.css';
import { given } from './given.ts';
import { useKeptTyping } from './keptTyping.ts';
import { Icon } from './Icon.tsx';

export type TimeFieldProps = FieldProps & {
  /** `HH:MM` on the 24-hour clock, or null while empty. */
  readonly value: string | null;
  /** At once when it is typed to its end; else when typing stops, on Enter and on leaving. */
  readonly onCommit: (time: string | null) => void;
};

/** A time by hour and minute. `<TimeField label={t('starts')} value="18:30" onCommit={startAt} />` */
export function TimeField(props: TimeFieldProps) {
  const { label, labelHidden, help, error, warning, disabled, required, value, onCommit } = props;
  const parts = useRef<HTMLDivElement>(null);
  const typed = useTypedParts();
  // A pause hands no time over: who types 19:30 slowly doesn't mean 01:30.
  const draft = useDraft<string | null>({ value, onCommit, error }, () => false);
  useKeptTyping({ label, saved: value, shown: draft.shown, isKept: true, error, restore: draft.commit });
  // The same time must stay the same one, or react-aria takes what is half typed for stale.
  const shown = useMemo(() => timeOf(draft.shown), [draft.shown]);
  const onChange = (time: string | null) => {
    draft.type(time);
    if (time !== null && typed.isTyped(parts.current)) draft.commit();
  };
  // The parts keep their keys to themselves, so they are heard on their way down.
  const onKeyDown = (press: KeyboardEvent) => {
    typed.onKeyDownCapture(press);
    if (press.key === 'Enter') draft.commit();
    if (press.key === 'Escape' && draft.isChanged) {
      press.stopPropagation();
      draft.revert();
    }
  };
  return (
    <AriaTimeField
      className={classesOf('field', 'field-time', props.className)}
      value={shown}
      onChange={(time) => onChange(timeTextOf(time))}
      onBlur={() => draft.commit()}
      hourCycle={24}
      granularity="minute"
      shouldForceLeadingZeros
      isInvalid={error !== undefined}
      validationBehavior="aria"
      {...given({ isDisabled: disabled, isRequired: required })}
    >
      <FieldLabel text={label} hidden={labelHidden} />
      <Group ref={parts} className="input" onKeyDownCapture={onKeyDown}>
        <Icon name="clock" />
        <DateInput className="date-parts">{(part) => <DateSegment className="date-part" segment={part} />}</DateInput>
      </Group>
      <FieldNotes help={help} error={error} warning={warning} />
    </AriaTimeField>
  );
}
