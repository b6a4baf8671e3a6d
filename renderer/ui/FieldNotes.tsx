import { FieldError, Text } from 'react-aria-components';
import './fields.css';
import { Icon } from './Icon.tsx';

/** What every field has: words above it, help or an error below it. All of them come from the caller. */
export type FieldProps = {
  readonly label: string;
  /** Read aloud but not shown, for a field whose place says what it is. */
  readonly labelHidden?: boolean | undefined;
  readonly help?: string | undefined;
  /** What happened, what to do, that nothing was lost. Its presence marks the field as invalid. */
  readonly error?: string | undefined;
  /** A remark that does not stop anybody, such as a clash of rooms. */
  readonly warning?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly required?: boolean | undefined;
  readonly className?: string | undefined;
};

/** Help, warning or error below a field; an error takes the place of the help. */
export function FieldNotes({ help, error, warning }: Pick<FieldProps, 'help' | 'error' | 'warning'>) {
  return (
    <>
      {help !== undefined && error === undefined && (
        <Text slot="description" className="help">
          {help}
        </Text>
      )}
      {warning !== undefined && error === undefined && (
        <output className="field-warning">
          <Icon name="warn" size="sm" />
          <span>{warning}</span>
        </output>
      )}
      <FieldError className="error">
        <Icon name="error" size="sm" />
        <span>{error}</span>
      </FieldError>
    </>
  );
}
