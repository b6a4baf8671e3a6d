import { useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { TextField, type TextFieldProps } from '../ui/TextField.tsx';
import type { Contact, ContactEdit } from './contacts.ts';
import './members.css';
import { NewContact } from './NewContact.tsx';

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
  readonly look: Pick<TextFieldProps, 'type' | 'icon'>;
  /** The one that is not there yet comes last. */
  readonly errorAt: (place: number) => string | undefined;
  /** Answers whether it was saved. */
  readonly onEdit: (edit: ContactEdit) => Promise<boolean>;
}) {
  const [adding, setAdding] = useState<'no' | 'now' | 'again'>('no');
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
      {adding === 'now' ? (
        <NewContact
          label={words.value}
          look={look}
          error={errorAt(contacts.length)}
          onAdd={(value) => onEdit({ kind: 'add', place: contacts.length, value })}
          onDone={(way) => setAdding(way === 'byEnter' ? 'again' : 'no')}
        />
      ) : (
        <div>
          <Button size="sm" tone="quiet" icon="plus" autoFocus={adding === 'again'} onPress={() => setAdding('now')}>
            {words.add}
          </Button>
        </div>
      )}
    </div>
  );
}
