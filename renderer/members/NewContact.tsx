import { useState } from 'react';
import { TextField, type TextFieldProps } from '../ui/TextField.tsx';
import './members.css';

/** The field of a contact that is not there yet: goes again when it is left empty, stays while it is refused. */
export function NewContact({
  label,
  look,
  error,
  onAdd,
  onDone,
}: {
  readonly label: string;
  readonly look: Pick<TextFieldProps, 'type' | 'icon'>;
  readonly error: string | undefined;
  /** Answers whether it was saved. */
  readonly onAdd: (value: string) => Promise<boolean>;
  /** It is there, or was left empty; `byEnter`: the focus has nowhere to go. */
  readonly onDone: (way: 'byEnter' | 'left') => void;
}) {
  const [typed, setTyped] = useState('');
  const add = async (value: string) => {
    if (value.trim() === '') return;
    const way =
      document.activeElement instanceof HTMLInputElement && document.activeElement.value === value ? 'byEnter' : 'left';
    if (await onAdd(value.trim())) onDone(way);
  };
  return (
    <div className="member-contact">
      <TextField
        {...look}
        className="member-contact-value"
        label={label}
        labelHidden
        value={typed}
        autoFocus
        autoComplete="off"
        spellCheck={false}
        error={error}
        onChange={setTyped}
        onCommit={(value) => void add(value)}
        onBlur={() => typed.trim() === '' && onDone('left')}
      />
    </div>
  );
}
