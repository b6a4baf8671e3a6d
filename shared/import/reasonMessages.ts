/** Why a row does not come in as it stands: what happened and what to do. One for each reason a reader or a match can give. */
import type { Messages } from '../words/words.ts';

export const importReasonMessages = {
  'import.reason.no-name-and-no-contact': {
    en: 'There is neither a name nor a way to reach the person.',
    de: 'Da ist weder ein Name noch ein Kontakt.',
  },
  'import.reason.total-row': {
    en: 'This is a line of totals, not a person.',
    de: 'Das ist eine Summenzeile, keine Person.',
  },
  'import.reason.too-few-cells': {
    en: 'The row has fewer cells than the head. What is missing stays empty.',
    de: 'Die Zeile hat weniger Zellen als der Kopf. Was fehlt, bleibt leer.',
  },
  'import.reason.too-many-cells': {
    en: 'The row has more cells than the head. The surplus ones are left out; perhaps a delimiter stands in a text.',
    de: 'Die Zeile hat mehr Zellen als der Kopf. Die überzähligen bleiben weg; vielleicht steht ein Trennzeichen in einem Text.',
  },
  'import.reason.unclosed-quote': {
    en: 'A quotation mark is opened and never closed. Close it in the file.',
    de: 'Ein Anführungszeichen wird geöffnet und nie geschlossen. Schließ es in der Datei.',
    sie: 'Ein Anführungszeichen wird geöffnet und nie geschlossen. Schließen Sie es in der Datei.',
  },
  'import.reason.bad-email': {
    en: 'This cannot be a mail address. It goes into the note.',
    de: 'Das kann keine E-Mail-Adresse sein. Es kommt in die Notiz.',
  },
  'import.reason.not-a-phone': {
    en: 'This cannot be a phone number. It goes into the note.',
    de: 'Das kann keine Telefonnummer sein. Es kommt in die Notiz.',
  },
  'import.reason.bad-date': {
    en: 'A date cannot be read and is left out: {{cell}}',
    de: 'Ein Datum ist nicht lesbar und bleibt weg: {{cell}}',
  },
  'import.reason.ambiguous-date': {
    en: 'Day and month of a date could be swapped. Check the date.',
    de: 'Tag und Monat eines Datums könnten vertauscht sein. Prüfe das Datum.',
    sie: 'Tag und Monat eines Datums könnten vertauscht sein. Prüfen Sie das Datum.',
  },
  'import.reason.bad-time': {
    en: 'A time cannot be read and is left out.',
    de: 'Eine Uhrzeit ist nicht lesbar und bleibt weg.',
  },
  'import.reason.id-in-exponent-form': {
    en: 'A spreadsheet has shortened a key: {{cell}}. Export it again as text.',
    de: 'Eine Tabellenkalkulation hat einen Schlüssel gekürzt: {{cell}}. Exportiere ihn noch einmal als Text.',
    sie: 'Eine Tabellenkalkulation hat einen Schlüssel gekürzt: {{cell}}. Exportieren Sie ihn noch einmal als Text.',
  },
  'import.reason.number-in-exponent-form': {
    en: 'A spreadsheet has shortened a number: {{cell}}. Export it again as text.',
    de: 'Eine Tabellenkalkulation hat eine Nummer gekürzt: {{cell}}. Exportiere sie noch einmal als Text.',
    sie: 'Eine Tabellenkalkulation hat eine Nummer gekürzt: {{cell}}. Exportieren Sie sie noch einmal als Text.',
  },
  'import.reason.no-text': {
    en: 'The post has neither text nor picture.',
    de: 'Der Beitrag hat weder Text noch Bild.',
  },
  'import.reason.shares-email': {
    en: 'Somebody else here has the same mail address. Both stay; check whether they are one person.',
    de: 'Jemand anderes hier hat dieselbe E-Mail-Adresse. Beide bleiben; prüfe, ob es eine Person ist.',
    sie: 'Jemand anderes hier hat dieselbe E-Mail-Adresse. Beide bleiben; prüfen Sie, ob es eine Person ist.',
  },
  'import.reason.shares-key': {
    en: 'Somebody else here has the same number and another name. Both stay; check whether they are one person.',
    de: 'Jemand anderes hier hat dieselbe Nummer und einen anderen Namen. Beide bleiben; prüfe, ob es eine Person ist.',
    sie: 'Jemand anderes hier hat dieselbe Nummer und einen anderen Namen. Beide bleiben; prüfen Sie, ob es eine Person ist.',
  },
  'import.reason.repeats-earlier-row': {
    en: 'An earlier row of this file tells of the same.',
    de: 'Eine frühere Zeile dieser Datei sagt dasselbe.',
  },
  'import.reason.unknown-channel': {
    en: 'The channel it names isn’t here yet. The post comes in without it.',
    de: 'Den Kanal, den sie nennt, gibt es hier noch nicht. Der Beitrag kommt ohne ihn.',
  },
  'import.reason.not-storable': {
    en: 'There is a value in it that cannot be saved. Shorten or correct it in the file.',
    de: 'Darin steht ein Wert, der sich nicht sichern lässt. Kürze oder berichtige ihn in der Datei.',
    sie: 'Darin steht ein Wert, der sich nicht sichern lässt. Kürzen oder berichtigen Sie ihn in der Datei.',
  },
  'import.reason.unclosed-card': {
    en: 'The card has no end. What could be read comes in.',
    de: 'Die Karte hat kein Ende. Was lesbar war, kommt mit.',
  },
  'import.reason.group-card': {
    en: 'This card is a group, not a person.',
    de: 'Diese Karte ist eine Gruppe, keine Person.',
  },
  'import.reason.photo-left-out': { en: 'The photo is left out.', de: 'Das Foto bleibt weg.' },
  'import.reason.broken-line': {
    en: 'A line of the card cannot be read and is left out.',
    de: 'Eine Zeile der Karte ist nicht lesbar und bleibt weg.',
  },
  'import.reason.unclosed-component': {
    en: 'The event has no end in the file and cannot be read.',
    de: 'Der Termin ist in der Datei nicht zu Ende und nicht lesbar.',
  },
  'import.reason.not-an-event': {
    en: 'This is no event but a task or a note.',
    de: 'Das ist kein Termin, sondern eine Aufgabe oder Notiz.',
  },
  'import.reason.no-start': { en: 'The event has no start.', de: 'Dem Termin fehlt der Beginn.' },
  'import.reason.no-title': {
    en: 'The event has no title. Give it one afterwards.',
    de: 'Der Termin hat keinen Titel. Gib ihm danach einen.',
    sie: 'Der Termin hat keinen Titel. Geben Sie ihm danach einen.',
  },
  'import.reason.no-uid': {
    en: 'The event has no key. It is recognised by its content.',
    de: 'Der Termin hat keinen Schlüssel. Er wird an seinem Inhalt erkannt.',
  },
  'import.reason.end-before-start': {
    en: 'The end lies before the start. It lasts as long as usual.',
    de: 'Das Ende liegt vor dem Beginn. Er dauert so lange wie üblich.',
  },
  'import.reason.unknown-zone': {
    en: 'Its time zone is not known. The workspace’s is taken; check the time.',
    de: 'Seine Zeitzone ist nicht bekannt. Es gilt die des Arbeitsbereichs; prüfe die Uhrzeit.',
    sie: 'Seine Zeitzone ist nicht bekannt. Es gilt die des Arbeitsbereichs; prüfen Sie die Uhrzeit.',
  },
  'import.reason.bad-rule': {
    en: 'The repetition cannot be read. Only the first date comes in.',
    de: 'Die Wiederholung ist nicht lesbar. Nur das erste Datum kommt mit.',
  },
  'import.reason.second-rule-left-out': {
    en: 'It repeats by two rules. The second one is left out.',
    de: 'Er wiederholt sich nach zwei Regeln. Die zweite bleibt weg.',
  },
  'import.reason.until-before-start': {
    en: 'The repetition ends before it begins. Only the first date comes in.',
    de: 'Die Wiederholung endet, bevor sie beginnt. Nur das erste Datum kommt mit.',
  },
  'import.reason.range-read-as-one': {
    en: 'A change of “this and all following” is read as a change of this one date.',
    de: 'Eine Änderung für „diesen und alle folgenden“ gilt nur für dieses eine Datum.',
  },
  'import.reason.override-without-series': {
    en: 'It changes one date of a series that is not in the file. It comes in as an event of its own.',
    de: 'Er ändert ein Datum einer Serie, die nicht in der Datei steht. Er kommt als eigener Termin.',
  },
  'import.reason.older-copy-left-out': {
    en: 'An older version of the same event is left out. Of two equally old ones the last in the file counts.',
    de: 'Eine ältere Fassung desselben Termins bleibt weg. Von zwei gleich alten zählt die letzte in der Datei.',
  },
  'import.reason.part-of-split-series': {
    en: 'It is one part of a series that was split here, and one part alone doesn’t say what becomes of the others. Change it here.',
    de: 'Das ist ein Teil einer Serie, die hier geteilt wurde, und ein Teil allein sagt nicht, was aus den anderen wird. Ändere ihn hier.',
    sie: 'Das ist ein Teil einer Serie, die hier geteilt wurde, und ein Teil allein sagt nicht, was aus den anderen wird. Ändern Sie ihn hier.',
  },
  'import.reason.attachment-left-out': { en: 'An attachment is left out.', de: 'Ein Anhang bleibt weg.' },
  'import.reason.broken-characters': {
    en: 'Some letters of the file are damaged and shown as �. Export it again as UTF-8 if names look wrong.',
    de: 'Einige Buchstaben der Datei sind beschädigt und erscheinen als �. Exportiere sie noch einmal als UTF-8, wenn Namen falsch aussehen.',
    sie: 'Einige Buchstaben der Datei sind beschädigt und erscheinen als �. Exportieren Sie sie noch einmal als UTF-8, wenn Namen falsch aussehen.',
  },
  'import.reason.file-cut-short': {
    en: 'The file is cut off before its end. Fetch it again if rows are missing.',
    de: 'Die Datei hört vor ihrem Ende auf. Hol sie noch einmal, wenn Zeilen fehlen.',
    sie: 'Die Datei hört vor ihrem Ende auf. Holen Sie sie noch einmal, wenn Zeilen fehlen.',
  },
  'import.reason.registrations-as-people': {
    en: 'This is a list of registrations of {{program}}. Its people come in as members; their places at the event don’t come in yet.',
    de: 'Das ist eine Anmeldeliste von {{program}}. Die Personen kommen als Mitglieder herein; ihre Plätze bei der Veranstaltung noch nicht.',
  },
  'import.reason.mapping-column-gone': {
    en: 'A table like this had columns that this one doesn’t: {{columns}}. Look at the columns before you import.',
    de: 'Eine Tabelle wie diese hatte Spalten, die hier fehlen: {{columns}}. Sieh dir die Spalten an, bevor du importierst.',
    sie: 'Eine Tabelle wie diese hatte Spalten, die hier fehlen: {{columns}}. Sehen Sie sich die Spalten an, bevor Sie importieren.',
  },
  'import.reason.field-given-twice': {
    en: 'Two columns become the same: {{columns}}. The first with something in it counts.',
    de: 'Zwei Spalten werden dasselbe: {{columns}}. Es gilt die erste, in der etwas steht.',
  },
  'import.reason.columns-left-out': {
    en: 'Columns whose name isn’t known here are left out: {{first}}. Say under “Columns” what they are.',
    de: 'Spalten, deren Name hier nicht bekannt ist, bleiben weg: {{first}}. Sag unter „Spalten“, was sie sind.',
    sie: 'Spalten, deren Name hier nicht bekannt ist, bleiben weg: {{first}}. Sagen Sie unter „Spalten“, was sie sind.',
  },
  'import.reason.columns-left-out.more': {
    en: 'Columns whose name isn’t known here are left out: {{first}} and {{more}} more. Say under “Columns” what they are.',
    de: 'Spalten, deren Name hier nicht bekannt ist, bleiben weg: {{first}} und {{more}} weitere. Sag unter „Spalten“, was sie sind.',
    sie: 'Spalten, deren Name hier nicht bekannt ist, bleiben weg: {{first}} und {{more}} weitere. Sagen Sie unter „Spalten“, was sie sind.',
  },
  'import.reason.mailing-refused': {
    en: 'By its name this is a list of people whom Mailchimp doesn’t write to: they unsubscribed, never signed up, or their address bounced. Each gets a tag that says which. Leave them out of mailings.',
    de: 'Nach ihrem Namen ist das eine Liste von Leuten, denen Mailchimp nicht schreibt: abgemeldet, nie angemeldet, oder die Adresse ist unzustellbar. Alle bekommen ein Schlagwort, das es sagt. Lass sie bei Rundbriefen aus.',
    sie: 'Nach ihrem Namen ist das eine Liste von Leuten, denen Mailchimp nicht schreibt: abgemeldet, nie angemeldet, oder die Adresse ist unzustellbar. Alle bekommen ein Schlagwort, das es sagt. Lassen Sie sie bei Rundbriefen aus.',
  },
} as const satisfies Messages;
