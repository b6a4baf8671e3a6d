/**
 * Lists of registrations that ticket shops write, recognised by the heads that only they have together.
 *
 * Alone because such a list is about places at an event, and its rows are people only by the way: whoever imports it must
 * be told which it is. Matched by name, never by position: columns are chosen by whoever exports, and headers follow the
 * account's language. Sources: the exporters of pretix (orderlist.py, checkinlists), eventyay, Hi.Events, alf.io, Indico;
 * third parties' readers of Eventbrite, Luma and Meetup.
 * Invariant: at most one answer, the first that fits; a list of members alone fits none.
 */
import { headerKey } from './headerKey.ts';

/** As they call themselves. */
export const REGISTRATION_PROGRAMS = [
  'pretix',
  'eventyay',
  'Hi.Events',
  'alf.io',
  'Indico',
  'Eventbrite',
  'Luma',
  'Meetup',
] as const;
export type RegistrationProgram = (typeof REGISTRATION_PROGRAMS)[number];

export type RegistrationList = {
  readonly program: RegistrationProgram;
  /** What one row is: a ticket of one guest, an order of one buyer, or one scan at a door. */
  readonly rows: 'tickets' | 'orders' | 'check-ins';
  /** Headers of the columns that hold whose place it is, and in which state. */
  readonly state: string;
};

type Signature = RegistrationList & {
  /** Each of these, in any of its names. */
  readonly has: readonly string[];
  readonly lacks?: readonly string[];
};

const SIGNATURES: readonly Signature[] = [
  // pretix and its fork: the fork knows job titles, and no secrets of tickets.
  {
    program: 'eventyay',
    rows: 'tickets',
    state: 'Status',
    has: ['Order code|Bestellnummer', 'Position ID|Position', 'Product|Produkt', 'Job Title'],
    lacks: ['Ticket secret', 'Blocked'],
  },
  {
    program: 'pretix',
    rows: 'check-ins',
    state: 'Result',
    has: ['Order code|Bestellnummer', 'Check-in list|Check-in-Liste', 'Scan type|Device|Gate'],
  },
  {
    program: 'pretix',
    rows: 'tickets',
    state: 'Status',
    has: ['Order code|Bestellnummer', 'Position ID|Position', 'Product|Produkt'],
  },
  {
    program: 'pretix',
    rows: 'tickets',
    state: 'Checked in',
    has: [
      'Order code|Bestellnummer',
      'Attendee name|Name Teilnehmer*in',
      'Checked out|Ausgetreten|Automatically checked in|Automatisch eingecheckt',
    ],
  },
  {
    program: 'pretix',
    rows: 'orders',
    state: 'Status',
    has: ['Order code|Bestellnummer', 'Order total|Gesamtbetrag'],
  },
  {
    program: 'Hi.Events',
    rows: 'tickets',
    state: 'Status',
    has: ['Public ID|Öffentliche ID', 'Short ID|Kurz-ID', 'Event ID|Veranstaltungs-ID', 'Status'],
  },
  {
    program: 'Hi.Events',
    rows: 'orders',
    state: 'Status',
    has: ['Total Gross', 'Payment Status', 'Public ID'],
  },
  {
    program: 'alf.io',
    rows: 'tickets',
    state: 'Status',
    has: ['ReservationID', 'Full Name|First Name|E-Mail'],
  },
  {
    program: 'alf.io',
    rows: 'tickets',
    state: 'Status',
    has: ['OriginalPrice|PaidPrice', 'Category', 'Event', 'Status'],
  },
  {
    program: 'Indico',
    rows: 'tickets',
    state: 'Registration state',
    has: ['ID', 'Name', 'Registration date|Registration state'],
  },
  {
    program: 'Eventbrite',
    rows: 'tickets',
    state: 'Attendee Status',
    has: ['Order #', 'Attendee #|Attendee Status|Ticket Type'],
  },
  {
    program: 'Eventbrite',
    rows: 'tickets',
    state: 'Attendee Status',
    has: ["ID dell'ordine", 'Nome del partecipante'],
  },
  {
    program: 'Luma',
    rows: 'tickets',
    state: 'approval_status',
    has: ['api_id|guest_id', 'approval_status', 'checked_in_at|ticket_name|qr_code_url'],
  },
  {
    program: 'Meetup',
    rows: 'tickets',
    state: 'RSVP',
    has: ['User ID', 'RSVP', 'RSVPed on|Guests|Event Host'],
  },
];

const READ = SIGNATURES.map(({ has, lacks = [], ...list }) => ({
  list,
  has: has.map((names) => names.split('|').map(headerKey)),
  lacks: lacks.map(headerKey),
}));

export function registrationListOf(headers: readonly string[]): RegistrationList | undefined {
  const keys = new Set(headers.map(headerKey));
  return READ.find(
    ({ has, lacks }) =>
      has.every((names) => names.some((name) => keys.has(name))) && !lacks.some((name) => keys.has(name)),
  )?.list;
}
