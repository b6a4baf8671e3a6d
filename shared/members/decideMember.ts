/**
 * What a new or changed member looks like, and what is refused.
 *
 * Invariants: a member has a name or a way to be reached; an address that is stored can be written to; tags and
 * addresses stand once.
 */
import { type Failure, type Refusal, refused } from '../contract/failure.ts';
import type { Stamp } from '../document/document.ts';
import { type Fields, patched } from '../document/patch.ts';
import { done, failed, type Result } from '../result.ts';
import { fold } from '../text/fold.ts';
import { isEmail, normalEmail } from './contacts.ts';
import { memberInput, type MemberInput } from './contract.ts';
import { memberMerge } from './merge.ts';
import type { Member } from './model.ts';
import { nameTextOf } from './names.ts';

const { id: _id, ...memberShape } = memberInput.shape;

export function decideNewMember(input: MemberInput, id: string, stamp: Stamp): Result<Member, Failure> {
  const { id: _given, ...fields } = input;
  const lists = { emails: fields.emails ?? [], phones: fields.phones ?? [], tags: fields.tags ?? [] };
  return tidied({ id, kind: 'member', v: 1, made: stamp, changed: stamp, ...fields, ...lists });
}

export function decideMemberPatch(member: Member, patch: Fields, stamp: Stamp): Result<Member, Failure> {
  const next = patched(member, patch, memberShape, memberMerge);
  if (!next.ok) return next;
  const lists = { emails: next.value.emails ?? [], phones: next.value.phones ?? [], tags: next.value.tags ?? [] };
  return tidied({ ...next.value, ...lists, name: next.value.name ?? {}, changed: stamp });
}

function tidied(member: Member): Result<Member, Failure> {
  const emails = once(
    member.emails.map((email) => ({ ...email, address: email.address.trim() })).filter(({ address }) => address !== ''),
    ({ address }) => normalEmail(address),
  );
  const bad = emails.find(({ address }) => !isEmail(address));
  if (bad !== undefined) return failed(refused('bad-email', { address: bad.address }));
  const phones = once(
    member.phones.map((phone) => ({ ...phone, number: phone.number.trim() })).filter(({ number }) => number !== ''),
    ({ number }) => number,
  );
  const tags = once(
    member.tags.map((tag) => tag.trim()).filter((tag) => tag !== ''),
    fold,
  );
  const next: Member = { ...member, emails, phones, tags };
  const memberNumber = member.memberNumber?.trim();
  if (memberNumber === '') delete next.memberNumber;
  else if (memberNumber !== undefined) next.memberNumber = memberNumber;
  return isNobody(next) ? failed(refused('no-name-and-no-contact')) : done(next);
}

/** What keeps Undo from setting a member back: nobody could tell any more who it is. */
export const whyNotSetBack = (current: Member, next: Member): Refusal | undefined =>
  isNobody(next) && !isNobody(current) ? 'no-name-and-no-contact' : undefined;

function isNobody({ name, organisation, emails, phones }: Member): boolean {
  const named = nameTextOf(name) !== '' || (organisation ?? '').trim() !== '';
  return !named && emails.length === 0 && phones.length === 0;
}

/** The first of each stays where it stands: the first address is the one to write to. */
function once<T>(list: readonly T[], keyOf: (element: T) => string): T[] {
  const first = new Map<string, T>();
  for (const element of list) if (!first.has(keyOf(element))) first.set(keyOf(element), element);
  return [...first.values()];
}
