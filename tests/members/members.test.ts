import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isEmail, normalEmail, normalPhone } from '../../shared/members/contacts.ts';
import { decideMemberPatch, decideNewMember } from '../../shared/members/decideMember.ts';
import type { MemberInput } from '../../shared/members/contract.ts';
import { memberLookup } from '../../shared/members/lookup.ts';
import { displayNameOf, initialsOf, nameTextOf, sortNameOf } from '../../shared/members/names.ts';
import { later, memberOf, stampAt } from '../document/documents.ts';

const now = stampAt(later(5));
const created = (input: MemberInput) => decideNewMember(input, 'mem_9', now);

test('a new member has lists for everything a list can hold, and its stamps', () => {
  expect(created({ name: { given: 'Anna' } })).toEqual({
    ok: true,
    value: {
      id: 'mem_9',
      kind: 'member',
      v: 1,
      made: now,
      changed: now,
      name: { given: 'Anna' },
      emails: [],
      phones: [],
      tags: [],
    },
  });
});

test.each<MemberInput>([
  { name: { family: 'Weiß' } },
  { name: {}, emails: [{ address: 'a@x.example' }] },
  { name: {}, phones: [{ number: '0221 55501' }] },
  { name: {}, organisation: 'Museum' },
])('%j is enough to be a member', (input) => {
  expect(created(input).ok).toBe(true);
});

test.each<MemberInput>([
  { name: {} },
  { name: { given: '  ' } },
  { name: {}, emails: [{ address: ' ' }], phones: [{ number: '' }] },
  { name: {}, organisation: ' ' },
  { name: {}, note: 'nur eine Notiz', tags: ['Chor'] },
])('%j is nobody', (input) => {
  expect(created(input)).toMatchObject({ failure: { reason: 'no-name-and-no-contact' } });
});

test('an address that cannot be written to is refused and named', () => {
  const emails = [{ address: 'a@x.example' }, { address: 'kaputt@' }];
  expect(created({ name: { given: 'Anna' }, emails })).toMatchObject({
    failure: { reason: 'bad-email', address: 'kaputt@' },
  });
});

test('addresses and tags stand once, whatever their spelling, as they were written first', () => {
  const decided = created({
    name: { given: 'Anna' },
    emails: [{ address: ' Anna@X.example ', label: 'home' }, { address: 'anna@x.example' }, { address: 'b@x.example' }],
    tags: [' Chor', 'chor', 'CHOR ', '', 'Küche'],
  });
  expect(decided).toMatchObject({
    value: {
      emails: [{ address: 'Anna@X.example', label: 'home' }, { address: 'b@x.example' }],
      tags: ['Chor', 'Küche'],
    },
  });
});

test('a patch may take the name away only while something else is left', () => {
  const anna = memberOf('mem_1', { emails: [{ address: 'a@x.example' }] });
  const without = { name: { given: null, family: null } };
  expect(decideMemberPatch(anna, without, now)).toMatchObject({ ok: true, value: { name: {} } });
  expect(decideMemberPatch(anna, { ...without, emails: null }, now)).toMatchObject({
    failure: { reason: 'no-name-and-no-contact' },
  });
});

test('a patch changes the stamp of the change and nothing it does not name', () => {
  const anna = memberOf('mem_1', { mood: 'good', note: 'x', tags: ['Chor'] });
  expect(decideMemberPatch(anna, { note: null }, now)).toEqual({
    ok: true,
    value: { ...memberOf('mem_1', { mood: 'good', tags: ['Chor'] }), changed: now },
  });
});

test('a person is called by the name that was chosen, else by its parts, else by how they are reached', () => {
  const anna = memberOf('mem_1', { name: { given: 'Anna', family: 'Weiß', prefix: 'Dr.' } });
  expect(displayNameOf(anna)).toBe('Dr. Anna Weiß');
  expect(displayNameOf({ ...anna, name: { ...anna.name, display: 'Änne' } })).toBe('Änne');
  const nameless = memberOf('mem_1', { name: {}, phones: [{ number: '0221 5' }] });
  expect(displayNameOf(nameless)).toBe('0221 5');
  expect(displayNameOf({ ...nameless, emails: [{ address: 'a@x.example' }] })).toBe('a@x.example');
  expect(nameTextOf({})).toBe('');
});

test('people are sorted as in a phone book: family name first, marks ignored', () => {
  const named = [
    { given: 'Zoë', family: 'Özdemir' },
    { display: 'Anna Ohm' },
    { given: 'Anna', family: 'Ozean' },
    { given: 'Bert', family: 'Müller' },
    { given: 'Anna', family: 'Müller' },
  ];
  const sorted = named
    .map((name) => memberOf('mem_1', { name }))
    .toSorted((a, b) => (sortNameOf(a) < sortNameOf(b) ? -1 : 1));
  expect(sorted.map((member) => displayNameOf(member))).toEqual([
    'Anna Müller',
    'Bert Müller',
    'Anna Ohm',
    'Zoë Özdemir',
    'Anna Ozean',
  ]);
});

test.each([
  ['Anna Weiß', 'AW'],
  ['Dr. Anna Maria Weiß', 'AW'],
  ['Prof. Dr. Karl-Heinz Öz', 'KÖ'],
  ['Anna', 'A'],
  ['anna@x.example', 'A'],
  ['李 小龙', '李小'],
  ['0221 555', '0'],
  ['', '?'],
])('the initials of %s are %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});

test('initials are one or two signs, never half of one, whatever the name', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      expect(initialsOf(name)).not.toBe('');
      expect(initialsOf(name).isWellFormed()).toBe(true);
    }),
  );
});

test.each(['a@x.example', 'käthe@münchen.example', 'a.b+c@localhost', "o'brien@x.example"])(
  '%s can be written to',
  (address) => {
    expect(isEmail(address)).toBe(true);
  },
);

test.each([
  '',
  'a',
  'a@',
  '@x',
  'a b@x',
  'a@b@c',
  '<a@x>',
  'a@x,b@x',
  'a@x..de',
  'a@x.',
  'a@.x',
  'a b@x.de',
  `${'x'.repeat(250)}@x.example`,
])('%s can not be written to', (address) => {
  expect(isEmail(address)).toBe(false);
});

test('two spellings of one number or address are equal, a number too short is none', () => {
  expect(['+49 221 55-501', '0049 (0)221 55501', '+4922155501'].map(normalPhone)).toEqual(Array(3).fill('+4922155501'));
  expect(['110', '', 'Handy', '12-3'].map(normalPhone)).toEqual(Array(4).fill(undefined));
  expect(normalEmail(' Käthe@X.Example ')).toBe(normalEmail('ka\u0308the@x.example'));
});

test('a member is found by address, phone, tag, source and name', () => {
  const member = memberOf('mem_1', {
    emails: [{ address: 'Anna@X.example' }],
    phones: [{ number: '+49 221 55501' }, { number: '1' }],
    tags: ['Chor'],
    external: [{ source: 'table', key: 'k1' }],
  });
  expect(memberLookup.keys(member)).toEqual([
    'email:anna@x.example',
    'phone:+4922155501',
    'tag:chor',
    'source:table\u0000k1',
    'name:anna weiss',
  ]);
});

test('an address given twice keeps its first place: the first one is the one to write to', () => {
  const [one, two] = [{ address: 'a@x.example' }, { address: 'b@x.example' }];
  const decided = decideMemberPatch(
    memberOf('mem_1'),
    { emails: [one, two, { address: 'A@x.example', label: 'work' }] },
    now,
  );
  expect(decided).toMatchObject({ value: { emails: [one, two] } });
});

test('an address or number of a member keeps what the caller cannot know, also beside a new label', () => {
  const street = { street: 'Hafenstraße 3', city: 'Köln', geo: [50.9, 6.9], label: 'home' };
  const decided = decideMemberPatch(
    memberOf('mem_1', { addresses: [street] }),
    { addresses: [{ street: 'Hafenstraße 3', city: 'Köln', label: 'work' }] },
    now,
  );
  expect(decided.ok && decided.value.addresses).toEqual([{ ...street, label: 'work' }]);
});
