import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { z } from 'zod';
import { declared } from '../../../main/core/dispatch.ts';
import { type Hosted, servedCore } from '../../host/servedCore.ts';
import { admitted, askedOver } from './openedSocket.ts';
import { countAttacks, watchPrototypes } from './repelled.ts';

countAttacks('JSON');
watchPrototypes();

const POLLUTED = 'polluted';

const sent = async (hosted: Hosted, procedure: string, body: string) => {
  const headers = { authorization: `Bearer ${hosted.served.token}` };
  const { status, text } = await hosted.send('POST', `/api/${procedure}`, { headers, body });
  return { status, text };
};

/** Whether a value is made of plain objects and lists only, and none of them has a key that is more than a name. */
function inherits(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  const isPlain = prototype === Object.prototype || prototype === Array.prototype || prototype === null;
  return !isPlain || Object.hasOwn(value, '__proto__') || Object.values(value).some(inherits);
}

test('control: what these tests look for is found where it is: a planted prototype, a planted key', () => {
  const loaded = JSON.parse('{"__proto__":{"polluted":1}}') as object;
  expect([inherits(loaded), inherits({ ...loaded }), inherits({ a: [Object.create({ b: 1 })] })]).toEqual([
    true,
    true,
    true,
  ]);
  const assigned: Record<string, unknown> = {};
  Object.assign(assigned, loaded);
  expect(assigned[POLLUTED]).toBe(1);
  expect(inherits({ a: [{ b: null }] })).toBe(false);
});

const HOSTILE_KEYS = '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}';
const DEEP = `${'['.repeat(10_000)}${']'.repeat(10_000)}`;
const DEEP_OBJECT = `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`;
const values: readonly (readonly [string, string])[] = [
  ['an object with hostile keys', `{${HOSTILE_KEYS}}`],
  ['a list of such', `[{${HOSTILE_KEYS}}]`],
  ['ten thousand lists in each other', DEEP],
  ['ten thousand objects in each other', DEEP_OBJECT],
  ['infinity', '1e999'],
  ['less than nothing', '-1e999'],
  ['a number with a thousand digits', '9'.repeat(1000)],
  ['half a letter', '"\\ud800"'],
  ['the other half first', '"\\udc00\\ud800"'],
  ['a zero byte', '"a\\u0000b"'],
  ['the name of a property', '"__proto__"'],
  ['another one', '"constructor"'],
  ['null', 'null'],
  ['a hundred thousand letters', `"${'x'.repeat(100_000)}"`],
];

const fieldsOf = (input: z.ZodType | undefined): readonly string[] =>
  input instanceof z.ZodObject ? Object.keys(input.shape) : [];
const shapes = [...declared.values()].map(({ name, input }) => ({ name, fields: fieldsOf(input) }));
/** These make files, and one of each is enough. */
const SLOW = new Set(['backup.now', 'doctor.repair', 'workspace.sample']);

describe('every field of every input', () => {
  test('control: there are fields to attack', () => {
    expect(shapes.flatMap(({ fields }) => fields).length).toBeGreaterThan(100);
  });

  test.each(values)(
    'filled with %s is an answer or a refusal, never a bug, and leaves nothing inherited',
    { timeout: 120_000 },
    async (_name, value) => {
      const complaints = vi.spyOn(process.stderr, 'write');
      onTestFinished(() => complaints.mockRestore());
      const hosted = await servedCore();
      for (const { name, fields } of shapes)
        for (const field of fields) {
          const { status, text } = await sent(hosted, name, `{${JSON.stringify(field)}:${value}}`);
          expect(status, `${name} ${field} ${text.slice(0, 200)}`).toBeLessThan(500);
        }
      expect((await hosted.post('members.list', {})).status).toBe(200);
    },
  );

  test('with hostile keys beside them is refused or not looked at', { timeout: 120_000 }, async () => {
    const hosted = await servedCore();
    for (const { name } of shapes.filter((one) => !SLOW.has(one.name)))
      for (const body of [
        `{${HOSTILE_KEYS}}`,
        '{"__proto__":{"id":"mem_x","query":"x"}}',
        `[${HOSTILE_KEYS.length}]`,
        DEEP,
        'null',
        '"x"',
        '5',
      ])
        // prettier-ignore
        expect((await sent(hosted, name, body)).status, `${name} ${body.slice(0, 50)}`).toBeLessThan(500);
  });
});

const nested = (fields: string) => `{"id":"ID","patch":${fields}}`;
test.each([
  [
    'members.create',
    'members.update',
    'members.get',
    '{"name":{"given":"Anna"}}',
    '{"name":{"__proto__":{"family":"Weiß"},"given":"Bo"}}',
  ],
  ['members.create', 'members.update', 'members.get', '{"name":{"given":"Anna"}}', '{"__proto__":{"note":"x"}}'],
  [
    'members.create',
    'members.update',
    'members.get',
    '{"name":{"given":"Anna"}}',
    '{"constructor":{"prototype":{"polluted":1}}}',
  ],
  [
    'members.create',
    'members.update',
    'members.get',
    '{"name":{"given":"Anna"}}',
    '{"emails":[{"address":"a@b.example","__proto__":{"label":"x"}}]}',
  ],
  ['members.create', 'members.update', 'members.get', '{"name":{"given":"Anna"}}', '{"tags":{"__proto__":["x"]}}'],
  [
    'events.create',
    'events.update',
    'events.get',
    '{"title":"Fest","start":"2026-07-01T19:00"}',
    '{"__proto__":{"state":"cancelled"}}',
  ],
  [
    'posts.create',
    'posts.update',
    'posts.get',
    '{"text":"Hallo","channels":[]}',
    '{"variants":[{"channel":"c","text":"x","__proto__":{"polluted":1}}]}',
  ],
  [
    'posts.create',
    'posts.update',
    'posts.get',
    '{"text":"Hallo","channels":[]}',
    '{"about":[{"event":"e","constructor":{"prototype":{"polluted":1}}}]}',
  ],
])(
  '%s, then %s with hostile keys within: the stored document carries nothing inherited',
  async (create, update, get, input, patch) => {
    const hosted = await servedCore();
    const { id } = JSON.parse((await sent(hosted, create, input)).text) as { id: string };
    expect((await sent(hosted, update, nested(patch).replace('ID', id))).status).toBeLessThan(500);
    const stored = await hosted.call(get, { id });
    expect(stored.ok).toBe(true);
    expect(inherits(stored)).toBe(false);
    expect(JSON.stringify(stored)).not.toMatch(/__proto__|polluted|Weiß/);
  },
);

test.each([
  'toString',
  '__proto__',
  'constructor',
  'constructor.name',
  '__proto__.toString',
  'members.__proto__',
  'members.constructor',
  'members.toString',
  'members.hasOwnProperty',
  'members',
  'members.list.call',
  'members.list/',
  'Members.list',
  'members.list%00',
  'members.list\u0000',
  '.list',
  'members.',
  '..',
])('a procedure called %s is not found, over HTTP and over the socket', async (name) => {
  const complaints = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  onTestFinished(() => complaints.mockRestore());
  const hosted = await servedCore();
  expect((await sent(hosted, 'members.list', '{}')).status).toBe(200);
  expect((await sent(hosted, encodeURIComponent(name), '{}')).status).toBe(404);
  const socket = await admitted(hosted);
  expect(await askedOver(socket, name.split('.').map(encodeURIComponent).join('/'), {})).toMatch(/404|not.?found/i);
});

test.each<[string, unknown]>([
  ['a way into the prototype', [[1, '__proto__', 'polluted']]],
  ['a way through the constructor', [[1, 'constructor', 'prototype', 'polluted']]],
  ['a way through a list', [[2, 'a', '__proto__', 'polluted']]],
  ['a set, a map and a date on the way', [[4, '__proto__'], [5, 'constructor'], [3, 'toString']]], // prettier-ignore
])('over the socket, %s in the wire’s own description of a value changes no prototype', async (_name, meta) => {
  const complaints = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  onTestFinished(() => complaints.mockRestore());
  const hosted = await servedCore();
  const socket = await admitted(hosted);
  await askedOver(socket, 'members/list', { a: [], query: 'x' }, meta);
  expect(await askedOver(socket, 'members/list', {})).toContain('"total":0');
});
