/** What a person is told when something could not be done: what happened, what to do, and that nothing was lost. */
import type { Messages } from '../words/words.ts';
import { placeMessages } from './placeMessages.ts';

export const failureMessages = {
  ...placeMessages,
  'failure.invalid-input': {
    en: 'Something in it doesn’t fit. Look at what you entered; it is still there.',
    de: 'Etwas darin passt nicht. Sieh dir deine Eingabe an, sie ist noch da.',
  },
  'failure.no-token': {
    en: 'This window is not signed in any more. Open the workstation again; everything is saved.',
    de: 'Dieses Fenster ist nicht mehr angemeldet. Öffne das Programm neu; alles ist gesichert.',
  },
  'failure.not-allowed': {
    en: 'You may not do that here. Nothing was changed.',
    de: 'Das darfst du hier nicht. Es wurde nichts geändert.',
  },
  'failure.not-found': {
    en: 'It isn’t there any more. Somebody may have deleted it; Undo brings it back.',
    de: 'Das gibt es nicht mehr. Vielleicht wurde es gelöscht; Rückgängig holt es zurück.',
  },
  'failure.changed-meanwhile': {
    en: 'Somebody changed it meanwhile. Look at it and repeat your change; nothing was overwritten.',
    de: 'Jemand hat es inzwischen geändert. Sieh es dir an und wiederhole deine Änderung; nichts wurde überschrieben.',
  },
  'failure.newer-version': {
    en: 'It comes from a newer version of this program. Update first; the file was not touched.',
    de: 'Das stammt von einer neueren Version des Programms. Aktualisiere zuerst; die Datei blieb unberührt.',
  },
  'failure.too-large': {
    en: 'The file is too large: the limit is {{limit}} MB. Split it and import the parts. Nothing was imported yet.',
    de: 'Die Datei ist zu groß: Die Grenze liegt bei {{limit}} MB. Teile sie auf und importiere die Teile. Es wurde noch nichts übernommen.',
  },
  'failure.rate-limited': {
    en: 'Too many at once. Try again in a moment; nothing was lost.',
    de: 'Zu viele auf einmal. Versuch es gleich noch einmal; nichts ging verloren.',
  },
  'failure.cancelled': { en: 'Stopped. Nothing was changed.', de: 'Abgebrochen. Es wurde nichts geändert.' },
  'failure.bug': {
    en: 'Something unforeseen happened. Your data is safe; try again, or start the program anew.',
    de: 'Etwas Unvorhergesehenes ist passiert. Deine Daten sind sicher; versuch es noch einmal oder starte das Programm neu.',
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
  },
  'refusal.range-too-long': {
    en: 'The range is too long: at most 800 days at a time.',
    de: 'Der Zeitraum ist zu lang: höchstens 800 Tage auf einmal.',
  },
  'refusal.no-such-time': {
    en: 'There is no such day or time. Choose another one; your entry is kept.',
    de: 'Diesen Tag oder diese Uhrzeit gibt es nicht. Wähle etwas anderes; deine Eingabe bleibt stehen.',
  },
  'refusal.no-such-zone': {
    en: 'There is no such time zone. Choose one from the list.',
    de: 'Diese Zeitzone gibt es nicht. Wähle eine aus der Liste.',
  },
  'refusal.bad-rule': {
    en: 'The repetition cannot be read. Choose how often; your entry is kept.',
    de: 'Die Wiederholung ist nicht lesbar. Wähle, wie oft; deine Eingabe bleibt stehen.',
  },
  'refusal.no-title': {
    en: 'It has no title yet. Give it one; the rest is kept.',
    de: 'Es hat noch keinen Titel. Gib ihm einen; der Rest bleibt stehen.',
  },
  'refusal.no-name-and-no-contact': {
    en: 'A name or a way to reach the person is needed. Enter one of them; the rest is kept.',
    de: 'Ein Name oder ein Kontakt wird gebraucht. Trag eines davon ein; der Rest bleibt stehen.',
  },
  'refusal.bad-email': {
    en: '{{address}} is no mail address. Correct it; the rest is kept.',
    de: '{{address}} ist keine E-Mail-Adresse. Berichtige sie; der Rest bleibt stehen.',
  },
  'refusal.no-text': { en: 'The post has no text yet.', de: 'Der Beitrag hat noch keinen Text.' },
  'refusal.posted-already': {
    en: 'It has gone out already and stays as it was said. Draft a follow-up instead.',
    de: 'Er ist schon veröffentlicht und bleibt, wie er war. Schreib stattdessen einen neuen.',
  },
  'refusal.not-planned': {
    en: 'It has no date yet. Choose when it shall go out.',
    de: 'Er hat noch keinen Zeitpunkt. Wähle, wann er hinausgehen soll.',
  },
  'refusal.channel-in-use': {
    en: 'Posts use this channel. Take it out of them first.',
    de: 'Beiträge nutzen diesen Kanal. Nimm ihn erst dort heraus.',
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
  },
  'refusal.unknown-kind': {
    en: 'What the file holds could not be recognised. Say what its rows are.',
    de: 'Was in der Datei steht, war nicht zu erkennen. Sag, was ihre Zeilen sind.',
  },
  'refusal.excel-file': {
    en: 'This is an Excel file. Save it there as CSV, then import that.',
    de: 'Das ist eine Excel-Datei. Sichere sie dort als CSV und importiere diese.',
  },
  'refusal.archive': {
    en: 'This is a packed archive. Unpack it and import the files inside.',
    de: 'Das ist ein gepacktes Archiv. Entpacke es und importiere die Dateien darin.',
  },
  'refusal.web-page': {
    en: 'This is a web page, not a table. Export it as CSV, vCard or iCalendar and try again.',
    de: 'Das ist eine Webseite, keine Tabelle. Exportiere sie als CSV, vCard oder iCalendar und versuch es noch einmal.',
  },
  'refusal.preview-gone': {
    en: 'The preview was out of date; nothing was imported. Look at the new one, then import again.',
    de: 'Die Vorschau war veraltet; es wurde nichts übernommen. Sieh dir die neue an und übernimm dann noch einmal.',
  },
  'refusal.path-not-allowed': {
    en: 'Files cannot be named by their path here. Choose or drop the file.',
    de: 'Hier lassen sich Dateien nicht über ihren Pfad nennen. Wähle die Datei oder zieh sie hierher.',
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
  },
  'refusal.locked': {
    en: 'The workspace is locked. Unlock it with its passphrase or its recovery words.',
    de: 'Der Arbeitsbereich ist gesperrt. Entsperre ihn mit Passphrase oder Wiederherstellungswörtern.',
  },
  'refusal.wrong-secret': {
    en: 'That does not open the workspace. Try again; nothing was changed.',
    de: 'Damit lässt sich der Arbeitsbereich nicht öffnen. Versuch es noch einmal; es wurde nichts geändert.',
  },
  'refusal.passphrase-too-short': {
    en: 'The passphrase is too short: at least 12 characters. Four or five words that have nothing to do with each other are good.',
    de: 'Die Passphrase ist zu kurz: mindestens 12 Zeichen. Gut sind vier oder fünf Wörter, die nichts miteinander zu tun haben.',
  },
  'refusal.passphrase-too-long': {
    en: 'The passphrase is too long: at most 1,024 characters. Take a shorter one; nothing was changed.',
    de: 'Die Passphrase ist zu lang: höchstens 1.024 Zeichen. Nimm eine kürzere; es wurde nichts geändert.',
  },
  'refusal.words-wrong': {
    en: 'These are not the twelve words of a sheet. Compare them with the paper, word by word.',
    de: 'Das sind nicht die zwölf Wörter eines Blatts. Vergleiche sie Wort für Wort mit dem Papier.',
  },
  'refusal.keys-missing': {
    en: 'The workspace is encrypted, and its keys are missing: neither keys.json nor keys.copy.json is in its folder. Put one of them back from a copy or a backup of the folder. The file itself was not touched.',
    de: 'Der Arbeitsbereich ist verschlüsselt, und seine Schlüssel fehlen: Weder keys.json noch keys.copy.json liegt im Ordner. Leg eine davon aus einer Kopie oder Sicherung des Ordners zurück. Die Datei selbst wurde nicht angerührt.',
  },
  'refusal.keys-lost': {
    en: 'keys.json and its copy keys.copy.json are both damaged, and nothing in them can be read. Put one of them back from a copy or a backup of the folder. The file itself was not touched.',
    de: 'keys.json und ihre Kopie keys.copy.json sind beide beschädigt, und nichts darin ist lesbar. Leg eine davon aus einer Kopie oder Sicherung des Ordners zurück. Die Datei selbst wurde nicht angerührt.',
  },
  'refusal.keys-damaged': {
    en: 'That does not open the workspace. keys.json and its copy are both damaged, so what you typed may be right all the same. Try the other way in, passphrase or recovery words; else put keys.json back from a copy or a backup of the folder. Nothing was changed.',
    de: 'Damit lässt sich der Arbeitsbereich nicht öffnen. keys.json und ihre Kopie sind beide beschädigt; deine Eingabe kann trotzdem richtig sein. Versuch den anderen Weg, Passphrase oder Wiederherstellungswörter; sonst leg keys.json aus einer Kopie oder Sicherung des Ordners zurück. Es wurde nichts geändert.',
  },
  'refusal.keys-foreign': {
    en: 'What you typed is right for keys.json, but stammtisch.db does not open with it: the two come from different times or workspaces, or the file is damaged at its beginning. Put both back from the same copy or backup; nothing was changed.',
    de: 'Deine Eingabe passt zu keys.json, aber stammtisch.db öffnet sich nicht damit: Die beiden stammen aus verschiedenen Zeiten oder Arbeitsbereichen, oder die Datei ist am Anfang beschädigt. Leg beide aus derselben Kopie oder Sicherung zurück; es wurde nichts geändert.',
  },
  'refusal.file-lost': {
    en: 'The workspace’s file is missing; only its keys are in the folder. Put stammtisch.db back, or restore a backup into a new folder; nothing was changed.',
    de: 'Die Datei des Arbeitsbereichs fehlt; im Ordner liegen nur ihre Schlüssel. Leg stammtisch.db zurück oder stell eine Sicherung in einem neuen Ordner her; es wurde nichts geändert.',
  },
  'refusal.lock-damaged': {
    en: 'lock.db in the workspace’s folder is damaged or no file. Nothing is kept in it: make sure that nobody has the workspace open, remove lock.db, and open it again. The workspace itself was not touched.',
    de: 'lock.db im Ordner des Arbeitsbereichs ist beschädigt oder keine Datei. Darin ist nichts aufbewahrt: Stell sicher, dass niemand den Arbeitsbereich offen hat, entferne lock.db und öffne ihn noch einmal. Der Arbeitsbereich selbst wurde nicht angerührt.',
  },
  'refusal.not-protected': {
    en: 'This workspace is not protected.',
    de: 'Dieser Arbeitsbereich ist nicht geschützt.',
  },
  'refusal.protected-already': {
    en: 'This workspace is protected already.',
    de: 'Dieser Arbeitsbereich ist schon geschützt.',
  },
  'refusal.not-empty-folder': {
    en: 'There is something in that folder already. Choose an empty one; nothing was changed.',
    de: 'In diesem Ordner liegt schon etwas. Wähle einen leeren; es wurde nichts geändert.',
  },
  'refusal.passphrase-missing': {
    en: 'A backup that leaves this place needs a passphrase of its own. Choose one, or say that it may be readable by anybody.',
    de: 'Eine Sicherung, die diesen Ort verlässt, braucht eine eigene Passphrase. Wähle eine, oder sag, dass jeder sie lesen darf.',
  },
  'refusal.no-backup': {
    en: 'This file is no backup of Stammtisch. Nothing was changed.',
    de: 'Diese Datei ist keine Sicherung von Stammtisch. Es wurde nichts geändert.',
  },
  'refusal.backup-locked': {
    en: 'This backup is encrypted. It needs the passphrase or the recovery words it was made with.',
    de: 'Diese Sicherung ist verschlüsselt. Sie braucht die Passphrase oder die Wiederherstellungswörter, mit denen sie gemacht wurde.',
  },
  'refusal.backup-damaged': {
    en: 'This backup is damaged: what is in it is not what was put there. Nothing was restored; try another one.',
    de: 'Diese Sicherung ist beschädigt: Ihr Inhalt ist nicht mehr, was hineingelegt wurde. Nichts wurde hergestellt; versuch es mit einer anderen.',
  },
  'refusal.backup-wrong-secret': {
    en: 'That does not open this backup. It opens with the passphrase or the recovery words of the time when it was made. Nothing was restored.',
    de: 'Damit öffnet sich diese Sicherung nicht. Sie öffnet sich mit der Passphrase oder den Wiederherstellungswörtern aus der Zeit, in der sie gemacht wurde. Nichts wurde hergestellt.',
  },
  'refusal.sync-off': {
    en: 'No server is set up for this workspace. Set one up first.',
    de: 'Für diesen Arbeitsbereich ist kein Server eingerichtet. Richte zuerst einen ein.',
  },
  'refusal.sync-hindered': {
    en: 'Not synced ({{trouble}}): {{said}}. Everything is saved here and follows later.',
    de: 'Nicht abgeglichen ({{trouble}}): {{said}}. Hier ist alles gesichert und folgt später.',
  },
  'refusal.not-asked': {
    en: 'That question is not open any more. Look how sync stands now; nothing was changed.',
    de: 'Diese Frage ist nicht mehr offen. Sieh nach, wie es mit dem Abgleich jetzt steht; es wurde nichts geändert.',
  },
  'refusal.own-sign-in': {
    en: 'That device signs in as {{user}}, as this one does: deleting the user would lock this one out too. Give this device a user of its own first.',
    de: 'Dieses Gerät meldet sich als {{user}} an, wie dieses hier: Würde der Zugang gelöscht, käme auch dieses nicht mehr hinein. Gib diesem Gerät zuerst einen eigenen Zugang.',
  },
  'refusal.invitation-wrong-secret': {
    en: 'That is not the passphrase of this invitation. Ask whoever gave it to you; nothing was changed here.',
    de: 'Das ist nicht das Passwort dieser Einladung. Frag, wer sie dir gegeben hat; hier wurde nichts geändert.',
  },
  'refusal.invitation-damaged': {
    en: 'The invitation is not as it was written: it is cut off or was altered. Ask for a new one; nothing was changed here.',
    de: 'Die Einladung ist nicht mehr, wie sie geschrieben wurde: abgeschnitten oder verändert. Lass dir eine neue geben; hier wurde nichts geändert.',
  },
  'refusal.no-address': {
    en: 'That is no address of a server. It looks like https://couch.example.org.',
    de: 'Das ist keine Adresse eines Servers. Sie sieht aus wie https://couch.example.org.',
  },
  'refusal.not-encrypted': {
    en: 'The connection would not be encrypted, and the password could be read on the way. Use an address that begins with https://.',
    de: 'Die Verbindung wäre nicht verschlüsselt, und das Passwort ließe sich unterwegs mitlesen. Nimm eine Adresse, die mit https:// beginnt.',
  },
  'refusal.old-set-aside': {
    en: 'The backup could not take the workspace’s place, and the workspace could not be put back. It is whole, and lies in {{path}}: give that folder its old name again.',
    de: 'Die Sicherung konnte nicht an die Stelle des Arbeitsbereichs treten, und er ließ sich nicht zurücklegen. Er ist vollständig und liegt in {{path}}: Gib diesem Ordner wieder seinen alten Namen.',
  },
  'refusal.not-kept': {
    en: 'This computer has no place to keep the key. Nothing was changed.',
    de: 'Dieser Rechner hat keinen Ort, um den Schlüssel aufzubewahren. Es wurde nichts geändert.',
  },
} as const satisfies Messages;
