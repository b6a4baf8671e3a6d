/** The words of the settings on backups. */
import type { Messages } from '../words/words.ts';

export const backupMessages = {
  'backup.loading': { en: 'Loading backups', de: 'Sicherungen werden geladen' },
  'backup.every': { en: 'Back up automatically', de: 'Automatisch anlegen' },
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
    en: 'Safest on another disk than the workspace. In a browser it can’t be changed; in the program’s own window it can.',
    de: 'Am sichersten auf einem anderen Datenträger als der Arbeitsbereich. Im Browser lässt er sich nicht ändern, im Fenster des Programms schon.',
  },
  'backup.folderCopy': { en: 'Copy the folder’s path', de: 'Pfad des Ordners kopieren' },
  'backup.folderCopied': { en: 'The path is copied.', de: 'Der Pfad ist kopiert.' },
  'backup.folderOther': { en: 'Another folder', de: 'Anderer Ordner' },
  'backup.folderOtherHelp': {
    en: 'Its whole path. The folder itself is made if it is not there, but none above it; earlier backups stay where they are.',
    de: 'Der ganze Pfad. Fehlt der Ordner selbst, wird er angelegt, aber keiner darüber; frühere Sicherungen bleiben, wo sie sind.',
  },
  'backup.folderUse': { en: 'Use this folder', de: 'Diesen nehmen' },
  'backup.folderUsed': { en: 'Backups now go to {{folder}}', de: 'Sicherungen kommen jetzt nach {{folder}}' },
  'backup.folderNotWhole': {
    en: 'That is not the whole path of a folder. Write it from its beginning, with the drive or the first slash.',
    de: 'Das ist nicht der ganze Pfad eines Ordners. Schreib ihn von Anfang an, mit Laufwerk oder erstem Schrägstrich.',
    sie: 'Das ist nicht der ganze Pfad eines Ordners. Schreiben Sie ihn von Anfang an, mit Laufwerk oder erstem Schrägstrich.',
  },
  'backup.lastGood': {
    en: 'The last good one: {{at}}. It was read again after writing.',
    de: 'Die letzte gute: {{at}}. Sie wurde nach dem Schreiben nachgelesen.',
  },
  'backup.noGood': { en: 'None has been made by itself yet.', de: 'Von selbst wurde noch keine angelegt.' },
  'backup.lastFailed': {
    en: 'The last backup failed: {{at}}',
    de: 'Die letzte Sicherung ist misslungen: {{at}}',
  },
  'backup.noFolder': {
    en: 'The folder for backups is not there',
    de: 'Der Ordner für Sicherungen ist nicht da',
  },
  'backup.noFolderBody': {
    en: 'No backup can be made to {{folder}} until then. If it is on a disk of its own, connect that disk.',
    de: 'Bis dahin kommt keine Sicherung nach {{folder}}. Liegt er auf einem eigenen Datenträger, schließ ihn an.',
    sie: 'Bis dahin kommt keine Sicherung nach {{folder}}. Liegt er auf einem eigenen Datenträger, schließen Sie ihn an.',
  },
  'backup.closedFolderBody': {
    en: 'The system does not let this program look into {{folder}}. Check the folder’s rights.',
    de: 'Das System lässt dieses Programm nicht in {{folder}} sehen. Prüfe die Rechte des Ordners.',
    sie: 'Das System lässt dieses Programm nicht in {{folder}} sehen. Prüfen Sie die Rechte des Ordners.',
  },
  'backup.overdue': {
    en: 'There is no recent backup',
    de: 'Es gibt keine neuere Sicherung',
  },
  'backup.overdueBody': {
    en: 'The last good one was made {{at}}. They are made while the program is open: leave it open for a few minutes, or back up now.',
    de: 'Die letzte gute ist von {{at}}. Sie werden angelegt, solange das Programm offen ist: Lass es ein paar Minuten offen oder leg jetzt eine an.',
    sie: 'Die letzte gute ist von {{at}}. Sicherungen werden angelegt, solange das Programm offen ist: Lassen Sie es ein paar Minuten offen oder legen Sie jetzt eine an.',
  },
  'backup.lastGoodWas': { en: 'The last good one was made {{at}}.', de: 'Die letzte gute ist von {{at}}.' },
  'backup.neverGood': { en: 'There is no good one yet.', de: 'Es gibt noch keine gute.' },
  'backup.look': { en: 'Open backups', de: 'Zu den Sicherungen' },
  'backup.mark': {
    en: 'Backups need you',
    de: 'Die Sicherungen brauchen dich',
    sie: 'Bei den Sicherungen werden Sie gebraucht',
  },
  'backup.otherFolder': {
    en: 'Or use another folder, below.',
    de: 'Oder nimm unten einen anderen Ordner.',
    sie: 'Oder nehmen Sie unten einen anderen Ordner.',
  },
  'backup.otherFolderElsewhere': {
    en: 'Another folder can be chosen only in the program’s own window, not in a browser.',
    de: 'Einen anderen Ordner wählst du im Fenster des Programms; im Browser geht das nicht.',
    sie: 'Einen anderen Ordner wählen Sie im Fenster des Programms; im Browser geht das nicht.',
  },
  'backup.failure.no-room': {
    en: 'There is no room left on the disk with {{path}}. Make room there, then back up again; the workspace itself is safe.',
    de: 'Auf dem Datenträger mit {{path}} ist kein Platz mehr. Schaff dort Platz und leg dann noch eine an; der Arbeitsbereich selbst ist sicher.',
    sie: 'Auf dem Datenträger mit {{path}} ist kein Platz mehr. Schaffen Sie dort Platz und legen Sie dann noch eine an; der Arbeitsbereich selbst ist sicher.',
  },
  'backup.failure.no-right': {
    en: 'The system does not allow writing into {{path}}. Check its rights.',
    de: 'Das System erlaubt es nicht, in {{path}} zu schreiben. Prüfe die Rechte.',
    sie: 'Das System erlaubt es nicht, in {{path}} zu schreiben. Prüfen Sie die Rechte.',
  },
  'backup.failure.missing': {
    en: 'There is no folder {{path}}. If it is on a disk of its own, connect that disk.',
    de: 'Den Ordner {{path}} gibt es nicht. Liegt er auf einem eigenen Datenträger, schließ ihn an.',
    sie: 'Den Ordner {{path}} gibt es nicht. Liegt er auf einem eigenen Datenträger, schließen Sie ihn an.',
  },
  'backup.failure.no-folder': {
    en: 'Something on the way to {{path}} is a file and no folder. Put that right.',
    de: 'Auf dem Weg zu {{path}} ist etwas eine Datei und kein Ordner. Bring das in Ordnung.',
    sie: 'Auf dem Weg zu {{path}} ist etwas eine Datei und kein Ordner. Bringen Sie das in Ordnung.',
  },
  'backup.failure.disk-fault': {
    en: 'The disk with {{path}} reported an error, or the backup read differently from how it was written. Check that disk.',
    de: 'Der Datenträger mit {{path}} meldet einen Fehler, oder die Sicherung las sich anders, als sie geschrieben wurde. Prüfe diesen Datenträger.',
    sie: 'Der Datenträger mit {{path}} meldet einen Fehler, oder die Sicherung las sich anders, als sie geschrieben wurde. Prüfen Sie diesen Datenträger.',
  },
  'backup.failure.needs-repair': {
    en: 'The workspace’s own file is damaged. Examine and repair it below, or restore the newest backup into a new folder.',
    de: 'Die Datei des Arbeitsbereichs selbst ist beschädigt. Untersuche und repariere sie unten, oder stell die neueste Sicherung in einem neuen Ordner wieder her.',
    sie: 'Die Datei des Arbeitsbereichs selbst ist beschädigt. Untersuchen und reparieren Sie sie unten, oder stellen Sie die neueste Sicherung in einem neuen Ordner wieder her.',
  },
  'backup.failure.other': {
    en: 'Look at the folder and the room on its disk, then back up again.',
    de: 'Sieh nach dem Ordner und dem Platz auf seinem Datenträger und leg dann noch eine an.',
    sie: 'Sehen Sie nach dem Ordner und dem Platz auf seinem Datenträger und legen Sie dann noch eine an.',
  },
  'backup.readable_one': {
    en: 'One backup is not encrypted',
    de: 'Eine Sicherung ist nicht verschlüsselt',
  },
  'backup.readable_other': {
    en: '{{count}} backups are not encrypted',
    de: '{{count}} Sicherungen sind nicht verschlüsselt',
  },
  'backup.readableBody': {
    en: 'They are from before the workspace was protected: whoever has one can read it. Encrypt them now; if that fails, delete them.',
    de: 'Sie sind aus der Zeit vor dem Schutz: Wer eine hat, kann sie lesen. Verschlüssle sie jetzt; geht das nicht, lösch sie.',
    sie: 'Diese stammen aus der Zeit vor dem Schutz: Wer eine hat, kann sie lesen. Verschlüsseln Sie sie jetzt; geht das nicht, löschen Sie sie.',
  },
  'backup.seal': { en: 'Encrypt them now', de: 'Jetzt verschlüsseln' },
  'backup.sealed': {
    en: 'All backups within reach are encrypted.',
    de: 'Alle erreichbaren Sicherungen sind verschlüsselt.',
  },
  'backup.unseen': {
    en: 'Earlier backups may still be readable',
    de: 'Frühere Sicherungen sind vielleicht noch lesbar',
  },
  'backup.unseenBody': {
    en: 'They would lie in {{folders}}, which is not there now. Connect its disk and they are encrypted; or delete them there.',
    de: 'Sie lägen in {{folders}}, was gerade nicht da ist. Schließ den Datenträger an, dann werden sie verschlüsselt; oder lösch sie dort.',
    sie: 'Diese lägen in {{folders}}, was gerade nicht da ist. Schließen Sie den Datenträger an, dann werden sie verschlüsselt; oder löschen Sie sie dort.',
  },
  'backup.newest': { en: 'Newest backups', de: 'Neueste Sicherungen' },
  'backup.count_one': { en: 'One in all, {{size}}', de: 'Eine insgesamt, {{size}}' },
  'backup.count_other': { en: '{{count}} in all, {{size}}', de: '{{count}} insgesamt, {{size}}' },
  'backup.none': { en: 'No backup lies in this folder.', de: 'In diesem Ordner liegt keine Sicherung.' },
  'backup.rotation': {
    en: 'What is kept: the newest of each hour for a day, of each day for a week, of each week for a month and of each month for a year. What is older goes by itself; other files in the folder are never touched.',
    de: 'Was bleibt: die neueste jeder Stunde für einen Tag, jedes Tages für eine Woche, jeder Woche für einen Monat und jedes Monats für ein Jahr. Älteres geht von selbst; andere Dateien im Ordner bleiben unberührt.',
  },
  'backup.kind.sealed': { en: 'Encrypted', de: 'Verschlüsselt' },
  'backup.kind.plain': { en: 'Not encrypted', de: 'Nicht verschlüsselt' },
  'backup.opensSealed': {
    en: 'An encrypted one opens with the passphrase or the recovery words that the workspace had when it was made; a newer passphrase does not open it.',
    de: 'Eine verschlüsselte öffnet sich mit der Passphrase oder den Wiederherstellungswörtern, die der Arbeitsbereich hatte, als sie angelegt wurde; mit einer neueren Passphrase nicht.',
  },
  'backup.opensPlain': {
    en: 'One that is not encrypted can be read by whoever has it.',
    de: 'Eine, die nicht verschlüsselt ist, kann jeder lesen, der sie hat.',
  },
  'backup.restore': { en: 'Getting one back', de: 'Zurückholen' },
  'backup.restoreHelp': {
    en: 'Makes a workspace of a backup again, in a new folder. The one you have stays as it is.',
    de: 'Macht aus einer Sicherung wieder einen Arbeitsbereich, in einem neuen Ordner. Der jetzige bleibt, wie er ist.',
  },
  'backup.restoreBegin': { en: 'Restore a backup', de: 'Sicherung zurückholen' },
  'backup.restoreWhich': { en: 'Backup', de: 'Sicherung' },
  'backup.restoreFile': { en: 'Another file', de: 'Eine andere Datei' },
  'backup.restoreFileField': { en: 'The file’s whole path', de: 'Der ganze Pfad der Datei' },
  'backup.restoreTo': { en: 'New folder', de: 'Neuer Ordner' },
  'backup.restoreSecret': { en: 'Passphrase or recovery words', de: 'Passphrase oder Wiederherstellungswörter' },
  'backup.restoreSecretHelp': {
    en: 'Those of the time when it was made. Leave it empty for one that is not encrypted.',
    de: 'Aus der Zeit, in der sie angelegt wurde. Leer lassen, wenn sie nicht verschlüsselt ist.',
  },
  'backup.restoreDo': { en: 'Restore', de: 'Zurückholen' },
  'backup.restoreDoing': { en: 'Restoring', de: 'Wird zurückgeholt' },
  'backup.restored': { en: 'It is restored', de: 'Sie ist zurückgeholt' },
  'backup.restoredBody': {
    en: 'The state of {{at}} lies in this folder, examined and whole:',
    de: 'Der Stand von {{at}} liegt in diesem Ordner, geprüft und vollständig:',
  },
  'backup.restoredOpen': { en: 'Open it', de: 'Öffnen' },
  'backup.restoredOpening': { en: 'It opens in a window of its own.', de: 'Er öffnet sich in einem eigenen Fenster.' },
  'backup.restoredNotOpened': {
    en: 'It could not be opened. Its folder may have been moved.',
    de: 'Er ließ sich nicht öffnen. Vielleicht wurde der Ordner verschoben.',
  },
  'backup.restoredCommand': {
    en: 'A browser cannot open it. In a terminal, in the program’s folder, this does:',
    de: 'Ein Browser kann ihn nicht öffnen. In einem Terminal, im Ordner des Programms, geht es so:',
  },
} as const satisfies Messages;
