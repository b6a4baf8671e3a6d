import { type FocusEvent, type KeyboardEvent, useMemo, useRef, useState } from 'react';
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
import { impossibleDayIn, isDatePart, useTypedParts } from './dateParts.ts';
import { dateOf, dateTextOf } from './dates.ts';
import { useDraft } from './draft.ts';
import './DateField.css';
import { FieldLabel } from './FieldLabel.tsx';
import { FieldNotes, type FieldProps } from './FieldNotes.tsx';
import './fields.css';
import { given } from './given.ts';
import { useKeptTyping } from './keptTyping.ts';
import { Icon } from './Icon.tsx';
import './menus.css';
import { MonthSheet } from './MonthSheet.tsx';

export type DateFieldProps = FieldProps & {
  /** `YYYY-MM-DD`, or null while empty. */
  readonly value: string | null;
  /** At once when it is typed to its end or chosen in the calendar; else when typing stops, on Enter and on leaving. */
  readonly onCommit: (date: string | null) => void;
  /** Said where a day was typed that its month does not have: what was typed, and the date that became of it. */
  readonly impossibleText?: ((typed: number, became: string) => string) | undefined;
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  /** Days that get a mark in the calendar: there is already something. */
  readonly isMarked?: ((date: string) => boolean) | undefined;
  readonly autoFocus?: boolean | undefined;
};

/** A date by its parts or from the calendar. `<DateField label={t('date')} value="2026-06-20" onCommit={moveTo} />` */
export function DateField(props: DateFieldProps) {
  const { label, labelHidden, help, error, disabled, required, value, isMarked } = props;
  const [open, setOpen] = useState(false);
  const [impossible, setImpossible] = useState<{ readonly typed: number; readonly date: string }>();
  const parts = useRef<HTMLDivElement>(null);
  const typed = useTypedParts();
  const onCommit = (date: string | null) => props.onCommit(dateTextOf(dateOf(date)));
  // A pause hands no date over: who types the 27th slowly doesn't mean the 2nd.
  const draft = useDraft<string | null>({ value, onCommit, error }, () => false);
  useKeptTyping({ label, saved: value, shown: draft.shown, isKept: true, error, restore: draft.commit });
  // The same date must stay the same one, or react-aria takes what is half typed for stale.
  const shown = useMemo(() => dateOf(draft.shown), [draft.shown]);
  const onChange = (date: string | null) => {
    draft.type(date);
    if (open || (isLong(date) && typed.isTyped(parts.current))) draft.commit();
  };
  // The parts keep their keys to themselves, so they are heard on their way down.
  const onKeyDown = (press: KeyboardEvent) => {
    typed.onKeyDownCapture(press);
    if (/^(?:\d|Arrow|Page|Home|End|Backspace|Delete)/.test(press.key)) setImpossible(undefined);
    if (press.key === 'Enter' && !open && isDatePart(press.target)) draft.commit(noteImpossible()?.date);
    if (press.key === 'Escape' && !open && draft.isChanged) {
      press.stopPropagation();
      draft.revert();
    }
  };
  const noteImpossible = () => {
    const found = parts.current === null ? undefined : impossibleDayIn(parts.current);
    if (found !== undefined) setImpossible(found);
    return found;
  };
  const isLeft = (leave: FocusEvent) => isDatePart(leave.target) && !isDatePart(leave.relatedTarget);
  const remark = impossible?.date === draft.shown ? impossible : undefined;
  const warning = (remark && props.impossibleText?.(remark.typed, remark.date)) ?? props.warning;
  return (
    <DatePicker
      className={classesOf('field', props.className)}
      value={shown}
      onChange={(date) => onChange(date?.toString() ?? null)}
      onBlur={() => draft.commit()}
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
      <Group
        ref={parts}
        className="input"
        onKeyDownCapture={onKeyDown}
        // Before react-aria makes a possible day of it, and after.
        onBlurCapture={(leave) => isLeft(leave) && noteImpossible()}
        onBlur={(leave) => isLeft(leave) && draft.commit()}
      >
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

/** A year of one or two figures is taken for one of this century when the field is left, not while it is typed. */
const isLong = (date: string | null): boolean => date !== null && !date.startsWith('0');
