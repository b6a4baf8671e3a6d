/**
 * An event as a file tells of it: a whole series with its exceptions, before anybody decided whether it is known here.
 *
 * Alone because calendars and tables both end here, and matching, preview and commit read nothing else.
 * Invariant: times are wall clocks `YYYY-MM-DDTHH:MM` in `zone`, or plain dates when `allDay`; `end` is exclusive.
 */
import type { CandidateKey } from './memberCandidate.ts';
import type { ImportProblem } from './importProblem.ts';

export type EventException =
  | { readonly origin: string; readonly state: 'cancelled' }
  | {
      readonly origin: string;
      readonly state: 'changed';
      readonly start: string;
      readonly end: string;
      /** Only where they differ from the series. */
      readonly title?: string;
      readonly place?: string;
      readonly description?: string;
    };

export type EventCandidate = {
  readonly line: number;
  readonly key: CandidateKey;
  readonly sequence: number;
  /** Instant of the last change, fixed width. */
  readonly modified?: string;
  /** Empty when the file gives none. */
  readonly title: string;
  readonly start: string;
  readonly end: string;
  readonly zone: string;
  readonly allDay: boolean;
  /** The file gives no zone and means the same wall clock everywhere; `zone` is then the calendar's. */
  readonly floating?: true;
  /** The zone in which the calendar shows its events, where it names one that is not the event's. */
  readonly shownZone?: string;
  readonly status: 'confirmed' | 'tentative' | 'cancelled';
  readonly place?: string;
  readonly description?: string;
  readonly url?: string;
  readonly tags: readonly string[];
  /** UNTIL is a UTC time for timed events and a date for all-day ones, whatever the file had. */
  readonly rrule?: string;
  /** Starts beyond the rule. */
  readonly extraStarts?: readonly string[];
  readonly exceptions: readonly EventException[];
  /** Lines without a field above, unfolded, to be written back as they are. */
  readonly extra: readonly string[];
};

export type EventReading = { readonly candidate?: EventCandidate; readonly problems: readonly ImportProblem[] };
