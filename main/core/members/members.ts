/** The members' commands and views: load, decide, commit. */
import type { Failure } from '../../../shared/contract/failure.ts';
import { notFound, refused } from '../../../shared/contract/failure.ts';
import { cursorAfter, DEFAULT_LIMIT, offsetOf } from '../../../shared/contract/procedure.ts';
import type { ListQuery } from '../../../shared/document/lookup.ts';
import type { MemberRow, membersContract } from '../../../shared/members/contract.ts';
import { decideMemberPatch, decideNewMember } from '../../../shared/members/decideMember.ts';
import { numberKey, tagKey } from '../../../shared/members/lookup.ts';
import { MEMBER_PREFIX, type Member } from '../../../shared/members/model.ts';
import { displayNameOf } from '../../../shared/members/names.ts';
import { done, failed, type Result } from '../../../shared/result.ts';
import type { Procedures } from '../procedures.ts';
import { type Scene, written } from '../scene.ts';

export function membersProcedures(scene: Scene): Procedures<typeof membersContract> {
  const load = (id: string): Result<Member, Failure> => {
    const member = scene.store.get('members', id);
    return member === undefined ? failed(notFound('member', id)) : done(member);
  };
  return {
    create: (input, call) => {
      const id = input.id ?? scene.newId(MEMBER_PREFIX);
      if (scene.store.get('members', id) !== undefined) return failed(refused('id-taken', { id }));
      const decided = decideNewMember(input, id, scene.stamp(call.caller));
      if (!decided.ok) return decided;
      const committed = scene.commit('members.create', call, [written('members', undefined, decided.value)]);
      return committed.ok ? done({ id, ...committed.value }) : committed;
    },
    get: ({ id }) => load(id),
    update: ({ id, patch }, call) => {
      const found = load(id);
      if (!found.ok) return found;
      const decided = decideMemberPatch(found.value, patch, scene.stamp(call.caller));
      if (!decided.ok) return decided;
      const committed = scene.commit('members.update', call, [written('members', found.value, decided.value)]);
      return committed.ok ? done({ id, ...committed.value }) : committed;
    },
    delete: ({ id }, call) => {
      const found = load(id);
      if (!found.ok) return found;
      const committed = scene.commit('members.delete', call, [written('members', found.value, undefined)]);
      return committed.ok ? done({ id, ...committed.value }) : committed;
    },
    list: (input) => {
      const offset = offsetOf(input);
      const { items, total } = scene.store.list('members', {
        keys: [
          ...(input.tag === undefined ? [] : [tagKey(input.tag)]),
          ...(input.memberNumber === undefined ? [] : [numberKey(input.memberNumber)]),
        ],
        words: input.query,
        sort: sortOf(input.sort ?? 'name'),
        offset,
        limit: input.limit ?? DEFAULT_LIMIT,
      });
      return done({ items: items.map(rowOf), total, ...cursorAfter(offset, items.length, total) });
    },
    tags: () => {
      const counted = scene.store.countKeys('members', tagKey(''));
      const spelled = (key: string): string => {
        const holder = scene.store.anyByKey('members', key);
        return holder?.tags.find((tag) => tagKey(tag) === key) ?? key.slice(tagKey('').length);
      };
      return done({
        items: counted.map(({ key, count }) => ({ tag: spelled(key), count })).toSorted((a, b) => b.count - a.count),
      });
    },
  };
}

function sortOf(sort: 'name' | '-name' | 'changed' | '-changed'): ListQuery['sort'] {
  return [{ column: sort.replace('-', ''), order: sort.startsWith('-') ? 'desc' : 'asc' }];
}

function rowOf(member: Member): MemberRow {
  return {
    id: member.id,
    name: member.name,
    display: displayNameOf(member),
    emails: member.emails,
    phones: member.phones,
    tags: member.tags,
    changedAt: member.changed.at,
    ...(member.organisation === undefined ? {} : { organisation: member.organisation }),
  };
}
