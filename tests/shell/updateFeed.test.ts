import fc from 'fast-check';
import { expect, test } from 'vitest';
import { feedAddress, readUpdate } from '../../shared/shell/updateFeed.ts';

const FEED = 'https://example.org/feed.json';
const page = 'https://example.org/new.html';

test('only an encrypted address is a feed', () => {
  expect(feedAddress({ url: FEED })).toBe(FEED);
  expect([{ url: 'http://example.org' }, { url: 7 }, {}, null, 'https://x'].map(feedAddress)).toEqual(
    Array(5).fill(undefined),
  );
});

test.each([
  ['1.2.4', '1.2.3'],
  ['1.10.0', '1.9.9'],
  ['2.0.0', '1.99.99'],
])('%s is newer than %s, and not the other way round', (newer, older) => {
  expect(readUpdate({ version: newer, page }, older, FEED)).toEqual({ version: newer, page });
  expect(readUpdate({ version: older, page }, newer, FEED)).toBeUndefined();
  expect(readUpdate({ version: newer, page }, newer, FEED)).toBeUndefined();
});

test.each([
  { version: '9.0.0', page: 'http://example.org/x' },
  { version: '9.0.0', page: 'https://example.org.evil.example/x' },
  { version: '9.0.0', page: 'https://example.org@evil.example/x' },
  { version: '9.0.0', page: 'file:///x' },
  { version: '9.0.0-beta', page },
  { version: '9', page },
  { page },
  null,
])('%j is no update', (told) => {
  expect(readUpdate(told, '1.0.0', FEED)).toBeUndefined();
});

test('whatever a feed says, only a page of its own host comes of it', () => {
  fc.assert(
    fc.property(fc.anything(), fc.webUrl(), (version, url) => {
      const update = readUpdate({ version, page: url }, '0.0.0', FEED);
      expect(update?.page ?? page).toMatch(/^https:\/\/example\.org\//);
    }),
  );
});
