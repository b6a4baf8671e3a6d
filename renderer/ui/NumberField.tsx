import { Button as AriaButton, NumberField as AriaNumberField, Group, Input } from 'react-aria-components';
import { classesOf } from './classes.ts';
import './fields.css';
import { FieldLabel } from './FieldLabel.tsx';
import { FieldNotes, type FieldProps } from './FieldNotes.tsx';
import { given } from './given.ts';
import { Icon } from './Icon.tsx';

export type NumberFieldProps = FieldProps & {
  /** `null` is an empty field. */
  readonly value: number | null;
  /** On leaving the field, on Enter and on each step; `null` when it was emptied. */
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
  const { label, labelHidden, help, error, warning, disabled, required, value, min, max, step, format } = props;
  return (
    <AriaNumberField
      className={classesOf('field', props.className)}
      value={value ?? Number.NaN}
      onChange={(next) => {
        const figure = Number.isNaN(next) ? null : next;
        if (figure !== value) props.onCommit(figure);
      }}
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
        <Input className="input-text" {...given({ placeholder: props.placeholder })} />
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
