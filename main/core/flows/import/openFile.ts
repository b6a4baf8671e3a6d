/**
 * A file to a reading: fetched, taken out of its workbook, and read by what a person says now or said of a table like it.
 *
 * Alone because the preview and nothing else begins with bytes. Invariant: what was chosen by a person for this file goes
 * before what is remembered, and that before what is guessed.
 */
import { type Failure, type InputIssue, refused } from '../../../../shared/contract/failure.ts';
import { badChoices } from '../../../../shared/import/columnFields.ts';
import { warning } from '../../../../shared/import/importProblem.ts';
import { columnKeysOf } from '../../../../shared/import/layout.ts';
import {
  agreedOn,
  type Asked,
  type Choices,
  columnsAt,
  recall,
  type Recalled,
  saysSomething,
} from '../../../../shared/import/memory.ts';
import {
  decodeFile,
  type FileText,
  type ImportOptions,
  type ImportReading,
  readText,
} from '../../../../shared/import/readFile.ts';
import { type ImportKind, type RecogniseFailure, workbookFormatOf } from '../../../../shared/import/recognise.ts';
import { isRuleFor, type RuledKind, tellingRules } from '../../../../shared/import/rules.ts';
import { kindKey, type Mapping } from '../../../../shared/plan/model.ts';
import { done, failed, type Result } from '../../../../shared/result.ts';
import type { Readers } from '../../readers.ts';
import type { Call, Scene } from '../../scene.ts';
import type { Fetch } from '../../store/deliver.ts';
import type { LastSheet } from './lastSheet.ts';

/** Bytes. A larger file is refused with this limit: split it. */
const LARGEST_FILE = 64 * 1024 * 1024;

export type Asking = Asked & {
  readonly file: string;
  readonly name?: string | undefined;
  readonly sheet?: string | undefined;
  readonly forget?: boolean | undefined;
};

export type Opened = {
  readonly name: string;
  readonly reading: ImportReading;
  readonly kind: RuledKind;
  /** For cards and calendars, which have no columns, their format's name. */
  readonly headers: readonly string[];
  /** What holds for this file because a person said so, now or before. */
  readonly choices: Choices;
  /** Whether a person said something of it that isn't remembered yet. */
  readonly isNews: boolean;
  readonly recalled: Recalled | undefined;
  readonly workbook: { readonly sheets: readonly string[]; readonly sheet: string } | undefined;
};

const KIND_OF: Readonly<Record<ImportReading['kind'], RuledKind>> = {
  'members-csv': 'members',
  vcard: 'members',
  'events-csv': 'events',
  ics: 'events',
  'posts-csv': 'posts',
};
const AS: Readonly<Record<RuledKind, ImportKind>> = {
  members: 'members-csv',
  events: 'events-csv',
  posts: 'posts-csv',
};

type Agreed = ReturnType<typeof agreedOn>;

export type Source = { readonly scene: Scene; readonly fetch: Fetch; readonly readers: Readers };
export type Brought = { readonly name: string; readonly bytes: Uint8Array };

export async function bringFile({ fetch }: Source, asking: Asking, call: Call): Promise<Result<Brought, Failure>> {
  const fetched = await fetch(call.caller, asking.file, LARGEST_FILE);
  return fetched.ok ? done({ ...fetched.value, name: asking.name ?? fetched.value.name }) : fetched;
}

export async function openFile(
  { scene, sheets }: { readonly scene: Scene; readonly sheets: LastSheet },
  brought: Brought,
  asking: Asking,
  call: Call,
): Promise<Result<Opened, Failure>> {
  const content = await contentOf(sheets, brought, asking.sheet, call);
  if (!content.ok) return content;
  const { text, workbook } = content.value;
  const zone = scene.zone();
  const asked = saysItself(text) ? { ...asking, as: undefined } : asking;
  const plain = readText(text, { zone, ...(asked.as !== undefined && { as: AS[asked.as] }) });
  const headers = headersOf(plain);
  const keys = columnKeysOf(headers);
  const mappings = scene.store.byKey('plan', kindKey('mapping')) as Mapping[];
  const recalled = asked.forget === true ? undefined : recall(mappings, keys);
  const agreed = agreedOn(asked, recalled, keys);
  const read = saysSomething(agreed) || agreed.as !== undefined ? readText(text, optionsOf(agreed, keys, zone)) : plain;
  if (!read.ok) return failed(refusalOf(read.failure));
  const kind = KIND_OF[read.value.kind];
  const issues = [...mapIssues(read.value, asked.map), ...ruleIssues(kind, asked.rules)];
  if (issues.length > 0) return failed({ code: 'invalid-input', issues });
  const choices = { ...agreed, as: kind, rules: tellingRules(kind, agreed.rules) };
  const said = asked.map ?? asked.rules ?? asked.dates;
  return done({
    name: text.name,
    reading: withGone(read.value, recalled),
    kind,
    headers,
    choices,
    isNews: said !== undefined || asked.forget === true,
    recalled,
    workbook,
  });
}

const optionsOf = ({ as, columns, dates }: Agreed, keys: readonly string[], zone: string): ImportOptions => ({
  zone,
  map: columnsAt(columns, keys),
  ...(as !== undefined && { as: AS[as] }),
  ...(dates !== undefined && { dates }),
});

/** A hundred columns are too many to be told of. */
function refusalOf({ kind, ...facts }: RecogniseFailure): Failure {
  return refused(kind, 'headers' in facts ? { ...facts, headers: facts.headers.slice(0, 50) } : facts);
}

/** Cards and calendars say what they are, whatever a person says. */
const saysItself = ({ text, encoding }: FileText): boolean =>
  encoding !== undefined && /BEGIN:V/i.test(text.slice(0, 64));

type Content = { readonly text: FileText; readonly workbook: Opened['workbook'] };

async function contentOf(
  sheets: LastSheet,
  { name, bytes }: Brought,
  sheet: string | undefined,
  call: Call,
): Promise<Result<Content, Failure>> {
  const format = workbookFormatOf(bytes);
  if (format === undefined) {
    sheets.forget(); // another file
    const decoded = decodeFile(name, bytes);
    return decoded.ok ? done({ text: decoded.value, workbook: undefined }) : failed(refusalOf(decoded.failure));
  }
  const opened = await sheets.read({ bytes, format, sheet }, call.signal);
  if (!opened.ok) return opened;
  const { text, ...workbook } = opened.value;
  return done({ text: { name, text, problems: [] }, workbook });
}

/** A table that nobody recognises has columns all the same, and somebody may have said what they are. */
function headersOf(read: Result<ImportReading, RecogniseFailure>): readonly string[] {
  if (!read.ok) return read.failure.kind === 'unknown-kind' ? read.failure.headers : [];
  return 'headers' in read.value ? read.value.headers : [`format: ${read.value.kind}`];
}

function withGone(reading: ImportReading, { gone = [] }: Partial<Recalled> = {}): ImportReading {
  if (gone.length === 0) return reading;
  const columns = gone.join(', ').slice(0, 200);
  return { ...reading, problems: [...reading.problems, warning(0, 'mapping-column-gone', { columns })] };
}

/** Cards and calendars have no columns, and whatever was chosen for some is nothing to them. */
const mapIssues = (reading: ImportReading, map: Asked['map'] = {}): readonly InputIssue[] =>
  'columns' in reading ? badChoices(map, KIND_OF[reading.kind], reading.columns) : [];

const ruleIssues = (kind: RuledKind, rules: Asked['rules'] = {}): readonly InputIssue[] =>
  Object.entries(rules).flatMap(([target, rule]) =>
    isRuleFor(kind, target, rule) ? [] : [{ path: `rules.${target}`, problem: 'no such field or rule' }],
  );
