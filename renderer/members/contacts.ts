/**
 * What can be done to a list of mail addresses or phone numbers, laid over the list as it stands now.
 *
 * Alone because both kinds share it. A contact is known by what it was; where that changed meanwhile, by its place.
 */
export type Contact = { readonly value: string; readonly label: string | undefined };
export type ContactEdit =
  | { readonly kind: 'add'; readonly place: number; readonly value: string }
  | { readonly kind: 'change'; readonly place: number; readonly was: string; readonly change: Partial<Contact> }
  | { readonly kind: 'remove'; readonly was: string };

export function withEdit(contacts: readonly Contact[], edit: ContactEdit): readonly Contact[] {
  switch (edit.kind) {
    case 'add':
      return [...contacts, { value: edit.value, label: undefined }];
    case 'remove':
      return contacts.filter(({ value }) => value !== edit.was);
    case 'change': {
      const found = contacts.findIndex(({ value }) => value === edit.was);
      const place = found === -1 ? edit.place : found;
      const contact = contacts[place];
      return contact === undefined ? contacts : contacts.with(place, { ...contact, ...edit.change });
    }
  }
}
