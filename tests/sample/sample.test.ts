import { expect, test } from 'vitest';
import { collections } from '../../shared/collections.ts';
import { instantSchema } from '../../shared/document/document.ts';
import { decideEventPatch } from '../../shared/events/decideEvent.ts';
import { occurrencesOf } from '../../shared/events/occurrences.ts';
import { isEmail, normalPhone } from '../../shared/members/contacts.ts';
import { decideMemberPatch } from '../../shared/members/decideMember.ts';
import { MOST_EVENTS, MOST_POSTS, sampleCounts, sampleDocuments } from '../../shared/sample/sample.ts';
import { checkPost } from '../../shared/social/postProblems.ts';
import { isWall, isZone, wallOf, wallPlus } from '../../shared/time/wall.ts';
import { made, optionsOf, TODAY } from './made.ts';

const usual = made();

test('the same options give the same bytes', () => {
  expect(JSON.stringify(made().all)).toBe(JSON.stringify(usual.all));
});

test('another seed gives other people but the same story', () => {
  const other = made({ seed: 7 });
  expect(other.members[30]).not.toEqual(usual.members[30]);
  expect(other.members[3]?.name).toEqual(usual.members[3]?.name);
  expect(other.events.map(({ title }) => title)).toContain('Taschenlampenführung durchs Schaudepot');
});

test('a larger sample begins with the same people', () => {
  expect(made({ members: 400 }).members.slice(0, 148)).toEqual(usual.members);
});

test('148 members have about 60 events and 150 posts on five channels', () => {
  const { organisation, channels, events, posts, members } = usual;
  expect(organisation).toMatchObject({ id: 'org_1', sample: true, zone: 'Europe/Berlin' });
  expect([channels.length, events.length, posts.length, members.length]).toEqual([5, 60, 150, 148]);
});

test('events and posts grow slower than members, up to a ceiling', () => {
  expect(sampleCounts(1_000_000)).toEqual({ events: MOST_EVENTS, posts: MOST_POSTS });
  expect(sampleCounts(1480).events).toBeLessThan(60 * 3);
  const counts = new Map<string, number>();
  for (const { collection } of sampleDocuments(optionsOf({ members: 1_000_000 }))) {
    if (collection === 'members') break;
    counts.set(collection, (counts.get(collection) ?? 0) + 1);
  }
  expect(counts.get('events')).toBe(MOST_EVENTS);
  expect(counts.get('posts')).toBeLessThanOrEqual(MOST_POSTS);
  expect(counts.get('posts')).toBeGreaterThan(MOST_POSTS * 0.9);
});

test('a society without members still has its year', () => {
  const { members, events } = made({ members: 0 });
  expect(members).toEqual([]);
  expect(events.length).toBeGreaterThan(10);
});

const SEASONS = [
  { today: TODAY, zone: 'Europe/Berlin' },
  { today: '2024-02-29', zone: 'America/New_York' },
  { today: '2026-05-31', zone: 'Pacific/Auckland' },
  { today: '2026-12-25', zone: 'Asia/Kathmandu' },
  { today: '2027-03-28', zone: 'Pacific/Honolulu' },
  { today: '2026-10-25', zone: 'Europe/London' },
];

test.each(SEASONS)('every document around $today in $zone is one by its model', (season) => {
  const problemOf = new Map(collections.map(({ name, problemOf }) => [name, problemOf]));
  const problems = made(season).all.map(({ collection, document }) => problemOf.get(collection)?.(document));
  expect(problems.filter((problem) => problem !== undefined)).toEqual([]);
});

test.each(SEASONS)('every time around $today in $zone exists, and all was written in the past', ({ today, zone }) => {
  const { all, events, posts } = made({ today, zone });
  for (const { document } of all) {
    expect(instantSchema.safeParse(document.made.at).success).toBe(true);
    expect(document.changed.at >= document.made.at).toBe(true);
    expect(wallOf(document.changed.at, 'UTC') <= `${today}T07:19` || wallOf(document.changed.at, zone) < today).toBe(
      true,
    );
  }
  for (const { start, end, zone: of } of events.flatMap(({ parts }) => parts)) {
    expect([isWall(start), isWall(end), isZone(of)]).toEqual([true, true, true]);
  }
  expect(posts.filter(({ plannedAt }) => plannedAt !== undefined && !isWall(plannedAt))).toEqual([]);
});

test.each(SEASONS)('posts around $today in $zone are out when their time is over and not before', ({ today, zone }) => {
  const { posts } = made({ today, zone });
  const past = posts.filter(({ plannedAt }) => plannedAt !== undefined && plannedAt < today);
  const ahead = posts.filter(({ plannedAt }) => plannedAt !== undefined && plannedAt >= today);
  const forgotten = past.filter(({ state }) => state !== 'posted');
  expect(forgotten.length).toBeGreaterThan(0);
  expect(forgotten.length).toBeLessThan(past.length / 10);
  expect(ahead.filter(({ state }) => state === 'posted')).toEqual([]);
  expect(new Set(ahead.map(({ state }) => state))).toEqual(new Set(['draft', 'scheduled']));
  expect(posts.filter(({ state, postedAt }) => (state === 'posted') !== (postedAt !== undefined))).toEqual([]);
});

test.each(SEASONS)('the dates of each series around $today are those that posts refer to', (season) => {
  const { events, posts } = made(season);
  for (const event of events.filter(({ exceptions = [] }) => exceptions.length > 0)) {
    const origins = (event.exceptions ?? []).map(({ origin }) => origin);
    const computed = occurrencesOf(event, origins[0] as string, wallPlus(origins.at(-1) as string, 1)).map(
      ({ origin }) => origin,
    );
    expect(computed).toEqual(origins);
  }
  const known = new Set(
    events.flatMap(({ id, exceptions = [] }) => [id, ...exceptions.map(({ key }) => `${id} ${key}`)]),
  );
  const cited = posts.flatMap(({ about = [] }) =>
    about.map(({ event, occurrence }) => (occurrence === undefined ? event : `${event} ${occurrence}`)),
  );
  expect(cited.filter((name) => !known.has(name))).toEqual([]);
});

test('an empty patch leaves members and events as they are', () => {
  const { stamp } = optionsOf();
  for (const member of usual.members) {
    expect(decideMemberPatch(member, {}, stamp(member.changed.at))).toEqual({ ok: true, value: member });
  }
  for (const event of usual.events) {
    expect(decideEventPatch(event, {}, stamp(event.changed.at))).toEqual({ ok: true, value: event });
  }
});

test('only the one long text is too long for its channel, and only ideas lack a time', () => {
  const { posts, channels, events } = usual;
  const ids = new Set(events.map(({ id }) => id));
  const checks = posts.map((post) => ({
    title: post.title,
    ...checkPost(
      post,
      (id) => channels.find((channel) => channel.id === id),
      (id) => ids.has(id),
    ),
  }));
  const withProblem = (wanted: string) =>
    checks.filter(({ problems }) => problems.some(({ problem }) => problem === wanted));
  expect(withProblem('too-long').map(({ title }) => title)).toEqual(['Freitag wird’s dunkel']);
  expect(withProblem('no-text').map(({ title }) => title)).toEqual(['Zitat der Woche']);
  expect(withProblem('no-time')).toHaveLength(posts.filter(({ plannedAt }) => plannedAt === undefined).length);
  expect([...withProblem('unknown-event'), ...withProblem('unknown-channel'), ...withProblem('no-channel')]).toEqual(
    [],
  );
});

test('ids, mail addresses and telephone numbers are unique among many members', () => {
  const seen = { ids: new Set<string>(), mails: new Set<string>(), phones: new Set<string>() };
  let [documents, mails, phones] = [0, 0, 0];
  for (const { collection, document } of sampleDocuments(optionsOf({ members: 30_000 }))) {
    documents += 1;
    seen.ids.add(document.id);
    if (collection !== 'members') continue;
    const member = document as unknown as (typeof usual.members)[number];
    for (const { address } of member.emails) {
      mails += 1;
      if (!isEmail(address) || !/^[a-z0-9.-]+@[a-z0-9.-]+\.example$/.test(address))
        throw new Error(`not an address to use: ${address}`);
      seen.mails.add(address);
    }
    for (const { number } of member.phones) {
      phones += 1;
      seen.phones.add((normalPhone(number) ?? '').replace(/^\+49/, '0'));
    }
  }
  expect(seen.ids.size).toBe(documents);
  expect(seen.mails.size).toBe(mails);
  expect(seen.phones.size).toBe(phones);
  expect(mails).toBeGreaterThan(25_000);
});

test('nobody joined or was born in the future, and names come in many letters', () => {
  const { members } = made({ members: 3000 });
  expect(members.filter(({ since, born }) => (since ?? '') > TODAY || (born ?? '') > TODAY)).toEqual([]);
  const letters = members.map(({ name }) => `${name.given}${name.family}`).join('');
  for (const letter of 'ßÜşŻễđø林О') expect(letters).toContain(letter);
});
