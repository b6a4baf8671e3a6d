/**
 * What the list of members shows: the words searched for, one tag, the order; and the rows that answer them.
 *
 * Alone because the page's head, its filters and its rows all read it. What was asked for outlives a look at one
 * member, so that coming back shows the same list.
 */
import { useCallback, useState } from 'react';
import type { MemberRow } from '../../shared/members/contract.ts';
import { useAsked } from '../client/windowPlace.ts';
import { useWindows, type Windows } from '../client/useWindows.ts';

export type MemberSort = 'name' | '-name' | 'changed' | '-changed';
export type MemberQuestion = { readonly query: string; readonly tag: string | undefined; readonly sort: MemberSort };
export type MemberList = {
  readonly question: MemberQuestion;
  readonly ask: (change: Partial<MemberQuestion>) => void;
  readonly rows: Windows<MemberRow>;
};

const EVERYONE: MemberQuestion = { query: '', tag: undefined, sort: 'name' };

export function useMemberList(): MemberList {
  const [question, setQuestion] = useAsked('members', EVERYONE);
  // While one question is being answered, of those typed meanwhile only the last is asked.
  const [asked, setAsked] = useState(question);
  const rows = useWindows('members.list', inputOf(asked));
  if (asked !== question && !rows.isAsking) setAsked(question);
  const ask = useCallback(
    (change: Partial<MemberQuestion>) => setQuestion((now) => ({ ...now, ...change })),
    [setQuestion],
  );
  return { question, ask, rows };
}

export const isNarrowed = ({ query, tag }: MemberQuestion): boolean => query.trim() !== '' || tag !== undefined;

function inputOf({ query, tag, sort }: MemberQuestion) {
  const words = query.trim();
  return { sort, ...(words === '' ? {} : { query: words }), ...(tag === undefined ? {} : { tag }) };
}
