/** Words of exports, and of the folder in which calendars are kept up to date for other programs. */
import type { Messages } from '../words/words.ts';

export const exportMessages = {
  'export.what': { en: 'What', de: 'Was' },
  'export.what.all': { en: 'Everything', de: 'Alles' },
  'export.what.members': { en: 'Members', de: 'Mitglieder' },
  'export.what.events': { en: 'Events', de: 'Termine' },
  'export.what.posts': { en: 'Posts', de: 'Beiträge' },
  'export.as': { en: 'As', de: 'Als' },
  'export.format.all': {
    en: 'Archive: all formats and pictures (ZIP)',
    de: 'Archiv: alle Formate und Bilder (ZIP)',
  },
  'export.format.json': { en: 'One data file (JSON)', de: 'Eine Datei mit allen Daten (JSON)' },
  'export.format.xlsx': { en: 'Excel workbook', de: 'Excel-Arbeitsmappe' },
  'export.format.csv-german': { en: 'Table for a German Excel (CSV)', de: 'Tabelle fürs deutsche Excel (CSV)' },
  'export.format.csv': { en: 'Table for any program (CSV)', de: 'Tabelle für jedes Programm (CSV)' },
  'export.format.vcard3': { en: 'Cards for phones and address books', de: 'Karten für Telefone und Adressbücher' },
  'export.format.vcard4': { en: 'Cards in the newer form (vCard 4)', de: 'Karten in der neueren Form (vCard 4)' },
  'export.format.ics': { en: 'Calendar file (ICS)', de: 'Kalenderdatei (ICS)' },
  'export.help.all': {
    en: 'One ZIP file with all there is: Stammtisch can read it back whole, and every part opens in another program too.',
    de: 'Eine ZIP-Datei mit allem, was da ist: Stammtisch kann sie ganz zurücklesen, und jeder Teil geht auch in anderen Programmen auf.',
  },
  'export.help.table': {
    en: 'One row each. A cell that a spreadsheet would calculate has an apostrophe before it; Stammtisch takes it away again.',
    de: 'Eine Zeile für jeden Eintrag. Vor einer Zelle, die eine Tabelle ausrechnen würde, steht ein Apostroph; Stammtisch nimmt ihn wieder weg.',
  },
  'export.help.xlsx': {
    en: 'One row each, dates as dates.',
    de: 'Eine Zeile für jeden Eintrag, Tage als Datum.',
  },
  'export.help.vcard': {
    en: 'All people in one file, which a phone or an address book takes in at once.',
    de: 'Alle Personen in einer Datei, die ein Telefon oder ein Adressbuch auf einmal aufnimmt.',
  },
  'export.help.ics': {
    en: 'All events, with repeating, moved and cancelled dates.',
    de: 'Alle Termine, auch wiederkehrende, verlegte und abgesagte.',
  },
  'export.readable': {
    en: 'Whoever has an exported file can read it: it is not encrypted, also where this workspace is.',
    de: 'Wer eine exportierte Datei hat, kann sie lesen: Sie ist nicht verschlüsselt, auch wenn dieser Arbeitsbereich es ist.',
  },
  'export.do': { en: 'Export', de: 'Exportieren' },
  'export.done': {
    en: 'Exported. The file is with your downloads.',
    de: 'Exportiert. Die Datei liegt bei deinen Downloads.',
    sie: 'Exportiert. Die Datei liegt bei Ihren Downloads.',
  },
  'export.doneTo': { en: 'Exported to {{file}}', de: 'Exportiert nach {{file}}' },
  'export.missing_one': {
    en: 'One picture or file that is not on this computer is left out.',
    de: 'Ein Bild oder eine Datei, die nicht auf diesem Rechner ist, fehlt darin.',
  },
  'export.missing_other': {
    en: '{{count}} pictures and files that are not on this computer are left out.',
    de: '{{count}} Bilder und Dateien, die nicht auf diesem Rechner sind, fehlen darin.',
  },
  'export.event': { en: 'Save as a calendar file', de: 'Als Kalenderdatei sichern' },
  'export.calendar': { en: 'Export the calendar', de: 'Kalender exportieren' },
  'export.eventsOf': { en: 'Events: {{time}}', de: 'Termine: {{time}}' },
  'export.allEvents': { en: 'All events', de: 'Alle Termine' },
  'export.list': { en: 'Export this list', de: 'Diese Liste exportieren' },
  'calendarFeed.title': { en: 'Calendar for other programs', de: 'Kalender für andere Programme' },
  'calendarFeed.off': {
    en: 'Off. Choose a folder, and all events are kept there as calendar files: calendar.ics for all of them, which a website or another calendar can subscribe to, and one for each in the folder events. Nothing else in the folder is touched.',
    de: 'Aus. Wähl einen Ordner, und alle Termine liegen dort als Kalenderdateien, immer auf dem neuesten Stand: calendar.ics mit allen, die eine Website oder ein anderer Kalender abonnieren kann, und je eine im Ordner events. Nichts anderes im Ordner wird angerührt.',
    sie: 'Aus. Wählen Sie einen Ordner, und alle Termine liegen dort als Kalenderdateien, immer auf dem neuesten Stand: calendar.ics mit allen, die eine Website oder ein anderer Kalender abonnieren kann, und je eine im Ordner events. Nichts anderes im Ordner wird angerührt.',
  },
  'calendarFeed.elsewhere': {
    en: 'A folder can be chosen only in the program’s own window, not in a browser.',
    de: 'Einen Ordner kannst du nur im Fenster des Programms wählen, nicht im Browser.',
    sie: 'Einen Ordner können Sie nur im Fenster des Programms wählen, nicht im Browser.',
  },
  'calendarFeed.readable': {
    en: 'Whoever can see the folder can read all events.',
    de: 'Wer in den Ordner sehen kann, kann alle Termine lesen.',
  },
  'calendarFeed.last_one': {
    en: 'One file, last brought up to date: {{at}}.',
    de: 'Eine Datei, zuletzt auf den neuesten Stand gebracht: {{at}}.',
  },
  'calendarFeed.last_other': {
    en: '{{count}} files, last brought up to date: {{at}}.',
    de: '{{count}} Dateien, zuletzt auf den neuesten Stand gebracht: {{at}}.',
  },
  'calendarFeed.never': { en: 'Nothing has been written yet.', de: 'Noch ist nichts geschrieben.' },
  'calendarFeed.used': { en: 'The calendar is now kept in {{folder}}', de: 'Der Kalender liegt jetzt in {{folder}}' },
  'calendarFeed.choose': { en: 'Choose a folder…', de: 'Ordner wählen …' },
  'calendarFeed.chooseOther': { en: 'Choose another folder…', de: 'Anderen Ordner wählen …' },
  'calendarFeed.stop': { en: 'Switch off', de: 'Ausschalten' },
  'calendarFeed.stopped': {
    en: 'Switched off. What was written there is gone.',
    de: 'Ausgeschaltet. Was dort geschrieben war, ist weg.',
  },
  'calendarFeed.left': {
    en: 'What was written to {{folder}} could not be taken away.',
    de: 'Was in {{folder}} geschrieben war, ließ sich nicht wegnehmen.',
  },
  'calendarFeed.again': { en: 'Try again', de: 'Noch einmal versuchen' },
  'calendarFeed.trouble.title': {
    en: 'The calendar could not be brought up to date',
    de: 'Der Kalender ließ sich nicht auf den neuesten Stand bringen',
  },
  'calendarFeed.trouble.missing': {
    en: 'There is no folder {{path}}. If it is on a disk of its own, connect that disk; it goes on by itself within a minute.',
    de: 'Den Ordner {{path}} gibt es nicht. Liegt er auf einem eigenen Datenträger, schließ ihn an; dann geht es binnen einer Minute von selbst weiter.',
    sie: 'Den Ordner {{path}} gibt es nicht. Liegt er auf einem eigenen Datenträger, schließen Sie ihn an; dann geht es binnen einer Minute von selbst weiter.',
  },
  'calendarFeed.trouble.no-right': {
    en: 'The system does not let this program write into {{path}}. Check the folder’s rights.',
    de: 'Das System lässt dieses Programm nicht in {{path}} schreiben. Prüf die Rechte des Ordners.',
    sie: 'Das System lässt dieses Programm nicht in {{path}} schreiben. Prüfen Sie die Rechte des Ordners.',
  },
  'calendarFeed.trouble.taken': {
    en: 'Another file already has the name {{path}} in the folder. It is left as it is: rename it, or use another folder.',
    de: 'Im Ordner hat schon eine andere Datei den Namen {{path}}. Sie bleibt, wie sie ist: Benenn sie um oder nimm einen anderen Ordner.',
    sie: 'Im Ordner hat schon eine andere Datei den Namen {{path}}. Sie bleibt, wie sie ist: Benennen Sie sie um oder nehmen Sie einen anderen Ordner.',
  },
  'calendarFeed.trouble.other': {
    en: 'Look at the folder and the room on its disk. It is tried again every minute.',
    de: 'Sieh nach dem Ordner und dem Platz auf seinem Datenträger. Es wird jede Minute noch einmal versucht.',
    sie: 'Sehen Sie nach dem Ordner und dem Platz auf seinem Datenträger. Es wird jede Minute noch einmal versucht.',
  },
} as const satisfies Messages;
