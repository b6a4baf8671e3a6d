/**
 * Random programs for two storages: a schema, and steps that write, ask, clean up and reopen.
 *
 * Alone because what is tried and how it is compared are two things. Schema and steps are drawn apart from each other,
 * over the same pool of fields, so that a failing program shrinks step by step and field by field.
 */
import fc from 'fast-check';
import type { RxDocumentData, RxJsonSchema } from 'rxdb/plugins/core';
import { fillWithDefaultSettings } from 'rxdb/plugins/core';

export type Doc = { id: string } & Record<string, unknown>;
export type Row = RxDocumentData<Doc>;
export type Schema = RxJsonSchema<Row>;
export type Query = {
  selector: Record<string, unknown>;
  sort?: Record<string, 'asc' | 'desc'>[];
  /** In place of a sort: by the fields of one of the schema's indexes; `tail`: the id goes the other way. */
  along?: { index: number; order: 'asc' | 'desc'; tail: boolean };
  skip?: number;
  limit?: number;
  /** Which of the schema's indexes. */
  hint?: number;
};
/** Against which state a document is written: as it is, as it was before, or as if it weren't there. */
export type Write = {
  id: string;
  fields: Record<string, unknown>;
  deleted: boolean;
  over: 'now' | 'before' | 'nothing';
};
export type Step =
  | { kind: 'write'; writes: Write[] }
  | { kind: 'commit'; writes: Write[]; others: Write[] }
  | { kind: 'query' | 'count'; query: Query }
  | { kind: 'find'; ids: string[]; withDeleted: boolean }
  | { kind: 'since'; from: number; limit: number }
  | { kind: 'cleanup' | 'reopen' };
export type Program = { schema: Schema; steps: Step[] };

// An emoji sorts before a full-width letter by UTF-16 unit and behind it by UTF-8 byte: that is the trap.
export const ids = ['a', 'b', 'c', 'ä', '🎉', 'ｆ', '\ufffd', '\'".', 'B'];
const names = [
  '',
  'Anna',
  'anna',
  'Ärzte',
  '🎉',
  '🎉b',
  'ｆｕｌｌ',
  'ﬂ',
  'a b',
  'a',
  'a\u0001',
  '\u0000',
  '\uffff',
  '\ue000x',
];
const oddNames = ['\ud83c', '\ufffe', '\ud7ff', 'longer than any index takes', '日本'];
const numbers = [-20, -1, 0, 1, 2, 5, 7.5, 19.99, 20];
const oddNumbers = [-1e300, 25, 0.005, 2 ** 53 + 2];
const FIELDS = ['name', 'at', 'done', 'in.name', 'in.at', 'in.done'] as const;

const anId = fc.constantFrom(...ids);
const aName = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...names) }, fc.constantFrom(...oddNames));
const aNumber = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...numbers) }, fc.constantFrom(...oddNumbers));
const aTag = fc.oneof(aName, aNumber, fc.record({ of: aName, n: aNumber }));
const anything = fc.oneof(aName, aNumber, fc.boolean(), fc.constant(null), fc.array(aNumber, { maxLength: 2 }));
const orNull = <T>(value: fc.Arbitrary<T>) => fc.oneof({ weight: 9, arbitrary: value }, fc.constant(null));

const known = { name: orNull(aName), at: aNumber, done: fc.boolean() };
const documentFields = fc.record(
  {
    ...known,
    in: fc.record(known, { requiredKeys: [] }),
    tags: fc.array(aTag, { maxLength: 3 }),
    any: anything,
    free: fc.dictionary(fc.constantFrom('a.b', '"', "'", 'x', '1', '$eq', '\u0000'), anything, { maxKeys: 2 }),
  },
  { requiredKeys: [] },
);

const number = fc.constantFrom(
  { type: 'number', minimum: -20, maximum: 20, multipleOf: 1 },
  { type: 'number', minimum: -20, maximum: 20, multipleOf: 0.01 },
  { type: 'integer', minimum: 0, maximum: 1000, multipleOf: 5 },
);
const text = fc.constantFrom(1, 5, 12, 40).map((maxLength) => ({ type: 'string', maxLength }));
const boolean = fc.constant({ type: 'boolean' });
const properties = { name: text, at: number, done: boolean };

const schema: fc.Arbitrary<Schema> = fc
  .record({
    own: fc.record(properties, { requiredKeys: [] }),
    inner: fc.record(properties, { requiredKeys: [] }),
    required: fc.boolean(),
    indexes: fc.array(fc.uniqueArray(fc.constantFrom(...FIELDS, 'id'), { minLength: 1, maxLength: 3 }), {
      maxLength: 4,
    }),
  })
  .map(({ own, inner, required, indexes }) => {
    const isDeclared = (field: string) =>
      field === 'id' || (field.startsWith('in.') ? Object.hasOwn(inner, field.slice(3)) : Object.hasOwn(own, field));
    const usable = indexes.map((fields) => fields.filter(isDeclared)).filter((fields) => fields.length > 0);
    return fillWithDefaultSettings<Doc>({
      version: 0,
      primaryKey: 'id',
      type: 'object',
      properties: { id: { type: 'string', maxLength: 10 }, ...own, in: { type: 'object', properties: inner } },
      required: ['id', ...(required ? Object.keys(own) : [])],
      indexes: [...new Map(usable.map((fields) => [fields.join(), fields])).values()],
    });
  });

const aWrite = fc.record({
  id: anId,
  fields: documentFields,
  deleted: fc.integer({ min: 0, max: 4 }).map((n) => n === 4),
  over: fc.constantFrom('now' as const, 'now' as const, 'now' as const, 'before' as const, 'nothing' as const),
});
const byId = { selector: ({ id }: { id: string }) => id };
const writes = fc.uniqueArray(aWrite, { ...byId, minLength: 1, maxLength: 6 });
const manyWrites = fc.uniqueArray(aWrite, { ...byId, maxLength: ids.length, size: 'large' });

const comparison = (value: fc.Arbitrary<unknown>) =>
  fc.oneof(
    value,
    fc.dictionary(fc.constantFrom('$eq', '$gt', '$gte', '$lt', '$lte', '$ne'), value, { minKeys: 1, maxKeys: 2 }),
    fc
      .tuple(fc.constantFrom('$in', '$nin'), fc.array(value, { maxLength: 3 }))
      .map(([sign, list]) => ({ [sign]: list })),
    fc.boolean().map((there) => ({ $exists: there })),
    fc.constantFrom('string', 'number', 'boolean', 'null', 'array', 'object', 'undefined').map(($type) => ({ $type })),
  );
const negated = (condition: fc.Arbitrary<unknown>) =>
  fc.oneof(
    { weight: 6, arbitrary: condition },
    condition.filter((one) => typeof one === 'object' && one !== null).map((one) => ({ $not: one })),
  );
const pattern = fc
  .tuple(fc.constantFrom('^a', 'n', '🎉', '.', '^$', '\\s'), fc.constantFrom('', 'i'))
  .map(([$regex, $options]) => ($options === '' ? { $regex } : { $regex, $options }));
const modulo = fc.tuple(fc.constantFrom(2, 3, 5), fc.nat(2)).map((pair) => ({ $mod: pair }));
const ofNames = negated(fc.oneof({ weight: 4, arbitrary: comparison(aName) }, pattern, comparison(anything)));
const ofNumbers = negated(fc.oneof({ weight: 4, arbitrary: comparison(aNumber) }, modulo, comparison(anything)));
const ofBooleans = negated(comparison(fc.boolean()));
const ofLists = fc.oneof(
  fc.nat(3).map(($size) => ({ $size })),
  fc.record({ of: ofNames, n: ofNumbers }, { requiredKeys: [] }).map(($elemMatch) => ({ $elemMatch })),
  comparison(aNumber),
  aNumber.map(($gt) => ({ $elemMatch: { $gt } })),
);
const plainSelector = fc.record(
  {
    id: ofNames,
    name: ofNames,
    at: ofNumbers,
    done: ofBooleans,
    tags: ofLists,
    any: comparison(anything),
    'in.name': ofNames,
    'in.at': ofNumbers,
    'in.done': ofBooleans,
    'free.x': comparison(anything),
  },
  { requiredKeys: [] },
);
/** As a person asks: one or two fields, and what isn't deleted. */
const shortSelector = fc
  .tuple(plainSelector, fc.nat(9), fc.nat(2), fc.integer({ min: 0, max: 5 }))
  .map(([all, from, many, alive]): Record<string, unknown> => {
    const conditions = Object.entries(all);
    const turned = [...conditions.slice(from % (conditions.length + 1)), ...conditions];
    return { ...Object.fromEntries(turned.slice(0, many)), ...(alive > 0 ? { _deleted: { $eq: false } } : {}) };
  });
const selector = fc.oneof(
  { weight: 5, arbitrary: shortSelector },
  { weight: 2, arbitrary: fc.constantFrom({}, { _deleted: { $eq: false } }) },
  fc
    .tuple(
      fc.constantFrom('$and', '$or', '$nor'),
      fc.array(shortSelector, { minLength: 1, maxLength: 3 }),
      shortSelector,
    )
    .map(([sign, list, beside]) => ({ ...beside, [sign]: list })),
);

const direction = fc.constantFrom('asc' as const, 'desc' as const);
const sort = fc.oneof(
  fc
    .tuple(fc.subarray([...FIELDS, 'id'], { minLength: 1, maxLength: 3 }), direction)
    .map(([fields, order]) => fields.map((field) => ({ [field]: order }))),
  fc
    .uniqueArray(fc.tuple(fc.constantFrom(...FIELDS, 'id', 'any'), direction), {
      selector: ([field]) => field,
      minLength: 1,
      maxLength: 3,
    })
    .map((parts) => parts.map(([field, order]) => ({ [field]: order }))),
);
/** A hint that names no index: both refuse it. */
export const NO_INDEX = 10;
const along = fc.record({ index: fc.nat(4), order: direction, tail: fc.boolean() });
const query: fc.Arbitrary<Query> = fc
  .record(
    { selector, sort, along, skip: fc.nat(3), limit: fc.nat(9), hint: fc.nat(40) },
    { requiredKeys: ['selector'] },
  )
  .map(({ hint, ...rest }) => (hint === undefined || hint > NO_INDEX ? rest : { ...rest, hint }));

const stepOf = <K extends string, T extends object>(kind: K, fields: { [P in keyof T]: fc.Arbitrary<T[P]> }) =>
  fc.record({ kind: fc.constant(kind), ...fields }) as unknown as fc.Arbitrary<{ kind: K } & T>;
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: stepOf<'write', { writes: Write[] }>('write', { writes }) },
  {
    weight: 2,
    arbitrary: stepOf<'commit', { writes: Write[]; others: Write[] }>('commit', { writes, others: writes }),
  },
  { weight: 10, arbitrary: stepOf<'query', { query: Query }>('query', { query }) },
  { weight: 3, arbitrary: stepOf<'count', { query: Query }>('count', { query }) },
  {
    weight: 1,
    arbitrary: stepOf<'find', { ids: string[]; withDeleted: boolean }>('find', {
      ids: fc.array(anId, { maxLength: 6 }),
      withDeleted: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: stepOf<'since', { from: number; limit: number }>('since', {
      from: fc.nat(9),
      limit: fc.integer({ min: 1, max: 5 }),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'cleanup' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'reopen' as const }) },
);

/** Through JSON: what is compared has passed through it on one side, and has no objects without a prototype. */
const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

export const programs: fc.Arbitrary<Program> = fc.record({
  schema,
  steps: fc
    .tuple(manyWrites, fc.array(step, { minLength: 2, maxLength: 18, size: 'medium' }))
    .map(([writes, steps]) => plain([{ kind: 'write', writes } as Step, ...steps])),
});

/** A program as a person reads it. */
export function shownProgram({ schema: { properties: fields, required, indexes }, steps }: Program): string {
  const own = Object.fromEntries(Object.entries(fields).filter(([name]) => !name.startsWith('_')));
  return [
    `fields ${JSON.stringify(own)}`,
    `required ${JSON.stringify(required)}, indexes ${JSON.stringify(indexes)}`,
    ...steps.map(({ kind, ...rest }, place) => `${place + 1}. ${kind} ${JSON.stringify(rest)}`),
  ].join('\n');
}
