import { useRoute } from '../client/routes.ts';
import { useEntry } from '../client/useEntry.ts';
import { TextField, type TextFieldProps } from '../ui/TextField.tsx';
import './members.css';

export type ContactLook = { readonly type: 'email' | 'tel'; readonly icon: TextFieldProps['icon'] };

/** The field of a contact that is not there yet: goes again when it is left empty, stays while it is refused. */
export function NewContact({
  label,
  look,
  error,
  onAdd,
  onDone,
}: {
  readonly label: string;
  readonly look: ContactLook;
  readonly error: string | undefined;
  /** Answers whether it was saved. */
  readonly onAdd: (value: string) => Promise<boolean>;
  /** It is there, or was left empty; `byEnter`: the focus has nowhere to go. */
  readonly onDone: (way: 'byEnter' | 'left') => void;
}) {
  const { entry, fill, done } = useEntry(`contact-${look.type}`, () => ({ typed: '' }), {
    subject: useRoute().id,
    title: (typing) => typing.typed,
    isPage: true,
  });
  const { typed } = entry;
  const add = async (value: string) => {
    if (value.trim() === '') return;
    const way =
      document.activeElement instanceof HTMLInputElement && document.activeElement.value === value ? 'byEnter' : 'left';
    if (!(await onAdd(value.trim()))) return;
    done();
    onDone(way);
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
        onChange={(next) => fill({ typed: next })}
        onCommit={(value) => void add(value)}
        onBlur={() => typed.trim() === '' && onDone('left')}
      />
    </div>
  );
}
