import { useState } from 'react';
import { useDialogAt } from '../client/useDialogAt.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { TextField } from '../ui/TextField.tsx';
import type { Contact, ContactEdit } from './contacts.ts';
import './members.css';
import { type ContactLook, NewContact } from './NewContact.tsx';

export type ContactWords = {
  readonly value: string;
  readonly label: string;
  readonly labelHint: string;
  readonly add: string;
  readonly remove: (value: string) => string;
};

/** Ways of one kind to reach somebody: each with what it is called, one more on demand. */
export function ContactRows({
  contacts,
  words,
  look,
  errorAt,
  onEdit,
}: {
  readonly contacts: readonly Contact[];
  readonly words: ContactWords;
  readonly look: ContactLook;
  /** The one that is not there yet comes last. */
  readonly errorAt: (place: number) => string | undefined;
  /** Answers whether it was saved. */
  readonly onEdit: (edit: ContactEdit) => Promise<boolean>;
}) {
  const adding = useDialogAt(`contact-${look.type}`);
  // The one before was added by Enter: the focus goes back to where another one is begun.
  const [isAgain, setAgain] = useState(false);
  const edit = (place: number, was: string, change: Partial<Contact>) =>
    void onEdit(change.value?.trim() === '' ? { kind: 'remove', was } : { kind: 'change', place, was, change });
  return (
    <div className="member-contacts">
      {[...contacts.entries()].map(([place, { value, label }]) => (
        <div key={place} className="member-contact">
          <TextField
            {...look}
            className="member-contact-value"
            label={words.value}
            labelHidden
            value={value}
            autoComplete="off"
            spellCheck={false}
            error={errorAt(place)}
            onCommit={(next) => edit(place, value, { value: next.trim() })}
          />
          <TextField
            className="member-contact-label"
            label={words.label}
            labelHidden
            placeholder={words.labelHint}
            value={label ?? ''}
            autoComplete="off"
            onCommit={(next) => edit(place, value, { label: next.trim() === '' ? undefined : next.trim() })}
          />
          <IconButton
            icon="x"
            label={words.remove(value)}
            onPress={() => void onEdit({ kind: 'remove', was: value })}
          />
        </div>
      ))}
      {adding.open !== undefined ? (
        <NewContact
          label={words.value}
          look={look}
          error={errorAt(contacts.length)}
          onAdd={(value) => onEdit({ kind: 'add', place: contacts.length, value })}
          onDone={(way) => {
            setAgain(way === 'byEnter');
            adding.close();
          }}
        />
      ) : (
        <div>
          <Button size="sm" tone="quiet" icon="plus" autoFocus={isAgain} onPress={() => adding.show()}>
            {words.add}
          </Button>
        </div>
      )}
    </div>
  );
}
