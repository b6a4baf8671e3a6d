import { expect, test } from 'vitest';
import { headerKey } from '../../shared/import/headerKey.ts';
import { mapColumns } from '../../shared/import/memberColumns.ts';

const fieldsOf = (headers: string) => mapColumns(headers.split(',')).map(({ field }) => field);
const told = (headers: string) =>
  Object.fromEntries(
    mapColumns(headers.split(',')).map(({ header, field, slot, label }) => [
      header,
      [field, slot, label].filter((part) => part).join(' '),
    ]),
  );

test('a header is known in any case, with any punctuation, and with either spelling of an umlaut', () => {
  for (const header of ['E-Mail-Adresse', 'e_mail_adresse', 'EMAIL ADRESSE', ' email-adresse: '])
    expect(fieldsOf(header)).toEqual(['email']);
  for (const header of ['Straße', 'STRASSE', 'Strasse']) expect(fieldsOf(header)).toEqual(['street']);
  expect(headerKey('Kündigung')).toBe(headerKey('kuendigung'));
  expect(fieldsOf('first_name,Last Name,Kuendigung')).toEqual(['given', 'family', 'until']);
});

test('the new Google header is read, with label and value in one slot', () => {
  expect(
    told(
      'First Name,Last Name,File As,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 2 - Label,Phone 2 - Value,Address 1 - City,Address 1 - Country',
    ),
  ).toEqual({
    'First Name': 'given',
    'Last Name': 'family',
    'File As': 'display',
    Labels: 'tags',
    'E-mail 1 - Label': 'email-label 1',
    'E-mail 1 - Value': 'email 1',
    'Phone 2 - Label': 'phone-label 2',
    'Phone 2 - Value': 'phone 2',
    'Address 1 - City': 'city 1',
    'Address 1 - Country': 'country 1',
  });
});

test('Outlook puts places and numbers around its names, before them in English and behind them in German', () => {
  expect(
    told(
      "Title,Job Title,Business Street,Business Street 2,Home Postal Code,Other Country/Region,Business Fax,Home Phone 2,Mobile Phone,E-mail Address,E-mail 2 Address,E-mail 2 Type,Web Page,Assistant's Phone",
    ),
  ).toEqual({
    Title: 'prefix',
    'Job Title': 'position',
    'Business Street': 'street work work',
    'Business Street 2': 'street work work',
    'Home Postal Code': 'postal-code home home',
    'Other Country/Region': 'country other other',
    'Business Fax': 'phone work work fax',
    'Home Phone 2': 'phone home2 home',
    'Mobile Phone': 'phone mobile',
    'E-mail Address': 'email',
    'E-mail 2 Address': 'email 2',
    'E-mail 2 Type': 'email-type 2',
    'Web Page': 'website',
    "Assistant's Phone": 'phone assistant',
  });
  expect(
    told(
      'Firma,Abteilung,Straße geschäftlich 3,Bundesland/Kanton privat,Weitere Postleitzahl,Weiteres/r Bundesland/Kanton,Telefon privat,Telefon (privat 2),E-Mail 2: Typ,Weitere Vornamen',
    ),
  ).toEqual({
    Firma: 'organisation',
    Abteilung: 'department',
    'Straße geschäftlich 3': 'street work work',
    'Bundesland/Kanton privat': 'region home home',
    'Weitere Postleitzahl': 'postal-code other other',
    'Weiteres/r Bundesland/Kanton': 'region other other',
    'Telefon privat': 'phone home home',
    'Telefon (privat 2)': 'phone home2 home',
    'E-Mail 2: Typ': 'email-type 2',
    'Weitere Vornamen': 'additional',
  });
});

test('Thunderbird, OpenJVerein, easyVerein, CiviCRM, Luma and Meetup headers find their fields', () => {
  expect(
    fieldsOf(
      'Anzeigename,Primäre E-Mail-Adresse,Sekundäre E-Mail-Adresse,Tel. dienstlich,Mobil-Tel.-Nr.,Privat: PLZ,Dienstlich: Adresse,Geburtsjahr,Geburtsmonat,Geburtstag,Webseite 1',
    ),
  ).toEqual([
    'display',
    'email',
    'email',
    'phone',
    'phone',
    'postal-code',
    'street',
    'birth-year',
    'birth-month',
    'birth-day',
    'website',
  ]);
  expect(
    fieldsOf(
      'mitglied_name,mitglied_vorname,mitglied_email,mitglied_telefon_privat,mitglied_handy,mitglied_eintritt,mitglied_eintritt_f,mitglied_id,mitglied_iban',
    ),
  ).toEqual(['family', 'given', 'email', 'phone', 'phone', 'since', 'ignored', 'key', 'ignored']);
  expect(
    fieldsOf(
      'Mitgliedsnummer,E-Mail (privat),Telefon (privat),Mobiltelefon,Eintrittsdatum,Austrittsdatum,Gruppen,Zahlungsart',
    ),
  ).toEqual(['member-number', 'email', 'phone', 'phone', 'since', 'until', 'tags', 'ignored']);
  expect(
    fieldsOf('Contact ID,External Identifier,Display Name,Individual Prefix,Group(s),Tag(s),Note(s),Mum-email'),
  ).toEqual(['key', 'ignored', 'display', 'prefix', 'tags', 'tags', 'note', 'ignored']);
  expect(fieldsOf('api_id,name,first_name,last_name,email,phone_number')).toEqual([
    'key',
    'display',
    'given',
    'family',
    'email',
    'phone',
  ]);
  const meetup = mapColumns('Name,User ID,Title,Member ID,Location,Joined Group on,URL of Member Profile'.split(','));
  expect(meetup.filter(({ field }) => field === 'key')).toMatchObject([{ header: 'Member ID', source: 'meetup' }]);
});

test('`Name` is the family name beside a first name, and the whole name elsewhere', () => {
  expect(fieldsOf('name,vorname')).toEqual(['family', 'given']);
  expect(fieldsOf('Name,Given Name,Family Name')).toEqual(['display', 'given', 'family']);
  expect(fieldsOf('Name,Telefon')).toEqual(['display', 'phone']);
});

test('a department is a group where no company is named', () => {
  expect(fieldsOf('Vorname,Abteilung')).toEqual(['given', 'tags']);
});

test('a running number called id is a key only where the format says so', () => {
  expect(fieldsOf('id,email')).toEqual(['ignored', 'email']);
  expect(mapColumns(['id', 'adresstyp', 'name'])[0]).toMatchObject({ field: 'key', source: 'openjverein' });
});

test('bank and consent columns are listed as left out, with the reason', () => {
  const columns = mapColumns(
    'iban,kontoinhaber,mandatversion,mitglied_zahlungsweg,Opted In To Marketing,OPTIN_TIME,No Bulk Emails (User Opt Out)'.split(
      ',',
    ),
  );
  expect(columns.map(({ field }) => field)).toEqual(columns.map(() => 'ignored'));
  expect(columns.map(({ why }) => why)).toEqual(['bank', 'bank', 'bank', 'bank', 'consent', 'consent', 'consent']);
});

test('of two columns with one name the second is left out; two names for one field both stay', () => {
  expect(fieldsOf('Company,Email,Company')).toEqual(['organisation', 'email', 'ignored']);
  expect(fieldsOf('Name,File As,Austritt,Kuendigung')).toEqual(['display', 'display', 'until', 'until']);
  expect(fieldsOf('Attendee name,Attendee email,Email')).toEqual(['display', 'email', 'ignored']);
});

test('what the person chose is not overruled, whatever the header says', () => {
  const columns = mapColumns(['Spitzname', 'iban', 'E-Mail', 'Lfd. Nr'], {
    0: 'given',
    1: 'note',
    2: 'ignored',
    3: 'key',
  });
  expect(columns.map(({ field, confidence }) => [field, confidence])).toEqual([
    ['given', 'sure'],
    ['note', 'sure'],
    ['ignored', 'sure'],
    ['key', 'sure'],
  ]);
});

test('every column gets one answer, in order, however many there are', () => {
  const headers = Array.from({ length: 5000 }, (_, at) => (at % 2 === 0 ? '' : `Frage ${at}`));
  const columns = mapColumns(headers);
  expect(columns.map(({ column }) => column)).toEqual(headers.map((_, at) => at));
  expect(new Set(columns.map(({ field }) => field))).toEqual(new Set(['ignored']));
});
