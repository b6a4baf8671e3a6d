import { Button as AriaButton, NumberField as AriaNumberField, Group } from 'react-aria-components';
import { classesOf } from './classes.ts';
import { useDraft } from './draft.ts';
import './fields.css';
import { FieldLabel } from './FieldLabel.tsx';
import { FieldNotes, type FieldProps } from './FieldNotes.tsx';
import { given } from './given.ts';
import { Icon } from './Icon.tsx';
import { useKeptTyping } from './keptTyping.ts';
import { NumberInput } from './NumberInput.tsx';

export type NumberFieldProps = FieldProps & {
  /** `null` is an empty field. */
  readonly value: number | null;
  /** When typing stops, on leaving the field, on Enter and on each step; `null` when it was emptied. */
  readonly onCommit: (value: number | null) => void;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly step?: number | undefined;
  /** For money, percent or units, as `Intl.NumberFormat` takes it. */
  readonly format?: Intl.NumberFormatOptions | undefined;
  readonly placeholder?: string | undefined;
};

/** A figure with steppers, read and shown as the language writes it: `<NumberField label={t('seats')} value={42} min={0} onCommit={…} />` */
export function NumberField(props: NumberFieldProps) {
  const { label, labelHidden, help, error, warning, disabled, required, min, max, step, format } = props;
  const draft = useDraft(props, (figure) => figure !== null);
  useKeptTyping({ label, saved: props.value, shown: draft.shown, isKept: true, error, restore: draft.commit });
  // The old figure while a person types: react-aria would write the new one its own way below the caret.
  const atRest = draft.before === undefined ? draft.shown : draft.before.value;
  const onTyped = (figure: number | null) =>
    draft.type(figure === null ? null : Math.min(max ?? figure, Math.max(min ?? figure, figure)));
  return (
    <AriaNumberField
      className={classesOf('field', props.className)}
      value={atRest ?? Number.NaN}
      onChange={(next) => draft.commit(Number.isNaN(next) ? null : next)}
      onBlur={() => draft.commit()}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      {...given({
        isDisabled: disabled,
        isRequired: required,
        minValue: min,
        maxValue: max,
        step,
        formatOptions: format,
      })}
    >
      <FieldLabel text={label} hidden={labelHidden} />
      <Group className="input input-number">
        <NumberInput onTyped={onTyped} placeholder={props.placeholder} />
        <AriaButton slot="decrement" className="stepper">
          <Icon name="minus" size="sm" />
        </AriaButton>
        <AriaButton slot="increment" className="stepper">
          <Icon name="plus" size="sm" />
        </AriaButton>
      </Group>
      <FieldNotes help={help} error={error} warning={warning} />
    </AriaNumberField>
  );
}
