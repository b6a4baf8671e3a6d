import { Radio, RadioGroup } from 'react-aria-components';
import './checks.css';
import type { Choice } from './choices.ts';
import { classesOf } from './classes.ts';
import { FieldLabel } from './FieldLabel.tsx';
import { FieldNotes, type FieldProps } from './FieldNotes.tsx';
import { given } from './given.ts';
import { Icon } from './Icon.tsx';

export type RadioRowsProps<V extends string> = FieldProps & {
  readonly choices: readonly Choice<V>[];
  readonly value: V | null;
  readonly onChange: (value: V) => void;
  /** `boxed` gives each choice a frame, for choices that need a sentence. */
  readonly look?: 'plain' | 'boxed' | undefined;
};

/** Two to five choices that exclude each other, all in view. */
export function RadioRows<V extends string>(props: RadioRowsProps<V>) {
  const {
    label,
    labelHidden,
    help,
    error,
    warning,
    disabled,
    required,
    choices,
    value,
    onChange,
    look = 'plain',
  } = props;
  return (
    <RadioGroup
      className={classesOf('field', 'radio-rows', look === 'boxed' && 'radio-boxed', props.className)}
      value={value}
      onChange={(next) => {
        const chosen = choices.find((choice) => choice.value === next);
        if (chosen !== undefined) onChange(chosen.value);
      }}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      {...given({ isDisabled: disabled, isRequired: required })}
    >
      <FieldLabel text={label} hidden={labelHidden} />
      {choices.map((choice) => (
        <Radio key={choice.value} value={choice.value} className="check" {...given({ isDisabled: choice.disabled })}>
          <span className="box radio" aria-hidden="true" />
          {choice.icon !== undefined && <Icon name={choice.icon} />}
          <span className="check-words">
            {choice.label}
            {choice.detail !== undefined && <span className="check-help">{choice.detail}</span>}
          </span>
        </Radio>
      ))}
      <FieldNotes help={help} error={error} warning={warning} />
    </RadioGroup>
  );
}
