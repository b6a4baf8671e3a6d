/**
 * Inputs that a contract's schema lets through, as odd as they can be.
 *
 * Alone because it walks zod's own description of a schema. Invariant: strings come from a pool of what has broken
 * programs before, and of ids and times that exist, so that rules behind the schema are reached too.
 */
import fc from 'fast-check';
import { z } from 'zod';

const ODD_TEXTS = [
  '', ' ', '\u0000', 'a\u0000b', 'constructor', '__proto__', '%', '"', "'; DROP TABLE log --", '\ud800', '🎉', 'ﬂ', '\u202e', '..',
  'Anna Weiß', 'anna@museum.example', 'anna@', '+49 221 55501', 'x'.repeat(90), 'upload:0', 'download', 'log_1', 'log_99', 'log_x', 'o3', 'o-3', 'a'.repeat(64), 'window', 'w1/person/new',
]; // prettier-ignore
const TIMES = [
  '2026-06-11T19:00', '2026-02-31T10:00', '2026-03-29T02:30', '2026-10-25T02:30', '0000-01-01T00:00', '9999-12-31T23:59', '2026-13-45T99:99',
  '2026-06-11', '2026-02-31', '0000-00-00', '9999-12-31', '2024-02-29', '2026-06-12T01:00',
]; // prettier-ignore
const ZONES = [
  'Europe/Berlin',
  'UTC',
  'Asia/Kathmandu',
  'Mars/Olympus',
  '+01:00',
  'europe/berlin',
  'America/New_York',
  'Etc/GMT+5',
];
const RULES = [
  'FREQ=WEEKLY', 'FREQ=WEEKLY;COUNT=3', 'FREQ=DAILY;UNTIL=20260630T220000Z', 'FREQ=WEEKLY;BYDAY=XX', 'FREQ=HOURLY', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
  'FREQ=MONTHLY;BYDAY=-1SA', 'FREQ=MONTHLY;BYSETPOS=-1;BYDAY=MO,TU', 'FREQ=WEEKLY;COUNT=0', 'nonsense', 'FREQ=DAILY;COUNT=999999', 'FREQ=YEARLY;BYWEEKNO=53', ';;', '=',
  'FREQ=WEEKLY;INTERVAL=99999', 'FREQ=DAILY;UNTIL=20260231',
]; // prettier-ignore

export const IDS = ['mem_a', 'mem_b', 'evt_a', 'evt_b', 'evt_c', 'pst_a', 'pst_b', 'chn_a', 'chn_b', 'org_1'];
const texts = [...ODD_TEXTS, ...TIMES, ...ZONES, ...RULES, ...IDS];

type Definition = z.core.$ZodTypeDef & Record<string, unknown>;
const definitionOf = (schema: unknown): Definition => (schema as { _zod: { def: Definition } })._zod.def;

type Known =
  | 'object'
  | 'optional'
  | 'array'
  | 'enum'
  | 'literal'
  | 'union'
  | 'number'
  | 'boolean'
  | 'string'
  | 'record'
  | 'unknown';

/** Values of a schema; only what the schema itself lets through reaches the rules behind it. */
export function anyOf(schema: unknown): fc.Arbitrary<unknown> {
  const definition = definitionOf(schema);
  switch (definition.type as Known) {
    case 'object':
      return anyRecord(definition['shape'] as Record<string, unknown>);
    case 'optional':
      return fc.option(anyOf(definition['innerType']), { nil: undefined, freq: 2 });
    case 'array':
      return fc.array(anyOf(definition['element']), { maxLength: 3 });
    case 'enum':
      return fc.constantFrom(...Object.values(definition['entries'] as Record<string, string>));
    case 'literal':
      return fc.constantFrom(...(definition['values'] as unknown[]));
    case 'union':
      return fc.oneof(...(definition['options'] as unknown[]).map(anyOf));
    case 'number':
      return fc.constantFrom(0, 1, 2, 7, 100, 1000, 999_999).filter((value) => accepts(schema, value));
    case 'boolean':
      return fc.boolean();
    case 'string':
      return fc.constantFrom(...texts.filter((text) => accepts(schema, text)));
    case 'unknown':
      return oddValue;
    case 'record':
      return fc.dictionary(fc.constantFrom(...FIELDS), oddValue, { maxKeys: 3 });
  }
}

const accepts = (schema: unknown, value: unknown): boolean => (schema as z.ZodType).safeParse(value).success;

function anyRecord(shape: Record<string, unknown>): fc.Arbitrary<unknown> {
  return fc.record(Object.fromEntries(Object.entries(shape).map(([key, inner]) => [key, anyOf(inner)])));
}

const FIELDS = [
  'title', 'start', 'end', 'zone', 'rrule', 'place', 'tags', 'text', 'plannedAt', 'channels', 'about', 'variants', 'name', 'emails', 'phones', 'note',
  'born', 'state', 'parts', 'id', 'kind', 'changed', 'constructor', '__proto__', 'toString', '0', '1',
]; // prettier-ignore
const oddValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(...texts),
  fc.constantFrom(null, true, 0, -1, [], {}, [null], [{}], { given: null }, { given: 'Anna' }),
  fc.constantFrom<unknown>(
    ['Chor', 'chor'],
    [{ address: 'a@b' }],
    [{ event: 'evt_a' }],
    [{ channel: 'chn_a', text: 'x' }],
  ),
);
