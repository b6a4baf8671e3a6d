/** What a person is told when something could not be done: what happened, what to do, and that nothing was lost. */
import type { Messages } from '../words/words.ts';
import { draftFailureMessages } from './draftMessages.ts';
import { keyMessages } from './keyMessages.ts';
import { openingMessages } from './openingMessages.ts';
import { placeMessages } from './placeMessages.ts';

export const failureMessages = {
  ...keyMessages,
  ...placeMessages,
  ...openingMessages,
  ...draftFailureMessages,
  'failure.invalid-input': {
    en: 'Something in it doesn’t fit. Look at what you entered; it is still there.',
    de: 'Etwas darin passt nicht. Sieh dir deine Eingabe an, sie ist noch da.',
    sie: 'Etwas darin passt nicht. Sehen Sie sich Ihre Eingabe an, sie ist noch da.',
  },
  'failure.too-long.characters_one': {
    en: 'That is too long: one character at most. What you entered is still there.',
    de: 'Das ist zu lang: höchstens ein Zeichen. Deine Eingabe ist noch da.',
    sie: 'Das ist zu lang: höchstens ein Zeichen. Ihre Eingabe ist noch da.',
  },
  'failure.too-long.characters_other': {
    en: 'That is too long: at most {{count}} characters. What you entered is still there.',
    de: 'Das ist zu lang: höchstens {{count}} Zeichen. Deine Eingabe ist noch da.',
    sie: 'Das ist zu lang: höchstens {{count}} Zeichen. Ihre Eingabe ist noch da.',
  },
  'failure.too-long.entries_one': {
    en: 'Those are too many: one entry at most. What you entered is still there.',
    de: 'Das sind zu viele: höchstens ein Eintrag. Deine Eingabe ist noch da.',
    sie: 'Das sind zu viele: höchstens ein Eintrag. Ihre Eingabe ist noch da.',
  },
  'failure.too-long.entries_other': {
    en: 'Those are too many: at most {{count}} entries. What you entered is still there.',
    de: 'Das sind zu viele: höchstens {{count}} Einträge. Deine Eingabe ist noch da.',
    sie: 'Das sind zu viele: höchstens {{count}} Einträge. Ihre Eingabe ist noch da.',
  },
  'failure.no-token': {
    en: 'This window is not signed in any more. Open the workstation again; everything is saved.',
    de: 'Dieses Fenster ist nicht mehr angemeldet. Öffne das Programm neu; alles ist gesichert.',
    sie: 'Dieses Fenster ist nicht mehr angemeldet. Öffnen Sie das Programm neu; alles ist gesichert.',
  },
  'failure.not-allowed': {
    en: 'You may not do that here. Nothing was changed.',
    de: 'Das darfst du hier nicht. Es wurde nichts geändert.',
    sie: 'Das dürfen Sie hier nicht. Es wurde nichts geändert.',
  },
  'failure.not-found': {
    en: 'It isn’t there any more. Somebody may have deleted it; Undo brings it back.',
    de: 'Das gibt es nicht mehr. Vielleicht wurde es gelöscht; Rückgängig holt es zurück.',
  },
  'failure.changed-meanwhile': {
    en: 'Somebody changed it meanwhile. Look at it and repeat your change; nothing was overwritten.',
    de: 'Jemand hat es inzwischen geändert. Sieh es dir an und wiederhole deine Änderung; nichts wurde überschrieben.',
    sie: 'Jemand hat es inzwischen geändert. Sehen Sie es sich an und wiederholen Sie Ihre Änderung; nichts wurde überschrieben.',
  },
  'failure.newer-version': {
    en: 'It comes from a newer version of this program. Update first; the file was not touched.',
    de: 'Das stammt von einer neueren Version des Programms. Aktualisiere zuerst; die Datei blieb unberührt.',
    sie: 'Das stammt von einer neueren Version des Programms. Aktualisieren Sie zuerst; die Datei blieb unberührt.',
  },
  'failure.too-large': {
    en: 'The file is too large: the limit is {{limit}} MB. Split it and import the parts. Nothing was imported yet.',
    de: 'Die Datei ist zu groß: Die Grenze liegt bei {{limit}} MB. Teile sie auf und importiere die Teile. Es wurde noch nichts übernommen.',
    sie: 'Die Datei ist zu groß: Die Grenze liegt bei {{limit}} MB. Teilen Sie sie auf und importieren Sie die Teile. Es wurde noch nichts übernommen.',
  },
  'failure.rate-limited': {
    en: 'Too many at once. Try again in a moment; nothing was lost.',
    de: 'Zu viele auf einmal. Versuch es gleich noch einmal; nichts ging verloren.',
    sie: 'Zu viele auf einmal. Versuchen Sie es gleich noch einmal; nichts ging verloren.',
  },
  'failure.cancelled': { en: 'Stopped. Nothing was changed.', de: 'Abgebrochen. Es wurde nichts geändert.' },
  'failure.bug': {
    en: 'Something unforeseen happened. Your data is safe; try again, or start the program anew.',
    de: 'Etwas Unvorhergesehenes ist passiert. Deine Daten sind sicher; versuch es noch einmal oder starte das Programm neu.',
    sie: 'Etwas Unvorhergesehenes ist passiert. Ihre Daten sind sicher; versuchen Sie es noch einmal oder starten Sie das Programm neu.',
  },
  'failure.lost': {
    en: 'The connection to the program is gone. It is tried again; what was saved is safe.',
    de: 'Die Verbindung zum Programm ist weg. Es wird neu versucht; was gesichert war, ist sicher.',
  },
  'refusal.already-set-up': {
    en: 'This workspace is set up already.',
    de: 'Dieser Arbeitsbereich ist schon eingerichtet.',
  },
  'refusal.not-empty': {
    en: 'There is something in this workspace already. The sample needs an empty one.',
    de: 'In diesem Arbeitsbereich ist schon etwas. Das Beispiel braucht einen leeren.',
  },
  'refusal.nothing-to-undo': { en: 'There is nothing to undo.', de: 'Es gibt nichts rückgängig zu machen.' },
  'refusal.nothing-to-redo': { en: 'There is nothing to do again.', de: 'Es gibt nichts zu wiederholen.' },
  'refusal.not-undoable': { en: 'That cannot be undone.', de: 'Das lässt sich nicht rückgängig machen.' },
  'refusal.nothing-left-to-undo': {
    en: 'It was changed since. The later change stays.',
    de: 'Es wurde seitdem geändert. Die spätere Änderung bleibt.',
  },
  'refusal.already-undone': {
    en: 'That has been undone already.',
    de: 'Das ist schon rückgängig gemacht.',
  },
  'refusal.end-before-start': {
    en: 'The end lies before the start. Choose a later end; your entry is kept.',
    de: 'Das Ende liegt vor dem Anfang. Wähle ein späteres Ende; deine Eingabe bleibt stehen.',
    sie: 'Das Ende liegt vor dem Anfang. Wählen Sie ein späteres Ende; Ihre Eingabe bleibt stehen.',
  },
  'refusal.range-too-long': {
    en: 'The range is too long: at most 800 days at a time.',
    de: 'Der Zeitraum ist zu lang: höchstens 800 Tage auf einmal.',
  },
  'refusal.no-such-time': {
    en: 'There is no such day or time. Choose another one; your entry is kept.',
    de: 'Diesen Tag oder diese Uhrzeit gibt es nicht. Wähle etwas anderes; deine Eingabe bleibt stehen.',
    sie: 'Diesen Tag oder diese Uhrzeit gibt es nicht. Wählen Sie etwas anderes; Ihre Eingabe bleibt stehen.',
  },
  'refusal.no-such-zone': {
    en: 'There is no such time zone. Choose one from the list.',
    de: 'Diese Zeitzone gibt es nicht. Wähle eine aus der Liste.',
    sie: 'Diese Zeitzone gibt es nicht. Wählen Sie eine aus der Liste.',
  },
  'refusal.bad-rule': {
    en: 'The repetition cannot be read. Choose how often; your entry is kept.',
    de: 'Die Wiederholung ist nicht lesbar. Wähle, wie oft; deine Eingabe bleibt stehen.',
    sie: 'Die Wiederholung ist nicht lesbar. Wählen Sie, wie oft; Ihre Eingabe bleibt stehen.',
  },
  'refusal.no-title': {
    en: 'It has no title yet. Give it one; the rest is kept.',
    de: 'Es hat noch keinen Titel. Gib ihm einen; der Rest bleibt stehen.',
    sie: 'Es hat noch keinen Titel. Geben Sie ihm einen; der Rest bleibt stehen.',
  },
  'refusal.no-name-and-no-contact': {
    en: 'A name or a way to reach the person is needed. Enter one of them; the rest is kept.',
    de: 'Ein Name oder ein Kontakt wird gebraucht. Trag eines davon ein; der Rest bleibt stehen.',
    sie: 'Ein Name oder ein Kontakt wird gebraucht. Tragen Sie eines davon ein; der Rest bleibt stehen.',
  },
  'refusal.bad-email': {
    en: '{{address}} is no mail address. Correct it; the rest is kept.',
    de: '{{address}} ist keine E-Mail-Adresse. Berichtige sie; der Rest bleibt stehen.',
    sie: '{{address}} ist keine E-Mail-Adresse. Berichtigen Sie sie; der Rest bleibt stehen.',
  },
  'refusal.no-text': { en: 'The post has no text yet.', de: 'Der Beitrag hat noch keinen Text.' },
  'refusal.posted-already': {
    en: 'It has gone out already and stays as it was said. Draft a follow-up instead.',
    de: 'Er ist schon veröffentlicht und bleibt, wie er war. Schreib stattdessen einen neuen.',
    sie: 'Er ist schon veröffentlicht und bleibt, wie er war. Schreiben Sie stattdessen einen neuen.',
  },
  'refusal.not-planned': {
    en: 'It has no date yet. Choose when it shall go out.',
    de: 'Er hat noch keinen Zeitpunkt. Wähle, wann er hinausgehen soll.',
    sie: 'Er hat noch keinen Zeitpunkt. Wählen Sie, wann er hinausgehen soll.',
  },
  'refusal.channel-in-use': {
    en: 'Posts use this channel. Take it out of them first.',
    de: 'Beiträge nutzen diesen Kanal. Nimm ihn erst dort heraus.',
    sie: 'Beiträge nutzen diesen Kanal. Nehmen Sie ihn erst dort heraus.',
  },
  'refusal.unknown-file': {
    en: 'This is no workspace of Stammtisch. It was not touched.',
    de: 'Das ist kein Arbeitsbereich von Stammtisch. Er blieb unberührt.',
  },
  'refusal.empty-file': {
    en: 'The file is empty. Nothing was imported.',
    de: 'Die Datei ist leer. Es wurde nichts übernommen.',
  },
  'refusal.not-text': {
    en: 'This is no text file. Export it as CSV, vCard or iCalendar and try again.',
    de: 'Das ist keine Textdatei. Exportiere sie als CSV, vCard oder iCalendar und versuch es noch einmal.',
    sie: 'Das ist keine Textdatei. Exportieren Sie sie als CSV, vCard oder iCalendar und versuchen Sie es noch einmal.',
  },
  'refusal.unknown-kind': {
    en: 'What the file holds could not be recognised. Say what its rows are.',
    de: 'Was in der Datei steht, war nicht zu erkennen. Sag, was ihre Zeilen sind.',
    sie: 'Was in der Datei steht, war nicht zu erkennen. Sagen Sie, was ihre Zeilen sind.',
  },
  'refusal.sheet-locked': {
    en: 'A password locks this workbook. Save a copy without a password, then import that. Nothing was changed.',
    de: 'Diese Arbeitsmappe ist mit einem Passwort gesperrt. Sichere eine Kopie ohne Passwort und importiere diese. Es wurde nichts geändert.',
    sie: 'Diese Arbeitsmappe ist mit einem Passwort gesperrt. Sichern Sie eine Kopie ohne Passwort und importieren Sie diese. Es wurde nichts geändert.',
  },
  'refusal.sheet-unreadable': {
    en: 'This workbook can’t be read: it is damaged or of another kind. Open it, save it as .xlsx or CSV, then import that. Nothing was changed.',
    de: 'Diese Arbeitsmappe lässt sich nicht lesen: Sie ist beschädigt oder von anderer Art. Öffne sie, sichere sie als .xlsx oder CSV und importiere diese. Es wurde nichts geändert.',
    sie: 'Diese Arbeitsmappe lässt sich nicht lesen: Sie ist beschädigt oder von anderer Art. Öffnen Sie sie, sichern Sie sie als .xlsx oder CSV und importieren Sie diese. Es wurde nichts geändert.',
  },
  'refusal.no-such-sheet': {
    en: 'There is no sheet with rows in this workbook, or none of that name. Nothing was changed.',
    de: 'In dieser Arbeitsmappe ist kein Blatt mit Zeilen, oder keins mit diesem Namen. Es wurde nichts geändert.',
  },
  'refusal.not-a-file': {
    en: 'This is no file with an end: a device or a pipe. Save what it gives into a file, then import that.',
    de: 'Das ist keine Datei mit einem Ende, sondern ein Gerät oder eine Röhre. Sichere den Inhalt in einer Datei und importiere diese.',
    sie: 'Das ist keine Datei mit einem Ende, sondern ein Gerät oder eine Röhre. Sichern Sie den Inhalt in einer Datei und importieren Sie diese.',
  },
  'refusal.file-changing': {
    en: 'The file was being written while it was read. Wait until the other program has finished, then import it. Nothing was changed.',
    de: 'Die Datei wurde geschrieben, während sie gelesen wurde. Warte, bis das andere Programm fertig ist, und importiere sie dann. Es wurde nichts geändert.',
    sie: 'Die Datei wurde geschrieben, während sie gelesen wurde. Warten Sie, bis das andere Programm fertig ist, und importieren Sie sie dann. Es wurde nichts geändert.',
  },
  'refusal.too-many-rows': {
    en: 'The file has more than {{limit}} rows. Split it, then import one part after the other. Nothing was changed.',
    de: 'Die Datei hat mehr als {{limit}} Zeilen. Teil sie auf und importiere einen Teil nach dem anderen. Es wurde nichts geändert.',
    sie: 'Die Datei hat mehr als {{limit}} Zeilen. Teilen Sie sie auf und importieren Sie einen Teil nach dem anderen. Es wurde nichts geändert.',
  },
  'refusal.archive': {
    en: 'This is a packed archive. Unpack it and import the files inside.',
    de: 'Das ist ein gepacktes Archiv. Entpacke es und importiere die Dateien darin.',
    sie: 'Das ist ein gepacktes Archiv. Entpacken Sie es und importieren Sie die Dateien darin.',
  },
  'refusal.web-page': {
    en: 'This is a web page, not a table. Export it as CSV, vCard or iCalendar and try again.',
    de: 'Das ist eine Webseite, keine Tabelle. Exportiere sie als CSV, vCard oder iCalendar und versuch es noch einmal.',
    sie: 'Das ist eine Webseite, keine Tabelle. Exportieren Sie sie als CSV, vCard oder iCalendar und versuchen Sie es noch einmal.',
  },
  'refusal.preview-gone': {
    en: 'The preview was out of date; nothing was imported. Look at the new one, then import again.',
    de: 'Die Vorschau war veraltet; es wurde nichts übernommen. Sieh dir die neue an und übernimm dann noch einmal.',
    sie: 'Die Vorschau war veraltet; es wurde nichts übernommen. Sehen Sie sich die neue an und übernehmen Sie dann noch einmal.',
  },
  'refusal.path-not-allowed': {
    en: 'Files cannot be named by their path here. Choose or drop the file.',
    de: 'Hier lassen sich Dateien nicht über ihren Pfad nennen. Wähle die Datei oder zieh sie hierher.',
    sie: 'Hier lassen sich Dateien nicht über ihren Pfad nennen. Wählen Sie die Datei oder ziehen Sie sie hierher.',
  },
  'refusal.read-only': {
    en: 'This workspace can only be read here.',
    de: 'Dieser Arbeitsbereich lässt sich hier nur lesen.',
  },
  'refusal.id-taken': {
    en: 'There is one with this id already. Nothing was changed.',
    de: 'Diese Kennung gibt es schon. Es wurde nichts geändert.',
  },
  'refusal.bad-field': {
    en: 'A field doesn’t fit. Look at what you entered; it is still there.',
    de: 'Ein Feld passt nicht. Sieh dir deine Eingabe an, sie ist noch da.',
    sie: 'Ein Feld passt nicht. Sehen Sie sich Ihre Eingabe an, sie ist noch da.',
  },
  'refusal.sync-off': {
    en: 'No server is set up for this workspace. Set one up first.',
    de: 'Für diesen Arbeitsbereich ist kein Server eingerichtet. Richte zuerst einen ein.',
    sie: 'Für diesen Arbeitsbereich ist kein Server eingerichtet. Richten Sie zuerst einen ein.',
  },
  'refusal.sync-hindered': {
    en: 'Not synced ({{trouble}}): {{said}}. Everything is saved here and follows later.',
    de: 'Nicht abgeglichen ({{trouble}}): {{said}}. Hier ist alles gesichert und folgt später.',
  },
  'refusal.not-asked': {
    en: 'That question is not open any more. Look how sync stands now; nothing was changed.',
    de: 'Diese Frage ist nicht mehr offen. Sieh nach, wie es mit dem Abgleich jetzt steht; es wurde nichts geändert.',
    sie: 'Diese Frage ist nicht mehr offen. Sehen Sie nach, wie es mit dem Abgleich jetzt steht; es wurde nichts geändert.',
  },
  'refusal.own-sign-in': {
    en: 'That device signs in as {{user}}, as this one does: deleting the user would lock this one out too. Give this device a user of its own first.',
    de: 'Dieses Gerät meldet sich als {{user}} an, wie dieses hier: Würde der Zugang gelöscht, käme auch dieses nicht mehr hinein. Gib diesem Gerät zuerst einen eigenen Zugang.',
    sie: 'Dieses Gerät meldet sich als {{user}} an, wie dieses hier: Würde der Zugang gelöscht, käme auch dieses nicht mehr hinein. Geben Sie diesem Gerät zuerst einen eigenen Zugang.',
  },
  'refusal.invitation-wrong-secret': {
    en: 'That is not the passphrase of this invitation. Ask whoever gave it to you; nothing was changed here.',
    de: 'Das ist nicht das Passwort dieser Einladung. Frag, wer sie dir gegeben hat; hier wurde nichts geändert.',
    sie: 'Das ist nicht das Passwort dieser Einladung. Fragen Sie, wer sie Ihnen gegeben hat; hier wurde nichts geändert.',
  },
  'refusal.invitation-damaged': {
    en: 'The invitation is not as it was written: it is cut off or was altered. Ask for a new one; nothing was changed here.',
    de: 'Die Einladung ist nicht mehr, wie sie geschrieben wurde: abgeschnitten oder verändert. Lass dir eine neue geben; hier wurde nichts geändert.',
    sie: 'Die Einladung ist nicht mehr, wie sie geschrieben wurde: abgeschnitten oder verändert. Lassen Sie sich eine neue geben; hier wurde nichts geändert.',
  },
  'refusal.no-address': {
    en: 'That is no address of a server. It looks like https://couch.example.org.',
    de: 'Das ist keine Adresse eines Servers. Sie sieht aus wie https://couch.example.org.',
  },
  'refusal.not-encrypted': {
    en: 'The connection would not be encrypted, and the password could be read on the way. Use an address that begins with https://.',
    de: 'Die Verbindung wäre nicht verschlüsselt, und das Passwort ließe sich unterwegs mitlesen. Nimm eine Adresse, die mit https:// beginnt.',
    sie: 'Die Verbindung wäre nicht verschlüsselt, und das Passwort ließe sich unterwegs mitlesen. Nehmen Sie eine Adresse, die mit https:// beginnt.',
  },
  'refusal.old-set-aside': {
    en: 'The backup could not take the workspace’s place, and the workspace could not be put back. It is whole, and lies in {{path}}: give that folder its old name again.',
    de: 'Die Sicherung konnte nicht an die Stelle des Arbeitsbereichs treten, und er ließ sich nicht zurücklegen. Er ist vollständig und liegt in {{path}}: Gib diesem Ordner wieder seinen alten Namen.',
    sie: 'Die Sicherung konnte nicht an die Stelle des Arbeitsbereichs treten, und er ließ sich nicht zurücklegen. Er ist vollständig und liegt in {{path}}: Geben Sie diesem Ordner wieder seinen alten Namen.',
  },
  'refusal.not-kept': {
    en: 'This computer has no place to keep the key. Nothing was changed.',
    de: 'Dieser Rechner hat keinen Ort, um den Schlüssel aufzubewahren. Es wurde nichts geändert.',
  },
} as const satisfies Messages;
