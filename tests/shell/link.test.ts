import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EVENT_PREFIX } from '../../shared/events/model.ts';
import { MEMBER_PREFIX } from '../../shared/members/model.ts';
import { linkedPlace } from '../../shared/shell/link.ts';
import { POST_PREFIX } from '../../shared/social/model.ts';

test.each([
  ['stammtisch:members', { place: 'members' }],
  ['stammtisch://members/', { place: 'members' }],
  ['STAMMTISCH://Import', { place: 'import' }],
  [`stammtisch:members/${MEMBER_PREFIX}_019-a_b`, { place: 'members', id: 'mem_019-a_b' }],
  [`stammtisch://events/${EVENT_PREFIX}_1/`, { place: 'events', id: 'evt_1' }],
  [`stammtisch://posts/${POST_PREFIX}_1`, { place: 'posts', id: 'pst_1' }],
  ['stammtisch:settings/backups', { place: 'settings', id: 'backups' }],
])('%s leads to its place', (link, place) => {
  expect(linkedPlace(link)).toEqual(place);
});

test.each([
  'stammtisch:',
  'stammtisch://',
  'stammtisch:///etc/passwd',
  'stammtisch:members/../settings',
  'stammtisch:members/%2e%2e',
  'stammtisch:members/evt_1',
  'stammtisch:members/mem_1/edit',
  'stammtisch:members?new=1',
  'stammtisch:members#x',
  'stammtisch:constructor',
  'stammtisch:toString/x',
  'stammtisch:import/mem_1',
  'stammtisch:settings/Backups',
  'stammtisch:members/mem_1\n--cli',
  'stammtisch:members\n',
  ' stammtisch:members',
  'stammtisch:--cli',
  'https://example.org/stammtisch:members',
  `stammtisch:members/mem_${'a'.repeat(300)}`,
])('%j leads nowhere', (link) => {
  expect(linkedPlace(link)).toBeUndefined();
});

test('whatever stands in a link, it leads to a place and an id of harmless letters, or nowhere', () => {
  const piece = fc.constantFrom(
    'stammtisch:',
    '//',
    '/',
    '..',
    '%2f',
    'members',
    'settings',
    'mem_',
    '\\',
    '\0',
    '\n',
    '--cli',
    '?',
    '#',
    ':',
  );
  const hostile = fc
    .array(fc.oneof(piece, fc.string({ maxLength: 6, unit: 'binary' })), { maxLength: 8 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(
      fc.oneof(
        hostile,
        hostile.map((rest) => `stammtisch:${rest}`),
      ),
      (link) => {
        const found = linkedPlace(link);
        if (found === undefined) return;
        expect(`${found.place}/${found.id ?? ''}`).toMatch(/^[a-z]+\/([a-z]+_[\w-]+|[a-z]*)$/);
      },
    ),
    { numRuns: 2000 },
  );
});
