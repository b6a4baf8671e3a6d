import type { KeyboardEvent, ReactNode } from 'react';
import { TextField as AriaTextField, Group, Input } from 'react-aria-components';
import { classesOf } from './classes.ts';
import { type DraftProps, useDraft } from './draft.ts';
import './fields.css';
import { FieldLabel } from './FieldLabel.tsx';
import { FieldNotes, type FieldProps } from './FieldNotes.tsx';
import { given } from './given.ts';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';
import { useKeptTyping } from './keptTyping.ts';

export type TextFieldProps = FieldProps &
  DraftProps<string> & {
    readonly placeholder?: string | undefined;
    readonly icon?: IconName | undefined;
    /** Inside the frame, at its end: a small button, a unit. */
    readonly end?: ReactNode;
    readonly type?: 'text' | 'email' | 'tel' | 'url' | 'password' | undefined;
    readonly autoFocus?: boolean | undefined;
    readonly autoComplete?: string | undefined;
    readonly readOnly?: boolean | undefined;
    readonly spellCheck?: boolean | undefined;
    readonly onBlur?: (() => void) | undefined;
    /** Enter was pressed, changed or not. */
    readonly onEnter?: ((value: string) => void) | undefined;
  };

/**
 * One line of text. `<TextField label={t('name')} value={event.name} onCommit={rename} error={…} />`
 * saves when typing stops, on leaving and on Enter; Escape goes back to what was there. With `onChange` the caller keeps
 * the text. However much is pasted stays: a cut text would pass for the whole one.
 */
export function TextField(props: TextFieldProps) {
  const { label, labelHidden, help, error, warning, disabled, required, icon, end, readOnly } = props;
  const draft = useDraft(props);
  const isKept = props.onChange === undefined && props.type !== 'password' && readOnly !== true;
  useKeptTyping({ label, saved: props.value, shown: draft.shown, isKept, error, restore: draft.commit });
  const onKeyDown = (press: KeyboardEvent<HTMLInputElement>) => {
    if (press.nativeEvent.isComposing) return;
    if (press.key === 'Enter') {
      draft.commit();
      props.onEnter?.(press.currentTarget.value);
    }
    if (press.key === 'Escape' && draft.isChanged && props.onCommit !== undefined) {
      press.stopPropagation();
      draft.revert();
    }
  };
  const onBlur = () => {
    draft.commit();
    props.onBlur?.();
  };
  return (
    <AriaTextField
      className={classesOf('field', props.className)}
      value={draft.shown}
      onChange={draft.type}
      onBlur={onBlur}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      {...given({
        isDisabled: disabled,
        isRequired: required,
        isReadOnly: readOnly,
        type: props.type,
        autoFocus: props.autoFocus,
        autoComplete: props.autoComplete,
        spellCheck: props.spellCheck === undefined ? undefined : (String(props.spellCheck) as 'true' | 'false'),
      })}
    >
      <FieldLabel text={label} hidden={labelHidden} />
      <Group className="input">
        {icon !== undefined && <Icon name={icon} />}
        <Input className="input-text" onKeyDown={onKeyDown} {...given({ placeholder: props.placeholder })} />
        {disabled === true && end === undefined ? <Icon name="lock" className="end" /> : end}
      </Group>
      <FieldNotes help={help} error={error} warning={warning} />
    </AriaTextField>
  );
}
