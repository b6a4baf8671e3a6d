import { expect, test } from 'vitest';
import { registrationListOf } from '../../shared/import/registrationLists.ts';

const told = (headers: string) => {
  const list = registrationListOf(headers.split(','));
  return list === undefined ? 'none' : `${list.program} ${list.rows}`;
};

test.each([
  [
    'Event slug,Order code,Position ID,Status,Email,Phone number,Order date,Order time,Product,Variation,Price,Attendee name,Attendee email,Company,Ticket secret,Company',
    'pretix tickets',
  ],
  [
    'Kurzname der Veranstaltung,Bestellnummer,Position,Status,E-Mail,Telefonnummer,Produkt,Variante,Preis,Name Teilnehmer*in,E-Mail Teilnehmer*in,Firma',
    'pretix tickets',
  ],
  [
    'Order code,Position ID,Status,Email,Order date,Product,Variation,Price,Attendee name,Attendee email,Company,Job Title',
    'eventyay tickets',
  ],
  ['Event slug,Order code,Order total,Status,Email,Phone number,Order date,Order time,Company,Name', 'pretix orders'],
  ['Kurzname der Veranstaltung,Bestellnummer,Gesamtbetrag,Status,E-Mail', 'pretix orders'],
  [
    'Order code,Attendee name,Product,Price,Checked in,Checked out,Automatically checked in,E-mail,Phone number',
    'pretix tickets',
  ],
  [
    'Date,Time,Check-in list,Scan type,Order code,Position ID,Secret,Product,Name,Device,Offline,Result',
    'pretix check-ins',
  ],
  [
    'ID,First Name,Last Name,Email,Status,Check Ins,Product ID,Product Name,Event ID,Public ID,Short ID,Created Date,Last Updated Date,Notes',
    'Hi.Events tickets',
  ],
  [
    'ID,Vorname,Nachname,E-Mail,Status,Produkt-ID,Produktname,Veranstaltungs-ID,Öffentliche ID,Kurz-ID',
    'Hi.Events tickets',
  ],
  [
    'ID,First Name,Last Name,Email,Is Checked In,Checked In At,Ticket ID,Event ID,Public ID,Short ID,Status',
    'Hi.Events tickets',
  ],
  [
    'ID,First Name,Last Name,Email,Total Gross,Total Tax,Status,Payment Status,Refund Status,Currency,Public ID',
    'Hi.Events orders',
  ],
  [
    'ID,Category,Event,Status,OriginalPrice,PaidPrice,ReservationID,Full Name,First Name,Last Name,E-Mail',
    'alf.io tickets',
  ],
  ['ID,Name,Email Address,Affiliation,Registration date,Registration state,Price,Checked in,Tags', 'Indico tickets'],
  [
    'Order #,Order Date,First Name,Last Name,Email,Quantity,Ticket Type,Attendee #,Attendee Status',
    'Eventbrite tickets',
  ],
  ['Order #,Order Date,First Name,Surname,Email,Attendee Status', 'Eventbrite tickets'],
  [
    "ID dell'ordine,Data dell'ordine,Nome del partecipante,Cognome del partecipante,E-mail del partecipante",
    'Eventbrite tickets',
  ],
  [
    'api_id,name,first_name,last_name,email,phone_number,created_at,approval_status,checked_in_at,qr_code_url,ticket_name',
    'Luma tickets',
  ],
  ['guest_id,name,email,approval_status,ticket_name', 'Luma tickets'],
  ['Name,User ID,Title,Event Host,RSVP,Guests,RSVPed on,Joined Group on,URL of Member Profile', 'Meetup tickets'],
])('%s is a list of %s', (headers, list) => {
  expect(told(headers)).toBe(list);
  expect(told(headers.split(',').toReversed().join(',').toUpperCase())).toBe(list);
});

test.each([
  ['Vorname,Nachname,E-Mail,Telefon,Mitglied seit'],
  ['Name,User ID,Title,Member ID,Location,Joined Group on,Total RSVPs,RSVPed Yes,URL of Member Profile'],
  ['ID,Name,E-Mail,Status'],
  ['First Name,Last Name,E-mail 1 - Label,E-mail 1 - Value,Labels,Notes'],
  ['Email Address,First Name,Last Name,MEMBER_RATING,OPTIN_TIME,LEID,EUID'],
  [''],
])('a list of members is none of registrations: %s', (headers) => {
  expect(told(headers)).toBe('none');
});
