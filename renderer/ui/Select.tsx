import {
  Button as AriaButton,
  Select as AriaSelect,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
  Text,
} from 'react-aria-components';
import type { Choice } from './choices.ts';
import { classesOf } from './classes.ts';
import './fields.css';
import { FieldLabel } from './FieldLabel.tsx';
import { FieldNotes, type FieldProps } from './FieldNotes.tsx';
import { given } from './given.ts';
import { Icon } from './Icon.tsx';
import './menus.css';

export type SelectProps<V extends string> = FieldProps & {
  readonly choices: readonly Choice<V>[];
  readonly value: V | null;
  readonly onChange: (value: V) => void;
  readonly placeholder?: string | undefined;
};

/** One of six or more choices, with type-ahead: `<Select label={t('standing')} choices={…} value={v} onChange={setV} />` */
export function Select<V extends string>(props: SelectProps<V>) {
  const { label, labelHidden, help, error, warning, disabled, required, choices, value, onChange, placeholder } = props;
  return (
    <AriaSelect
      className={classesOf('field', props.className)}
      value={value}
      onChange={(key) => {
        const chosen = choices.find((choice) => choice.value === key);
        if (chosen !== undefined && chosen.value !== value) onChange(chosen.value);
      }}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      {...given({ isDisabled: disabled, isRequired: required, placeholder })}
    >
      <FieldLabel text={label} hidden={labelHidden} />
      <AriaButton className="input input-button">
        <SelectValue className="input-value" />
        <Icon name="down" className="end" />
      </AriaButton>
      <FieldNotes help={help} error={error} warning={warning} />
      <Popover className="menu menu-select" offset={4}>
        <ListBox className="menu-list" items={choices}>
          {(choice) => <ChoiceRow id={choice.value} choice={choice} />}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}

/** One row of a list of choices; the tick stands at its end. Its `id` is the value: react-aria tells rows apart by it. */
export function ChoiceRow<V extends string>({ id, choice }: { readonly id: V; readonly choice: Choice<V> }) {
  return (
    <ListBoxItem id={id} textValue={choice.label} className="menu-row" {...given({ isDisabled: choice.disabled })}>
      {choice.icon !== undefined && <Icon name={choice.icon} />}
      <span className="menu-words">
        <Text slot="label">{choice.label}</Text>
        {choice.detail !== undefined && (
          <Text slot="description" className="menu-detail">
            {choice.detail}
          </Text>
        )}
      </span>
      <Icon name="check" className="menu-tick" />
    </ListBoxItem>
  );
}
