/** The words of the settings on backups and on the workspace's health. */
import type { Messages } from '../words/words.ts';

export const backupMessages = {
  'backup.loading': { en: 'Loading backups', de: 'Sicherungen werden geladen' },
  'backup.every': { en: 'Made by itself', de: 'Automatisch anlegen' },
  'backup.everyHelp': { en: 'While the workspace is open.', de: 'Solange der Arbeitsbereich offen ist.' },
  'backup.every.never': { en: 'Never', de: 'Nie' },
  'backup.every.hourly': { en: 'Every hour', de: 'Jede Stunde' },
  'backup.every.daily': { en: 'Every day', de: 'Jeden Tag' },
  'backup.every.weekly': { en: 'Every week', de: 'Jede Woche' },
  'backup.now': { en: 'Back up now', de: 'Sicherung anlegen' },
  'backup.nowBusy': { en: 'Backing up', de: 'Wird angelegt' },
  'backup.nowDone': { en: 'The backup is made and was read again.', de: 'Die Sicherung ist angelegt und nachgelesen.' },
  'backup.nowFailed': {
    en: 'No backup was made. Why, and what to do, stands at the top.',
    de: 'Es wurde keine Sicherung angelegt. Warum und was zu tun ist, steht oben.',
  },
  'backup.folder': { en: 'Folder', de: 'Ordner' },
  'backup.folderHelp': {
    en: 'Safest on another disk than the workspace.',
    de: 'Am sichersten auf einem anderen Datenträger als der Arbeitsbereich.',
  },
  'backup.folderElsewhere': {
    en: 'Safest on another disk than the workspace. It can be changed in the program’s own window, not in a browser.',
    de: 'Am sichersten auf einem anderen Datenträger als der Arbeitsbereich. Ändern lässt sich der Ordner nur im Fenster des Programms, nicht im Browser.',
  },
  'backup.folderCopy': { en: 'Copy the folder’s path', de: 'Pfad des Ordners kopieren' },
  'backup.folderCopied': { en: 'The path is copied.', de: 'Der Pfad ist kopiert.' },
  'backup.folderOther': { en: 'Another folder', de: 'Anderer Ordner' },
  'backup.folderOtherHelp': {
    en: 'Its whole path. It is made if it is not there; earlier backups stay where they are.',
    de: 'Der ganze Pfad. Fehlt der Ordner, wird er angelegt; frühere Sicherungen bleiben, wo sie sind.',
  },
  'backup.folderUse': { en: 'Use this folder', de: 'Diesen nehmen' },
  'backup.folderUsed': { en: 'Backups now go to {{folder}}', de: 'Sicherungen kommen jetzt nach {{folder}}' },
  'backup.folderNotWhole': {
    en: 'That is not the whole path of a folder. Write it from its beginning, with the drive or the first slash.',
    de: 'Das ist nicht der ganze Pfad eines Ordners. Schreib ihn von Anfang an, mit Laufwerk oder erstem Schrägstrich.',
  },
  'backup.lastGood': {
    en: 'The last one went well: {{at}}. It was read again after writing.',
    de: 'Die letzte ging gut: {{at}}. Sie wurde nach dem Schreiben nachgelesen.',
  },
  'backup.lastFailed': {
    en: 'The last backup failed: {{at}}',
    de: 'Die letzte Sicherung ist misslungen: {{at}}',
  },
  'backup.failure.disk-full': {
    en: 'The disk with the backups is full. Make room on it, then back up again; the workspace itself is safe.',
    de: 'Der Datenträger mit den Sicherungen ist voll. Schaff dort Platz und leg dann noch eine an; der Arbeitsbereich selbst ist sicher.',
  },
  'backup.failure.read-only': {
    en: 'Nothing can be written into that folder. Check its rights, or use another folder.',
    de: 'In diesen Ordner lässt sich nichts schreiben. Prüfe seine Rechte oder nimm einen anderen.',
  },
  'backup.failure.no-such-place': {
    en: 'The folder cannot be used: its disk is not there, or something on its path is no folder. Put that right, or use another folder.',
    de: 'Der Ordner geht nicht: Sein Datenträger fehlt, oder etwas auf dem Weg ist kein Ordner. Bring das in Ordnung oder nimm einen anderen.',
  },
  'backup.failure.disk-error': {
    en: 'A disk reported an error, or the backup read differently from how it was written. Check the disk, or use a folder on another one.',
    de: 'Ein Datenträger meldet einen Fehler, oder die Sicherung las sich anders, als sie geschrieben wurde. Prüfe ihn oder nimm einen Ordner auf einem anderen.',
  },
  'backup.failure.needs-repair': {
    en: 'The workspace’s own file is damaged. Copy its folder before you do anything else, then examine it below.',
    de: 'Die Datei des Arbeitsbereichs selbst ist beschädigt. Kopiere ihren Ordner, bevor du etwas anderes tust, und untersuche sie dann unten.',
  },
  'backup.failure.other': {
    en: 'Look at the folder and the room on its disk, then back up again.',
    de: 'Sieh nach dem Ordner und dem Platz auf seinem Datenträger und leg dann noch eine an.',
  },
  'backup.newest': { en: 'Newest backups', de: 'Neueste Sicherungen' },
  'backup.count_one': { en: 'One in all, {{size}}', de: 'Eine insgesamt, {{size}}' },
  'backup.count_other': { en: '{{count}} in all, {{size}}', de: '{{count}} insgesamt, {{size}}' },
  'backup.none': { en: 'No backup lies in this folder.', de: 'In diesem Ordner liegt keine Sicherung.' },
  'backup.rotation': {
    en: 'What is kept: the newest of each hour for a day, of each day for a week, of each week for a month and of each month for a year. What is older goes by itself; other files in the folder are never touched.',
    de: 'Was bleibt: die neueste jeder Stunde für einen Tag, jedes Tages für eine Woche, jeder Woche für einen Monat und jedes Monats für ein Jahr. Älteres geht von selbst; andere Dateien im Ordner bleiben unberührt.',
  },
  'backup.opensProtected': {
    en: 'A backup opens as the workspace does: with its passphrase or its recovery words.',
    de: 'Eine Sicherung öffnet sich wie der Arbeitsbereich: mit seiner Passphrase oder seinen Wiederherstellungswörtern.',
  },
  'backup.opensToAnybody': {
    en: 'A backup opens as the workspace does. This one is not protected, so whoever has a backup can read it.',
    de: 'Eine Sicherung öffnet sich wie der Arbeitsbereich. Dieser ist nicht geschützt: Wer eine Sicherung hat, kann sie lesen.',
  },
  'backup.restore': { en: 'Getting one back', de: 'Zurückholen' },
  'backup.restoreHelp': {
    en: 'In a terminal, this makes a workspace of it again, in an empty or a new folder. The one you have stays as it is.',
    de: 'In einem Terminal wird daraus wieder ein Arbeitsbereich, in einem leeren oder neuen Ordner. Der jetzige bleibt, wie er ist.',
  },
  'backup.restoreCommand': {
    en: 'stammtisch restore FILE --workspace DIR',
    de: 'stammtisch restore DATEI --workspace ORDNER',
  },
  'health.title': { en: 'Health', de: 'Zustand' },
  'health.lead': {
    en: 'Reads the whole workspace once, pictures and files too, and looks whether it is as it was written. You can go on working.',
    de: 'Liest den ganzen Arbeitsbereich einmal, auch Bilder und Dateien, und prüft, ob alles ist, wie es geschrieben wurde. Du kannst weiterarbeiten.',
  },
  'health.examine': { en: 'Examine everything', de: 'Alles untersuchen' },
  'health.examining': { en: 'Examining', de: 'Wird untersucht' },
  'health.stop': { en: 'Stop examining', de: 'Untersuchung anhalten' },
  'health.sound': { en: 'Everything is as it was written', de: 'Alles ist, wie es geschrieben wurde' },
  'health.unsound': { en: 'Something is not as it was written', de: 'Etwas ist nicht, wie es geschrieben wurde' },
  'health.read_one': { en: 'One entry was read.', de: 'Ein Eintrag wurde gelesen.' },
  'health.read_other': { en: '{{shown}} entries were read.', de: '{{shown}} Einträge wurden gelesen.' },
  'health.findings': { en: 'What was found', de: 'Was gefunden wurde' },
  'health.severity.damage': { en: 'Damage', de: 'Schaden' },
  'health.severity.risk': { en: 'Risk', de: 'Risiko' },
  'health.severity.note': { en: 'Note', de: 'Hinweis' },
  'health.where.members': { en: 'Members', de: 'Mitglieder' },
  'health.where.events': { en: 'Events', de: 'Termine' },
  'health.where.posts': { en: 'Posts', de: 'Beiträge' },
  'health.where.plan': { en: 'Channels and workspace', de: 'Kanäle und Arbeitsbereich' },
  'health.times': { en: '{{shown}} times', de: '{{shown}}-mal' },
  'health.timesWhere': { en: '{{shown}} times: {{where}}', de: '{{shown}}-mal: {{where}}' },
  'health.repair': { en: 'Repair', de: 'Reparieren' },
  'health.repairing': { en: 'Repairing', de: 'Wird repariert' },
  'health.repaired': {
    en: 'It is repaired. No entry was changed.',
    de: 'Es ist repariert. Kein Eintrag wurde geändert.',
  },
  'health.notRepaired': {
    en: 'It could not be repaired. No entry was changed; the list says what is left.',
    de: 'Es ließ sich nicht reparieren. Kein Eintrag wurde geändert; die Liste sagt, was bleibt.',
  },
} as const satisfies Messages;
