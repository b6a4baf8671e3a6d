import { type KeyboardEvent, useState } from 'react';
import {
  Button as AriaButton,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  Group,
  Popover,
} from 'react-aria-components';
import { classesOf } from './classes.ts';
import { dateOf, dateTextOf } from './dates.ts';
import { useDraft } from './draft.ts';
import './DateField.css';
import { FieldLabel } from './FieldLabel.tsx';
import { FieldNotes, type FieldProps } from './FieldNotes.tsx';
import './fields.css';
import { given } from './given.ts';
import { Icon } from './Icon.tsx';
import './menus.css';
import { MonthSheet } from './MonthSheet.tsx';

export type DateFieldProps = FieldProps & {
  /** `YYYY-MM-DD`, or null while empty. */
  readonly value: string | null;
  /** On leaving the field, on Enter, and at once when a day is chosen in the calendar. */
  readonly onCommit: (date: string | null) => void;
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  /** Days that get a mark in the calendar: there is already something. */
  readonly isMarked?: ((date: string) => boolean) | undefined;
  readonly autoFocus?: boolean | undefined;
};

/** A date by its parts or from the calendar. `<DateField label={t('date')} value="2026-06-20" onCommit={moveTo} />` */
export function DateField(props: DateFieldProps) {
  const { label, labelHidden, help, error, warning, disabled, required, value, onCommit, isMarked } = props;
  const [open, setOpen] = useState(false);
  const draft = useDraft<string | null>({ value, onCommit });
  // The parts keep their keys to themselves, so Enter is heard on its way down to them.
  const onKeyDown = (press: KeyboardEvent) => {
    if (press.key === 'Enter' && !open && isDatePart(press.target)) draft.commit(dateTextOf(dateOf(draft.shown)));
    if (press.key === 'Escape' && !open && draft.isChanged) {
      press.stopPropagation();
      draft.revert();
    }
  };
  return (
    <DatePicker
      className={classesOf('field', props.className)}
      value={dateOf(draft.shown)}
      onChange={(date) => (open ? draft.commit(dateTextOf(date)) : draft.type(date === null ? null : date.toString()))}
      onBlur={() => draft.commit(dateTextOf(dateOf(draft.shown)))}
      isOpen={open}
      onOpenChange={setOpen}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      {...given({
        isDisabled: disabled,
        isRequired: required,
        minValue: dateOf(props.min) ?? undefined,
        maxValue: dateOf(props.max) ?? undefined,
        autoFocus: props.autoFocus,
      })}
    >
      <FieldLabel text={label} hidden={labelHidden} />
      <Group className="input" onKeyDownCapture={onKeyDown}>
        <DateInput className="date-parts">{(part) => <DateSegment className="date-part" segment={part} />}</DateInput>
        <AriaButton className="input-clear end">
          <Icon name="calendar" />
        </AriaButton>
      </Group>
      <FieldNotes help={help} error={error} warning={warning} />
      <Popover className="menu" offset={4} placement="bottom start">
        <Dialog className="date-popover">
          <MonthSheet isMarked={isMarked} />
        </Dialog>
      </Popover>
    </DatePicker>
  );
}

function isDatePart(target: EventTarget): boolean {
  return target instanceof Element && target.getAttribute('role') === 'spinbutton';
}
