import type { KeyboardEvent } from 'react';
import { TextField as AriaTextField, TextArea as AriaTextArea } from 'react-aria-components';
import { classesOf } from './classes.ts';
import { type DraftProps, useDraft } from './draft.ts';
import './fields.css';
import { FieldLabel } from './FieldLabel.tsx';
import { FieldNotes, type FieldProps } from './FieldNotes.tsx';
import { given } from './given.ts';
import { useKeptTyping } from './keptTyping.ts';

export type TextAreaProps = FieldProps &
  DraftProps<string> & {
    readonly placeholder?: string | undefined;
    /** Rows to start with; the field grows with its text up to `maxRows`. */
    readonly rows?: number | undefined;
    readonly maxRows?: number | undefined;
    readonly autoFocus?: boolean | undefined;
    readonly readOnly?: boolean | undefined;
    /** The language of the text, for spelling and hyphens. */
    readonly lang?: string | undefined;
    /** `false` for what no spelling service may learn. */
    readonly spellCheck?: boolean | undefined;
    readonly onBlur?: (() => void) | undefined;
    /** Ctrl or Cmd with Enter: finish. */
    readonly onFinish?: ((value: string) => void) | undefined;
    /** Whether nothing more is wanted: then Enter alone finishes, and Shift with Enter begins a line. */
    readonly isComplete?: ((value: string) => boolean) | undefined;
  };

/** Reading text of several lines; grows as it is typed; saves when typing stops, on leaving it or on Ctrl+Enter. */
export function TextArea(props: TextAreaProps) {
  const { label, labelHidden, help, error, warning, disabled, required, rows = 3, maxRows = 16 } = props;
  const draft = useDraft(props);
  const isKept = props.onChange === undefined && props.readOnly !== true;
  useKeptTyping({ label, saved: props.value, shown: draft.shown, isKept, error, restore: draft.commit });
  const onKeyDown = (press: KeyboardEvent<HTMLTextAreaElement>) => {
    const { value } = press.currentTarget;
    if (press.key !== 'Enter' || press.nativeEvent.isComposing) return;
    const finishes = press.ctrlKey || press.metaKey || (!press.shiftKey && props.isComplete?.(value) === true);
    if (!finishes) return;
    press.preventDefault();
    draft.commit();
    props.onFinish?.(value);
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
        isReadOnly: props.readOnly,
        autoFocus: props.autoFocus,
        spellCheck: props.spellCheck === undefined ? undefined : (String(props.spellCheck) as 'true' | 'false'),
      })}
    >
      <FieldLabel text={label} hidden={labelHidden} />
      <AriaTextArea
        className="input input-area"
        rows={rows}
        onKeyDown={onKeyDown}
        // Of a text the browser brings only the caret into view, not its frame.
        onFocus={({ currentTarget }) => currentTarget.scrollIntoView({ block: 'nearest' })}
        style={{ minHeight: heightOf(rows), maxHeight: heightOf(maxRows) }}
        {...given({ placeholder: props.placeholder, lang: props.lang })}
      />
      <FieldNotes help={help} error={error} warning={warning} />
    </AriaTextField>
  );
}

/** So many lines and the frame around them. */
function heightOf(rows: number): string {
  return `calc(${rows} * var(--leading-read) * 1em + 0.75rem + 2px)`;
}
