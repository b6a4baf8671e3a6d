import type { KeyboardEvent } from 'react';
import { TimeField as AriaTimeField, DateInput, DateSegment, Group } from 'react-aria-components';
import { classesOf } from './classes.ts';
import { timeOf, timeTextOf } from './dates.ts';
import { useDraft } from './draft.ts';
import './DateField.css';
import { FieldLabel } from './FieldLabel.tsx';
import { FieldNotes, type FieldProps } from './FieldNotes.tsx';
import './fields.css';
import { given } from './given.ts';
import { Icon } from './Icon.tsx';

export type TimeFieldProps = FieldProps & {
  /** `HH:MM` on the 24-hour clock, or null while empty. */
  readonly value: string | null;
  /** On leaving the field and on Enter. */
  readonly onCommit: (time: string | null) => void;
};

/** A time by hour and minute. `<TimeField label={t('starts')} value="18:30" onCommit={startAt} />` */
export function TimeField(props: TimeFieldProps) {
  const { label, labelHidden, help, error, warning, disabled, required, value, onCommit } = props;
  const draft = useDraft<string | null>({ value, onCommit });
  // The parts keep their keys to themselves, so Enter is heard on its way down to them.
  const onKeyDown = (press: KeyboardEvent) => {
    if (press.key === 'Enter') draft.commit();
    if (press.key === 'Escape' && draft.isChanged) {
      press.stopPropagation();
      draft.revert();
    }
  };
  return (
    <AriaTimeField
      className={classesOf('field', 'field-time', props.className)}
      value={timeOf(draft.shown)}
      onChange={(time) => draft.type(timeTextOf(time))}
      onBlur={() => draft.commit()}
      hourCycle={24}
      granularity="minute"
      shouldForceLeadingZeros
      isInvalid={error !== undefined}
      validationBehavior="aria"
      {...given({ isDisabled: disabled, isRequired: required })}
    >
      <FieldLabel text={label} hidden={labelHidden} />
      <Group className="input" onKeyDownCapture={onKeyDown}>
        <Icon name="clock" />
        <DateInput className="date-parts">{(part) => <DateSegment className="date-part" segment={part} />}</DateInput>
      </Group>
      <FieldNotes help={help} error={error} warning={warning} />
    </AriaTimeField>
  );
}
