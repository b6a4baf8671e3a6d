/** The rules of the link, each by itself. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseAddress } from '../../shared/sync/address.ts';
import { hindranceOf } from '../../shared/sync/answer.ts';
import { decideOutgoing, isLoss } from '../../shared/sync/decideOutgoing.ts';
import { decideIdentity, leadingNumber, type Remembered, type Seen } from '../../shared/sync/identity.ts';
import { isMany } from '../../shared/sync/masses.ts';
import { retryDelayMs } from '../../shared/sync/retry.ts';
import { memberOf } from '../document/documents.ts';

test('after five minutes of failing a server is asked at most once a minute on average, for as long as it takes', () => {
  const always = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), always, (failures, random) => {
      expect(retryDelayMs({ failures, forMs: 5 * 60_000, askedMs: undefined }, random)).toBeGreaterThanOrEqual(60_000);
    }),
  );
});

test('the first attempts come soon and spread, none later than half a minute', () => {
  expect(retryDelayMs({ failures: 1, forMs: 0 }, 0.5)).toBe(1000);
  expect(retryDelayMs({ failures: 30, forMs: 299_999 }, 0.999_999)).toBeLessThanOrEqual(30_000);
  expect(() => retryDelayMs({ failures: 0, forMs: 0 }, 0)).toThrow(RangeError);
});

test('a server that asks for a pause gets it, and no more than an hour', () => {
  expect(retryDelayMs({ failures: 1, forMs: 0, askedMs: 7000 }, 0.5)).toBe(7500);
  expect(retryDelayMs({ failures: 1, forMs: 0, askedMs: 10 ** 9 }, 0)).toBe(3_600_000);
});

test.each([
  ['couch.example.org', 'https://couch.example.org'],
  [' HTTPS://Couch.Example.org:6984/club/ ', 'https://couch.example.org:6984/club'],
  ['https://anna:secret@couch.example.org/', 'https://couch.example.org'],
  ['http://localhost:5984', 'http://localhost:5984'],
  ['https://couch.example.org/_utils/', 'https://couch.example.org'],
  ['http://192.168.1.20:5984/', 'http://192.168.1.20:5984'],
  ['http://nas.local', 'http://nas.local'],
  ['https://[2001:db8::1]:6984', 'https://[2001:db8::1]:6984'],
  ['https://stämmtisch.example', 'https://stämmtisch.example'],
])('%s is the address %s', (typed, address) => {
  expect(parseAddress(typed)).toEqual({ ok: true, value: address });
});

test.each([
  ['', 'no-address'],
  ['ftp://couch.example.org', 'no-address'],
  ['https://', 'no-address'],
  ['https://couch example.org', 'no-address'],
  ['https://couch.example.org/?db=1', 'no-address'],
  ['\u0000', 'no-address'],
  ['http://couch.example.org', 'not-encrypted'],
  ['http://10.example.org', 'not-encrypted'],
])('%s is refused: %s', (typed, problem) => {
  expect(parseAddress(typed)).toEqual({ ok: false, failure: problem });
});

const raw = (status: number, json: unknown, text = '', askedMs?: number) => ({ status, json, text, askedMs });

test.each([
  [raw(200, {}), undefined],
  [raw(404, { error: 'not_found' }), 'server-missing'],
  [raw(401, { error: 'unauthorized' }), 'auth-required'],
  [raw(403, { error: 'forbidden', reason: 'You are not allowed to access this db.' }), 'no-access'],
  [
    raw(403, { error: 'forbidden', reason: 'Account is temporarily locked due to multiple authentication failures' }),
    'locked-out',
  ],
  [raw(400, { error: 'bad_request', reason: "Malformed sequence supplied in 'since' parameter." }), 'restored'],
  [raw(500, { error: 'internal_server_error' }), 'server-error'],
  [raw(503, undefined, '<html>', 5000), 'busy'],
  [raw(200, undefined, '<html>Welcome to our network</html>'), 'not-couchdb'],
  [raw(301, undefined), 'not-couchdb'],
  [raw(407, undefined), 'offline'],
  [raw(504, undefined, '<html>'), 'busy'],
])('an answer of %o means %s', (answer, trouble) => {
  expect(hindranceOf(answer, [])?.trouble).toBe(trouble);
});

test('a refusal that the asker understands hinders nothing, one in HTML does', () => {
  expect(hindranceOf(raw(404, { error: 'not_found' }), [404])).toBeUndefined();
  expect(hindranceOf(raw(404, undefined, '<html>'), [404])?.trouble).toBe('not-couchdb');
});

const seen = (change: Partial<Seen> = {}): Seen => ({
  serverUuid: 'u',
  instance: '1',
  seq: 10,
  documents: 3,
  datasetId: 'd',
  generation: 1,
  ...change,
});
const known: Remembered = { serverUuid: 'u', instance: '1', seq: 10, datasetId: 'd' };
const unmarked = { datasetId: undefined, generation: undefined };

test.each([
  ['the same, gone on', seen({ seq: 20 }), known, 'known'],
  ['ours by its marker, never seen', seen(), undefined, 'new'],
  ['empty and never seen', seen({ ...unmarked, documents: 0 }), undefined, 'ours-to-fill'],
  ['emptied', seen({ ...unmarked, documents: 0 }), known, 'empty'],
  ['something else in it', seen(unmarked), undefined, 'marker-missing'],
  ['marker gone', seen(unmarked), known, 'marker-missing'],
  ['another dataset', seen({ datasetId: 'e' }), known, 'other-dataset'],
  ['gone back', seen({ seq: 9 }), known, 'restored'],
  ['made anew', seen({ instance: '2', seq: 99 }), known, 'restored'],
  ['another server', seen({ serverUuid: 'v', seq: 99 }), known, 'restored'],
  ['of newer programs', seen({ generation: 2 }), known, 'read-only'],
])('a database that is %s: %s', (_what, now, before, verdict) => {
  const decided = decideIdentity(now, before, undefined, 1);
  expect(decided.verdict === 'stop' ? decided.trouble : decided.verdict).toBe(verdict);
});

test('sequences are opaque but for the number that they begin with', () => {
  expect([leadingNumber('12-g1AAAA'), leadingNumber(7), leadingNumber('x'), leadingNumber(null)]).toEqual([
    12, 7, 0, 0,
  ]);
});

test.each([
  [{ deleted: 4, overwritten: 0, of: 20 }, false],
  [{ deleted: 5, overwritten: 0, of: 20 }, true],
  [{ deleted: 5, overwritten: 0, of: 100 }, false],
  [{ deleted: 0, overwritten: 19, of: 20 }, false],
  [{ deleted: 0, overwritten: 20, of: 100 }, true],
  [{ deleted: 0, overwritten: 50, of: 100_000 }, false],
  [{ deleted: 1, overwritten: 50, of: 100_000 }, true],
])('%o is many: %s', (mass, many) => {
  expect(isMany(mass)).toBe(many);
});

const mine = memberOf('mem_1');
test.each([
  ['new here', { rev: undefined, document: mine }, { held: 'nothing' }, { send: 'write', rev: undefined }],
  [
    'made and deleted here',
    { rev: undefined, document: undefined },
    { held: 'nothing' },
    { send: 'nothing', rev: undefined },
  ],
  ['changed here alone', { rev: '1-a', document: mine }, { held: 'alive', rev: '1-a' }, { send: 'write', rev: '1-a' }],
  [
    'deleted here alone',
    { rev: '1-a', document: undefined },
    { held: 'alive', rev: '1-a' },
    { send: 'write', rev: '1-a' },
  ],
  ['changed on both', { rev: '1-a', document: mine }, { held: 'alive', rev: '2-b' }, { send: 'fetch-first' }],
  ['brought back', { rev: '2-x', document: mine }, { held: 'deleted', rev: '2-x' }, { send: 'write', rev: undefined }],
  [
    'deleted on both',
    { rev: '2-x', document: undefined },
    { held: 'deleted', rev: '2-x' },
    { send: 'nothing', rev: '2-x' },
  ],
  ['lost there', { rev: '1-a', document: mine }, { held: 'nothing' }, { send: 'lost' }],
] as const)('a document that was %s', (_what, waiting, held, sending) => {
  expect(decideOutgoing({ id: 'mem_1', ...waiting }, held)).toEqual(sending);
});

test('a few lost documents are documents, most of them lost are a server', () => {
  expect([isLoss(2, 2), isLoss(3, 6), isLoss(3, 7), isLoss(0, 0)]).toEqual([false, true, false, false]);
});
