import { ComboBox as AriaComboBox, Button as AriaButton, Group, Input, ListBox, Popover } from 'react-aria-components';
import type { Choice } from './choices.ts';
import { classesOf } from './classes.ts';
import './fields.css';
import { FieldLabel } from './FieldLabel.tsx';
import { FieldNotes, type FieldProps } from './FieldNotes.tsx';
import { given } from './given.ts';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';
import './menus.css';
import { ChoiceRow } from './Select.tsx';

export type ComboBoxProps<V extends string> = FieldProps & {
  readonly choices: readonly Choice<V>[];
  readonly value: V | null;
  readonly onChange: (value: V | null) => void;
  /** With it the caller finds: it is told the words and gives new choices. Without it the choices are filtered here. */
  readonly onQuery?: ((words: string) => void) | undefined;
  /** Shown in the list when nothing fits. */
  readonly nothingFound: string;
  readonly placeholder?: string | undefined;
  readonly icon?: IconName | undefined;
  /** `input`: not before something is typed, for long lists that are rarely changed. */
  readonly opens?: 'focus' | 'input' | undefined;
};

/** Finds one of many by typing, for instance the event a post is about. */
export function ComboBox<V extends string>(props: ComboBoxProps<V>) {
  const { label, labelHidden, help, error, warning, disabled, required, choices, value, onChange, onQuery } = props;
  const list = onQuery === undefined ? { defaultItems: choices } : { items: choices, onInputChange: onQuery };
  return (
    <AriaComboBox
      className={classesOf('field', props.className)}
      value={value}
      onChange={(key) => {
        const chosen = choices.find((choice) => choice.value === key)?.value ?? null;
        if (chosen !== value) onChange(chosen);
      }}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      menuTrigger={props.opens ?? 'focus'}
      allowsEmptyCollection
      {...list}
      {...given({ isDisabled: disabled, isRequired: required })}
    >
      <FieldLabel text={label} hidden={labelHidden} />
      <Group className="input">
        <Icon name={props.icon ?? 'search'} />
        <Input className="input-text" {...given({ placeholder: props.placeholder })} />
        <AriaButton className="input-clear">
          <Icon name="down" size="sm" />
        </AriaButton>
      </Group>
      <FieldNotes help={help} error={error} warning={warning} />
      <Popover className="menu menu-select" offset={4}>
        <ListBox<Choice<V>>
          className="menu-list"
          renderEmptyState={() => <p className="menu-empty">{props.nothingFound}</p>}
        >
          {(choice) => <ChoiceRow id={choice.value} choice={choice} />}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
