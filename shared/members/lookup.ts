/** How members are sorted, found and searched. */
import type { Lookup } from '../document/lookup.ts';
import { fold } from '../text/fold.ts';
import { normalEmail, normalPhone } from './contacts.ts';
import type { Member } from './model.ts';
import { displayNameOf, nameTextOf, sortNameOf } from './names.ts';

export const emailKey = (address: string): string => `email:${normalEmail(address)}`;
export const phoneKey = (number: string): string => `phone:${normalPhone(number) ?? ''}`;
export const tagKey = (tag: string): string => `tag:${fold(tag)}`;
/** Exact but for blanks: leading zeros and letters tell numbers apart. */
export const numberKey = (memberNumber: string): string => `number:${memberNumber.trim()}`;
export const sourceKey = (source: string, key: string): string => `source:${source}\u0000${key}`;
export const nameKey = (name: Member['name']): string =>
  `name:${fold(nameTextOf({ given: name.given, family: name.family, display: name.given || name.family ? undefined : name.display }))}`;

export const memberLookup: Lookup<Member> = {
  columns: { name: sortNameOf, changed: (member) => member.changed.at },
  keys: (member) => [
    ...member.emails.map(({ address }) => emailKey(address)),
    ...member.phones.flatMap(({ number }) => (normalPhone(number) === undefined ? [] : [phoneKey(number)])),
    ...member.tags.map(tagKey),
    ...(member.external ?? []).map(({ source, key }) => sourceKey(source, key)),
    ...(member.memberNumber === undefined || member.memberNumber.trim() === '' ? [] : [numberKey(member.memberNumber)]),
    nameKey(member.name),
  ],
  search: (member) => ({
    title: displayNameOf(member),
    detail: member.emails[0]?.address ?? member.phones[0]?.number ?? member.organisation ?? '',
    more: [
      member.name.given,
      member.name.family,
      member.organisation,
      member.position,
      ...numberForms(member.memberNumber),
      ...member.emails.map(({ address }) => address),
      ...member.phones.map(({ number }) => `${number} ${normalPhone(number) ?? ''}`),
      ...(member.addresses ?? []).flatMap((address) => [address.street, address.postalCode, address.city]),
      ...member.tags,
      member.note,
    ]
      .filter((part) => part !== undefined && part !== '')
      .join(' '),
  }),
};

/** Also without the zeros before it: who looks for 42 finds 00042. */
const numberForms = (memberNumber: string | undefined): string[] =>
  memberNumber === undefined ? [] : [...new Set([memberNumber, memberNumber.replace(/^0+(?=.)/, '')])];
