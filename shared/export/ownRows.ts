/**
 * A row, card or calendar entry of our own that comes in again: which document it is, and whether it says anything new.
 *
 * Alone because tables, cards and calendars say less than a document does, and what they leave out must not be taken for
 * taken away. Invariant: what we would write of the document today, read again, says nothing new.
 */
import type { Documents } from '../collections.ts';
import { readIcs } from '../import/ics.ts';
import { readCards } from '../import/vcard.ts';
import { plainCalendar } from './calendar.ts';
import { cardText, type CardVersion } from './card.ts';
import type { ExportKind } from './formats.ts';
import { type OwnCandidate, type OwnContext, ownTables } from './ownTables.ts';

const ID_LINE = /^X-STAMMTISCH-ID:((?:mem|evt)_[\w-]{1,60})$/i;
const ID = /^(?:mem|evt|pst)_[\w-]{1,60}$/;
/** Of a later part of a series that was split, as `calendarEntry.ts` makes it. */
const OF_PART = /^(.+)\/\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2})?$/;

/** The id that it says itself to be of. Only a document that is here under it is meant. */
export function ownIdOf(candidate: OwnCandidate): string | undefined {
  const lines = 'extra' in candidate ? (candidate.extra ?? []) : [];
  const said = lines.map((line) => ID_LINE.exec(line)?.[1]).find((id) => id !== undefined);
  if (said !== undefined) return said;
  const key = candidate.key?.key ?? '';
  return [key, OF_PART.exec(key)?.[1] ?? ''].find((each) => ID.test(each));
}

/** Whether the row is one that our own export of this document has, in any of its formats. */
export type SaysNothingNew = <K extends ExportKind>(
  kind: K,
  document: Documents[K],
  candidate: OwnCandidate,
) => boolean;

/** For the rows of one file: what is the same for many of them is made once. */
export function ownRowsIn(context: OwnContext): SaysNothingNew {
  const tables = ownTables(context);
  let versions: readonly CardVersion[] = ['3.0', '4.0'];
  /** Of the format that the candidate came in: who imports a hundred thousand rows waits for each of these. */
  function* candidatesOf<K extends ExportKind>(
    kind: K,
    document: Documents[K],
    source: string | undefined,
  ): Generator<OwnCandidate> {
    if (kind === 'members' && source === 'vcard')
      for (const version of versions) {
        yield* readFrom(readCards(cardText(document as Documents['members'], version)));
        versions = versions.toReversed(); // this one was another's: cards of a file are mostly of one version
      }
    else if (kind === 'events' && source === 'ics')
      yield* readFrom(readIcs(plainCalendar(document as Documents['events'], context.zone), context.zone));
    else yield* tables(kind, document);
  }
  return (kind, document, candidate) => {
    const mark = markOf(candidate);
    for (const own of candidatesOf(kind, document, candidate.key?.source)) if (markOf(own) === mark) return true;
    return false;
  };
}

function* readFrom<C>(readings: Iterable<{ readonly candidate?: C }>): Generator<C> {
  for (const { candidate } of readings) if (candidate !== undefined) yield candidate;
}

/** Where it stands, and when it was changed, say nothing of what it says. */
const UNSAID: ReadonlySet<string> = new Set(['line', 'modified', 'sequence', 'extra']);

function markOf(candidate: OwnCandidate): string {
  const said = Object.keys(candidate).filter((name) => !UNSAID.has(name));
  return JSON.stringify(said.toSorted().map((name) => [name, candidate[name as keyof OwnCandidate]]));
}
