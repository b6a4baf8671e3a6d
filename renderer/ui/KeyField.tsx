import type { KeyboardEvent } from 'react';
import { TextField as AriaTextField, Group, Input } from 'react-aria-components';
import './fields.css';
import './KeyField.css';
import { FieldLabel } from './FieldLabel.tsx';
import { FieldNotes, type FieldProps } from './FieldNotes.tsx';

type KeyFieldProps = Pick<FieldProps, 'label' | 'help' | 'error' | 'warning'> & {
  /** The keys pressed, in words. */
  readonly shown: string;
  readonly placeholder: string;
  /** Every press but those that leave: Tab and Escape. */
  readonly onKey: (press: globalThis.KeyboardEvent) => void;
};

/**
 * A field that is filled by pressing a key, not by typing its name.
 *
 * A real field, so that a screen reader hands the keys on. Invariant: nobody is caught in it, Tab and Escape do what they do
 * everywhere; what is pressed in it reaches nothing else.
 */
export function KeyField({ label, help, error, warning, shown, placeholder, onKey }: KeyFieldProps) {
  const onKeyDown = (press: KeyboardEvent) => {
    const isPlain = !press.ctrlKey && !press.metaKey && !press.altKey;
    if (isPlain && (press.key === 'Tab' || press.key === 'Escape')) return;
    press.preventDefault();
    press.stopPropagation();
    if (!press.repeat && !press.nativeEvent.isComposing) onKey(press.nativeEvent);
  };
  return (
    <AriaTextField
      className="field"
      value={shown}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- it is what the dialog is for
      autoFocus
    >
      <FieldLabel text={label} />
      <Group className="input key-field">
        <Input
          className="input-text"
          placeholder={placeholder}
          autoComplete="off"
          spellCheck={false}
          onKeyDown={onKeyDown}
        />
      </Group>
      <FieldNotes help={help} error={error} warning={warning} />
      <output className="vh">{shown}</output>
    </AriaTextField>
  );
}
