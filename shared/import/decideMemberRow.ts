/**
 * Whether a person in a file is known here, and what the file changes about them.
 *
 * Invariants: known by the key the file gives (with a name or a contact that fits: numbers are given out by many), then by
 * a mail address with a name that fits, then by name and phone, then by member number with a name that fits; never by name
 * alone. Contacts and tags are added, never taken away; a field the file doesn't have stays. The same file again changes
 * nothing, also where people corrected what it had said.
 */
import { canonical } from '../document/canonical.ts';
import type { AnyDocument, Stamp } from '../document/document.ts';
import { isEmail, normalEmail, normalPhone } from '../members/contacts.ts';
import { emailKey, nameKey, numberKey, phoneKey, sourceKey } from '../members/lookup.ts';
import type { Member } from '../members/model.ts';
import { displayNameOf, nameTextOf } from '../members/names.ts';
import { fold } from '../text/fold.ts';
import { fingerprint, seenBy } from './fingerprint.ts';
import { type ImportProblem, warning } from './importProblem.ts';
import { type MemberCandidate, optional } from './memberCandidate.ts';
import { changesBetween, type RowPlan } from './rowPlan.ts';
import { byRules, type Rules } from './rules.ts';

export type MemberMatching = {
  /** Members under an exact key, those planned by earlier rows of the file included. */
  readonly byKey: (key: string) => readonly Member[];
  readonly newId: () => string;
  /** The member whose id the row names, as our own exports do. */
  readonly own?: Member | undefined;
  readonly stamp: Stamp;
  /** How often the same identity stood in earlier rows of this file. */
  readonly repeated: (identity: string) => number;
  readonly rules: Rules;
};

/** Keys by which a later row can find a member that this file has planned: what matching asks for, and nothing else. */
export function matchingKeys(member: Member): string[] {
  return [
    ...member.emails.map(({ address }) => emailKey(address)),
    ...member.phones.map(({ number }) => phoneKey(number)),
    ...(member.external ?? []).map(({ source, key }) => sourceKey(source, key)),
    ...(member.memberNumber === undefined ? [] : [numberKey(member.memberNumber)]),
  ];
}

export function decideMemberRow(candidate: MemberCandidate, matching: MemberMatching): RowPlan {
  const { key, seen } = identityOf(candidate, matching);
  const found = findMember(candidate, { key, seen }, matching);
  const told = {
    row: candidate.line,
    title: titleOf(candidate),
    detail: candidate.emails[0]?.address ?? candidate.phones[0]?.number ?? '',
  };
  if (found.member === undefined) {
    const next = enriched(newMember(candidate, matching), candidate, key, seen, matching.stamp);
    return {
      ...told,
      outcome: 'create',
      changes: [],
      problems: found.problems,
      previous: undefined,
      next: next,
    };
  }
  const same = {
    ...told,
    outcome: 'same' as const,
    changes: [],
    problems: found.problems,
    previous: found.member as AnyDocument,
    next: undefined,
  };
  if (found.member.external?.some((entry) => entry['seen'] === seen)) return same;
  const next = ruled(found.member, enriched(found.member, candidate, key, seen, matching.stamp), candidate, matching);
  const changes = changesBetween(found.member, next);
  if (changes.length === 0) return same;
  return {
    ...told,
    outcome: 'update',
    changes,
    problems: found.problems,
    previous: found.member,
    next: next,
  };
}

function ruled(member: Member, next: Member, candidate: MemberCandidate, matching: MemberMatching): Member {
  const { rules, stamp } = matching;
  if (Object.keys(rules).length === 0) return next;
  const told = enriched(blankMember(member.id, stamp), candidate, { source: '', key: '' }, '', stamp);
  return byRules('members', rules, { previous: member, next, told }) as Member;
}

const titleOf = (candidate: MemberCandidate): string =>
  displayNameOf({
    name: candidate.name,
    emails: [...candidate.emails],
    phones: [...candidate.phones],
    organisation: candidate.organisation,
  });

type Identity = { readonly key: { readonly source: string; readonly key: string }; readonly seen: string };

/** A file without keys names a person by address and name; the second of two equal rows is another one. */
function identityOf(candidate: MemberCandidate, { repeated, rules }: MemberMatching): Identity {
  const { line: _line, ...content } = candidate;
  const seen = seenBy(rules, content);
  if (candidate.key !== undefined) return { key: candidate.key, seen };
  const identity = fingerprint([
    candidate.emails[0] === undefined ? '' : normalEmail(candidate.emails[0].address),
    nameOf(candidate),
    candidate.phones[0]?.number ?? '',
    candidate.organisation ?? '',
  ]);
  const times = repeated(identity);
  return { key: { source: 'table', key: times === 0 ? identity : `${identity}#${times + 1}` }, seen };
}

const nameOf = (candidate: MemberCandidate): string =>
  fold(
    nameTextOf({
      given: candidate.name.given,
      family: candidate.name.family,
      display:
        candidate.name.given === undefined && candidate.name.family === undefined ? candidate.name.display : undefined,
    }),
  );

type Found = { readonly member: Member | undefined; readonly problems: readonly ImportProblem[] };

function findMember(candidate: MemberCandidate, identity: Identity, { byKey, own }: MemberMatching): Found {
  if (own !== undefined) return { member: own, problems: [] };
  const keyed = byKey(sourceKey(identity.key.source, identity.key.key));
  const direct = keyed.find((member) => isKeyOf(candidate, identity, member));
  if (direct !== undefined) return { member: direct, problems: [] };
  const sharing = candidate.emails
    .filter(({ address }) => isEmail(address))
    .flatMap(({ address }) => byKey(emailKey(address)));
  const fitting = sharing.find((member) => namesFit(candidate, member));
  if (fitting !== undefined) return { member: fitting, problems: [] };
  const name = nameKey(candidate.name);
  const calling = candidate.phones
    .filter(({ number }) => normalPhone(number) !== undefined)
    .flatMap(({ number }) => byKey(phoneKey(number)));
  const named = name === 'name:' ? undefined : calling.find((member) => nameKey(member.name) === name);
  if (named !== undefined) return { member: named, problems: [] };
  // Typed here by hand, or read from another column than its key.
  const numbered = candidate.memberNumber === undefined ? [] : byKey(numberKey(candidate.memberNumber));
  const counted = numbered.find((member) => namesFit(candidate, member));
  if (counted !== undefined) return { member: counted, problems: [] };
  // A family may share an address, two clubs a number: another name under it is another person, and the manager is told.
  const told = (reason: 'shares-key' | 'shares-email', other: Member | undefined) =>
    other === undefined ? [] : [warning(candidate.line, reason, { name: displayNameOf(other) })];
  return {
    member: undefined,
    problems: [...told('shares-key', keyed[0] ?? numbered[0]), ...told('shares-email', sharing[0])],
  };
}

/**
 * Whether the key means this member: it is made of what the row says, or unique in the world (UID of RFC 6350, section
 * 6.7.6), or the row itself, its name or a contact is theirs.
 */
function isKeyOf(candidate: MemberCandidate, { key, seen }: Identity, member: Member): boolean {
  if (candidate.key === undefined || key.source === 'vcard') return true;
  const again = member.external?.some(
    (entry) => entry.source === key.source && entry.key === key.key && entry['seen'] === seen,
  );
  return again === true || namesFit(candidate, member) || sharesContact(candidate, member);
}

function sharesContact(candidate: MemberCandidate, member: Member): boolean {
  const contactsOf = ({ emails, phones }: Pick<Member, 'emails' | 'phones'> | MemberCandidate) => [
    ...emails.map(({ address }) => normalEmail(address)),
    ...phones.flatMap(({ number }) => normalPhone(number) ?? []),
  ];
  const here = new Set(contactsOf(member));
  return contactsOf(candidate).some((contact) => here.has(contact));
}

/** The same name, one side without a name, or the same family name with a given name on one side only. */
function namesFit(candidate: MemberCandidate, member: Member): boolean {
  const [a, b] = [nameOf(candidate), fold(nameTextOf({ ...member.name, prefix: undefined, suffix: undefined }))];
  if (a === '' || b === '' || a === b) return true;
  const [one, two] = [new Set(a.split(' ')), new Set(b.split(' '))];
  return [...one].every((word) => two.has(word)) || [...two].every((word) => one.has(word));
}

const newMember = (candidate: MemberCandidate, { newId, stamp }: MemberMatching): Member => ({
  ...blankMember(newId(), stamp),
  name: { ...candidate.name },
});

const blankMember = (id: string, stamp: Stamp): Member => ({
  id,
  kind: 'member',
  v: 1,
  made: stamp,
  changed: stamp,
  name: {},
  emails: [],
  phones: [],
  tags: [],
});

/** So many versions are remembered by person: two files that tell different things must not take turns at each import. */
const MOST_SOURCES = 20;
const SINGLE = ['organisation', 'position', 'website', 'born', 'since', 'memberNumber'] as const;

/** The member with what the file says about it: single fields take the file's value, lists grow, a note is added below. */
function enriched(
  member: Member,
  candidate: MemberCandidate,
  key: Identity['key'],
  seen: string,
  stamp: Stamp,
): Member {
  const next: Member = {
    ...member,
    changed: stamp,
    name: joinedName(member, candidate),
    emails: joined(member.emails, candidate.emails, ({ address }) => normalEmail(address)),
    phones: joined(member.phones, candidate.phones, ({ number }) => normalPhone(number) ?? number),
    tags: joined(member.tags, candidate.tags, fold),
    external: [...(member.external ?? []), { ...key, seen }].slice(-MOST_SOURCES),
  };
  for (const field of SINGLE) if (candidate[field] !== undefined) next[field] = candidate[field];
  if (candidate.addresses.length > 0) next.addresses = joined(member.addresses ?? [], candidate.addresses, canonical);
  if (candidate.note !== undefined && !(member.note ?? '').includes(candidate.note))
    next.note = [member.note, candidate.note].filter((part) => part !== undefined && part !== '').join('\n');
  for (const field of ['department', 'until', 'extra'] as const)
    if (candidate[field] !== undefined) next[field] = candidate[field];
  return next;
}

function joinedName(member: Member, candidate: MemberCandidate): Member['name'] {
  const given = optional({ ...candidate.name });
  const differs = Object.entries(given).some(([part, value]) => member.name[part] !== value);
  return differs ? { ...member.name, ...given } : member.name;
}

function joined<T>(here: readonly T[], there: readonly T[], keyOf: (element: T) => string): T[] {
  const known = new Set(here.map(keyOf));
  const fresh = there.filter((element) => {
    const key = keyOf(element);
    if (known.has(key)) return false;
    known.add(key);
    return true;
  });
  return fresh.length === 0 ? [...here] : [...here, ...fresh];
}
