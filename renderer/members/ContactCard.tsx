import { Card } from '../ui/Card.tsx';
import { useWords } from '../words/words.ts';
import { AddressRows } from './AddressRows.tsx';
import { ContactRows, type ContactWords } from './ContactRows.tsx';
import { type Contact, type ContactEdit, withEdit } from './contacts.ts';
import './members.css';
import type { MemberCardProps } from './useMemberSaves.ts';
import type { Member } from '../../shared/members/model.ts';

/** How a person can be reached. */
export function ContactCard(props: MemberCardProps) {
  const { member, saves } = props;
  const { t } = useWords();
  const words = (kind: 'email' | 'phone'): ContactWords => ({
    value: t(`members.${kind}`),
    label: t('members.label'),
    labelHint: t('members.labelHint'),
    add: t(`members.${kind}Add`),
    remove: (value) => t('members.remove', { value }),
  });
  const rows = ({ field, contactsOf, patchOf }: ContactKind) => ({
    contacts: contactsOf(member),
    errorAt: (place: number) => saves.errors[`${field}.${place}`],
    onEdit: async (edit: ContactEdit) => {
      const patch = (now: Member) => patchOf(withEdit(contactsOf(now), edit));
      if (edit.kind !== 'remove') return (await saves.edit(`${field}.${edit.place}`, patch)) !== undefined;
      saves.remove(t('members.removed', { value: edit.was }), patch);
      return true;
    },
  });
  return (
    <Card title={t('members.contact')}>
      <div className="member-form">
        <ContactRows words={words('email')} look={{ type: 'email', icon: 'mail' }} {...rows(EMAILS)} />
        <ContactRows words={words('phone')} look={{ type: 'tel', icon: 'phone' }} {...rows(PHONES)} />
        <AddressRows {...props} />
      </div>
    </Card>
  );
}

type ContactKind = {
  readonly field: 'emails' | 'phones';
  readonly contactsOf: (member: Member) => readonly Contact[];
  readonly patchOf: (contacts: readonly Contact[]) => Record<string, unknown>;
};

const labelled = (label: string | undefined) => (label === undefined ? {} : { label });
const EMAILS: ContactKind = {
  field: 'emails',
  contactsOf: ({ emails }) => emails.map(({ address, label }) => ({ value: address, label })),
  patchOf: (contacts) => ({ emails: contacts.map(({ value, label }) => ({ address: value, ...labelled(label) })) }),
};
const PHONES: ContactKind = {
  field: 'phones',
  contactsOf: ({ phones }) => phones.map(({ number, label }) => ({ value: number, label })),
  patchOf: (contacts) => ({ phones: contacts.map(({ value, label }) => ({ number: value, ...labelled(label) })) }),
};
