/** Reads a whole file for a test, and lists the days and times that an event then has. */
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { RRuleTemporal } from 'rrule-temporal';
import type { EventCandidate } from '../../shared/import/eventCandidate.ts';
import type { ImportProblem } from '../../shared/import/importProblem.ts';
import type { MemberCandidate } from '../../shared/import/memberCandidate.ts';
import type { PostCandidate } from '../../shared/import/postRow.ts';
import { type ImportOptions, type ImportReading, readImport } from '../../shared/import/readFile.ts';

export type Whole = {
  readonly reading: ImportReading;
  readonly members: readonly MemberCandidate[];
  readonly events: readonly EventCandidate[];
  readonly posts: readonly PostCandidate[];
  readonly problems: readonly ImportProblem[];
  /** `line reason`, in the order of the file. */
  readonly said: readonly string[];
};

/** One of the letters of a text, each by itself. */
export const lettersOf = (text: string) => fc.constantFrom(...Array.from(text));

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

export function readWhole(name: string, content: string | Uint8Array, options: Partial<ImportOptions> = {}): Whole {
  const bytes = typeof content === 'string' ? bytesOf(content) : content;
  const read = readImport(name, bytes, { zone: 'Europe/Berlin', ...options });
  if (!read.ok) throw new Error(`refused: ${JSON.stringify(read.failure)}`);
  const members: MemberCandidate[] = [];
  const events: EventCandidate[] = [];
  const posts: PostCandidate[] = [];
  const problems: ImportProblem[] = [...read.value.problems];
  for (const chunk of read.value.chunks()) {
    problems.push(...chunk.problems);
    for (const candidate of chunk.candidates) {
      if ('emails' in candidate) members.push(candidate);
      else if ('allDay' in candidate) events.push(candidate);
      else posts.push(candidate);
    }
  }
  const said = problems.toSorted((a, b) => a.line - b.line).map(({ line, reason }) => `${line} ${reason}`);
  return { reading: read.value, members, events, posts, problems, said };
}

/** A file of tests/samples, made by ourselves after what real programs write. */
export const sample = (name: string): Uint8Array => readFileSync(new URL(`../samples/${name}`, import.meta.url));

export const only = <T>(values: readonly T[]): T => {
  const [first, ...others] = values;
  if (first === undefined || others.length > 0) throw new Error(`${values.length} values where one was expected`);
  return first;
};

/** Starts as the rule and its exceptions give them, at most `most`; an independent package computes the rule. */
export function startsOf(event: EventCandidate, most = 1000): readonly string[] {
  const digits = event.start.replace(/[-:]/g, '');
  const start = event.allDay ? `DTSTART;TZID=UTC:${digits}T000000` : `DTSTART;TZID=${event.zone}:${digits}00`;
  const rule =
    event.rrule === undefined ? undefined : new RRuleTemporal({ rruleString: `${start}\nRRULE:${event.rrule}` });
  const times = rule
    ?.all((_, count) => count < most)
    .map((time) => time.toPlainDateTime().toString({ smallestUnit: 'minute' }));
  const computed = (times ?? [event.start]).map((time) => (event.allDay ? time.slice(0, 10) : time));
  const changed = new Map(event.exceptions.map((exception) => [exception.origin, exception]));
  const starts = computed.flatMap((origin) => {
    const exception = changed.get(origin);
    if (exception === undefined) return [origin];
    return exception.state === 'cancelled' ? [] : [exception.start];
  });
  return [...starts, ...(event.extraStarts ?? [])].toSorted();
}
