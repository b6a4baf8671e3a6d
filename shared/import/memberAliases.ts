/**
 * What the columns of member and contact tables are called.
 *
 * Alone because it is a table that grows with every file somebody brings, and no rule is in it.
 * A header is matched in the form of `headerKey`: lower case, letters and digits only, umlaut or its spelling with e alike.
 * Headers made of a place and a number (`Business Street 2`, `Telefon (privat 2)`, `E-mail 1 - Value`) are taken apart
 * by memberColumns.ts before they are looked up here. Source: formats of Google, Outlook, Thunderbird, Mailchimp,
 * OpenJVerein, CiviCRM, easyVerein, pretix, Luma, Meetup, Eventbrite and Indico, English and German.
 */
import { headerKey } from './headerKey.ts';

/** In the order in which a person would look for them. */
export const MEMBER_FIELDS = [
  'given',
  'family',
  'display',
  'prefix',
  'suffix',
  'additional',
  'email',
  'email-label',
  'email-type',
  'email-name',
  'phone',
  'phone-label',
  'street',
  'post-box',
  'postal-code',
  'city',
  'region',
  'country',
  'address',
  'address-label',
  'organisation',
  'department',
  'position',
  'tags',
  'property',
  'note',
  'born',
  'birth-year',
  'birth-month',
  'birth-day',
  'since',
  'until',
  'website',
  'member-number',
  'key',
] as const;
export type MemberField = (typeof MEMBER_FIELDS)[number];

const NAMES: Readonly<Partial<Record<MemberField, string>>> = {
  'member-number':
    'Mitgliedsnummer, Mitglieds-Nr, Mitgliedsnr, Mitglied Nr, Mitglieds_Nr, Mitgliedschaftsnummer, Member No, Member Number, ' +
    'Membership Number, Membership No, Externe Mitgliedsnummer, externemitgliedsnummer, mitglied_externe_mitgliedsnummer',
  given:
    'First Name, Given Name, Vorname, Rufname, Given, Firstname, Forename, mitglied_vorname, Attendee name: Given name, ' +
    'Attendee name: First name, Nome del partecipante',
  family:
    'Last Name, Surname, Nachname, Familienname, Family Name, Family, Lastname, Zuname, mitglied_name, ' +
    'Attendee name: Family name, Attendee name: Last name, Cognome del partecipante',
  display:
    'Display Name, Full Name, File As, Anzeigename, Anzeigename/Name, Vollständiger Name, Attendee name, ' +
    'Name Teilnehmer*in, Vor- und Nachname, Vorname Nachname, Vorname und Nachname',
  prefix:
    'Name Prefix, Prefix, Anrede, Titel, Individual Prefix, Salutation, Honorific, mitglied_anrede, mitglied_titel, Akademischer Titel',
  suffix: 'Name Suffix, Suffix, Individual Suffix, Namenszusatz',
  additional: 'Middle Name, Additional Name, Weitere Vornamen, Zweiter Vorname, Middle',
  email:
    'E-Mail, Email, E-Mail-Adresse, Mail, Mailadresse, Email Address, E-mail Address, Email Adress, E-Mail Adresse, Primary Email, ' +
    'Secondary Email, Primäre E-Mail-Adresse, Sekundäre E-Mail-Adresse, mitglied_email, Attendee email, E-Mail Teilnehmer*in, ' +
    'E-mail Value, Email Value, Indirizzo email, E-mail del partecipante, Additional Email',
  'email-label': 'E-mail Label, Email Label, E-Mail Bezeichnung',
  'email-type': 'E-mail Type, E-Mail-Typ',
  'email-name': 'E-mail Display Name, E-Mail: Angezeigter Name',
  phone:
    'Phone, Telefon, Tel, Phone Number, Telefonnummer, Telephone, Telefon-Nr, Tel-Nr, Rufnummer, Phone Value, Primary Phone, ' +
    'Haupttelefon, Festnetz, Festnetznummer, Telefon 1',
  'phone-label': 'Phone Label, Phone Type, Telefonnummer Bezeichnung, Telefon Bezeichnung',
  street:
    'Street, Straße, Strasse, Street Address, Straße und Hausnummer, Straße Hausnummer, Straße Nr, Straße Hausnr, Anschrift, ' +
    'mitglied_strasse, Address Street, Address Line, Street Name, Supplemental Address, Adressierungszusatz, ' +
    'mitglied_adressierungszusatz, Address Extended Address',
  'post-box': 'Address PO Box, PO Box, Postfach, Weiteres Postfach',
  city: 'City, Ort, Stadt, Wohnort, Town, mitglied_ort, Address City, Weiterer Ort, Locality, Location',
  'postal-code':
    'Postal Code, PLZ, Postleitzahl, ZIP, ZIP code, Postcode, mitglied_plz, Address Postal Code, Zip/Postal Code',
  region:
    'State, Region, Bundesland, Kanton, Bundesland/Kanton, Province, State/Province, Address Region, r Bundesland/Kanton',
  country:
    'Country, Land, Staat, Country/Region, Land/Region, Country Code, mitglied_staat, Address Country, e Land/Region, Country Name',
  address: 'Address, Adresse, Address Formatted',
  'address-label': 'Address Label, Address Type, Adressbezeichnung',
  organisation:
    'Company, Organization, Organisation, Firma, Organization Name, Company Name, Organisationsname, Firmenname, Unternehmen, ' +
    'Verein, Affiliation, Employer, Current Employer',
  department: 'Department, Organization Department',
  position:
    'Job Title, Position, Organization Title, Funktion, Arbeitstitel, Beruf, Profession, Occupation, Amt, Rolle, Role',
  tags:
    'Labels, Label, Tags, Tag, Group Membership, Gruppen, Gruppe, Kategorien, Kategorie, Categories, Category, Groups, Group(s), Tag(s), ' +
    'Stichwörter, Schlagwörter, Keywords, Beitragsgruppe, mitglied_beitragsgruppe_bezeichnung, Mitgliedsgruppe, Status des Mitglieds, Mitgliedschaftsart, Sparte, Sparten',
  note:
    'Notes, Note, Notizen, Notiz, Bemerkung, Bemerkungen, Vermerk, Vermerk1, Vermerk2, Kommentar, Comment, Comments, Note(s), ' +
    'mitglied_vermerk1, mitglied_vermerk2, Anmerkung, Anmerkungen, Order comment, Intro',
  born: 'Birthday, Geburtstag, Geburtsdatum, Birth Date, Date of Birth, Birthdate, mitglied_geburtsdatum, Geb-Datum, geboren am, geboren, DOB',
  'birth-year': 'Birth Year, Geburtsjahr',
  'birth-month': 'Birth Month, Geburtsmonat',
  since:
    'Eintritt, Eintrittsdatum, Mitglied seit, Joined, Join Date, Member since, mitglied_eintritt, Joined Group on, Beitritt, ' +
    'Beitrittsdatum, Eingetreten am, Date Joined, Membership Start Date',
  until:
    'Austritt, Austrittsdatum, mitglied_austritt, Ausgetreten am, Left, Mitglied bis, Membership End Date, Kündigung, Kündigungsdatum',
  website: 'Website, Webseite, Web Page, Homepage, URL, Website Value, URL of Member Profile, Webpage, Web, Internet',
};

/** Phones whose name is one word and their label; a place (`Business`, `privat`) is cut off before. */
const PHONES: Readonly<Record<string, string>> = {
  mobile:
    'Mobile, Mobile Phone, Mobil, Mobiltelefon, Handy, Cell, Cell Phone, Mobile Number, Handynummer, Mobilnummer, Mobil-Tel.-Nr, ' +
    'Mobiltelefonnummer, mitglied_handy, TelefonMobil, Telefon mobil, Mobilfunk, Natel',
  fax: 'Fax, Fax Number, Fax-Nummer, Faxnummer, Telefax',
  pager: 'Pager, Pager Number, Pager-Nummer',
  main: 'Company Main Phone, Telefon Firma',
  car: 'Car Phone, Autotelefon',
  assistant: "Assistant's Phone, Telefon Assistent",
};

/** In rising order: of two keys in one table the last one named here counts. */
const KEYS: ReadonlyArray<readonly [string, string]> = [
  ['external', 'External Identifier, External ID, Externe ID'],
  ['meetup', 'User ID'],
  ['mailchimp', 'EUID, LEID'],
  ['civicrm', 'Contact ID, Kontakt-ID'],
  ['luma', 'api_id, guest_id'],
  ['openjverein', 'mitglied_id'],
  ['eventbrite', 'Attendee #'],
  ['stammtisch', 'Stammtisch-ID'],
];

const BANK =
  'IBAN, BIC, Kontoinhaber, Kontonummer, Konto-Nr, BLZ, Bankleitzahl, Bank, Bankname, Mandat, Mandatsreferenz, Mandatdatum, ' +
  'Mandatversion, Mandat ID, Zahlungsweg, Zahlungsart, Zahlungsrhythmus, Zahlungstermin, Lastschrift, SWIFT, Account, Konto, ' +
  'zahlerid, alternativer_zahlerid, mitglied_iban, mitglied_bic, mitglied_kontoinhaber, Government ID Number, Sozialversicherungsnr';
const CONSENT =
  'Opted In To Marketing, Do Not Email, Do Not Phone, Do Not Mail, Do Not Sms, Do Not Trade, No Bulk Emails (User Opt Out), Opt Out, Opt In, ' +
  'On Hold, OPTIN_TIME, OPTIN_IP, CONFIRM_TIME, CONFIRM_IP, UNSUB_TIME, UNSUB_REASON, Subscribed, Newsletter, Einwilligung, ' +
  'Datenschutz, Einwilligung Datenschutz, DSGVO, Consent, Marketing Consent, Accepts Marketing, subscribed_to_emails, Newsletter erlaubt, ' +
  'Email Marketing Consent, Foto-Einwilligung, Werbeeinwilligung, Mailing List';

const keysOf = (names: string) => names.split(', ').map(headerKey);

export type Alias = {
  readonly field: MemberField;
  readonly label?: string;
  readonly source?: string;
  readonly rank?: number;
};

export const ALIASES: ReadonlyMap<string, Alias> = new Map<string, Alias>([
  ...Object.entries(NAMES).flatMap(([field, names]) =>
    keysOf(names).map((key): [string, Alias] => [key, { field: field as MemberField }]),
  ),
  ...Object.entries(PHONES).flatMap(([label, names]) =>
    keysOf(names).map((key): [string, Alias] => [key, { field: 'phone', label }]),
  ),
  ...KEYS.flatMap(([source, names], at) =>
    keysOf(names).map((key, finer): [string, Alias] => [key, { field: 'key', source, rank: at * 10 + finer }]),
  ),
]);

export const BANK_HEADERS: ReadonlySet<string> = new Set(keysOf(BANK));
export const CONSENT_HEADERS: ReadonlySet<string> = new Set(keysOf(CONSENT));
