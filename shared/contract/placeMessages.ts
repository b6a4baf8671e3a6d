/** What a person is told when a disk or a place on it is the reason: what happened, what to do, and that nothing was lost. */
import type { Messages } from '../words/words.ts';

export const placeMessages = {
  'storage.disk-full': {
    en: 'The disk is full. Make room, then repeat it; everything saved before is safe.',
    de: 'Der Datenträger ist voll. Schaff Platz und wiederhole es; alles bisher Gesicherte ist sicher.',
    sie: 'Der Datenträger ist voll. Schaffen Sie Platz und wiederholen Sie es; alles bisher Gesicherte ist sicher.',
  },
  'storage.read-only': {
    en: 'The workspace can only be read. Check the rights of its folder; nothing was changed.',
    de: 'Der Arbeitsbereich lässt sich nur lesen. Prüfe die Rechte des Ordners; es wurde nichts geändert.',
    sie: 'Der Arbeitsbereich lässt sich nur lesen. Prüfen Sie die Rechte des Ordners; es wurde nichts geändert.',
  },
  'storage.busy': {
    en: 'Another program is writing to the workspace. Close it and try again; nothing was changed.',
    de: 'Ein anderes Programm schreibt gerade in den Arbeitsbereich. Schließ es und versuch es noch einmal; es wurde nichts geändert.',
    sie: 'Ein anderes Programm schreibt gerade in den Arbeitsbereich. Schließen Sie es und versuchen Sie es noch einmal; es wurde nichts geändert.',
  },
  'storage.needs-repair': {
    en: 'The workspace’s file is damaged. Examine and repair it (Settings, Backups, Health, or the command doctor --repair), restore the newest backup into a new folder, or export what can be read.',
    de: 'Die Datei des Arbeitsbereichs ist beschädigt. Untersuche und repariere sie (Einstellungen, Sicherungen, Zustand, oder der Befehl doctor --repair), stell die neueste Sicherung in einem neuen Ordner wieder her oder exportiere, was lesbar ist.',
    sie: 'Die Datei des Arbeitsbereichs ist beschädigt. Untersuchen und reparieren Sie sie (Einstellungen, Sicherungen, Zustand, oder der Befehl doctor --repair), stellen Sie die neueste Sicherung in einem neuen Ordner wieder her oder exportieren Sie, was lesbar ist.',
  },
  'storage.lost-writes': {
    en: 'The workspace’s file lacks changes that were saved already: its newest part is missing, or an older copy was put in its place. Copy the whole folder first. To go on with what is there, remove the file stammtisch.mark from the folder and open it again. Nothing was changed.',
    de: 'In der Datei des Arbeitsbereichs fehlen Änderungen, die schon gesichert waren: Ihr neuester Teil fehlt, oder eine ältere Kopie steht an ihrer Stelle. Kopiere zuerst den ganzen Ordner. Um mit dem weiterzumachen, was da ist, entferne die Datei stammtisch.mark aus dem Ordner und öffne ihn wieder. Es wurde nichts geändert.',
    sie: 'In der Datei des Arbeitsbereichs fehlen Änderungen, die schon gesichert waren: Ihr neuester Teil fehlt, oder eine ältere Kopie steht an ihrer Stelle. Kopieren Sie zuerst den ganzen Ordner. Um mit dem weiterzumachen, was da ist, entfernen Sie die Datei stammtisch.mark aus dem Ordner und öffnen Sie ihn wieder. Es wurde nichts geändert.',
  },
  'storage.no-file': {
    en: 'The workspace’s file stammtisch.db is missing or empty, though there was work in it. Look where it may have been moved to and put it back, or restore the newest backup into a new folder. Nothing was changed.',
    de: 'Die Datei stammtisch.db des Arbeitsbereichs fehlt oder ist leer, obwohl Arbeit darin war. Sieh nach, wohin sie geraten sein kann, und leg sie zurück, oder stell die neueste Sicherung in einem neuen Ordner wieder her. Es wurde nichts geändert.',
    sie: 'Die Datei stammtisch.db des Arbeitsbereichs fehlt oder ist leer, obwohl Arbeit darin war. Sehen Sie nach, wohin sie geraten sein kann, und legen Sie sie zurück, oder stellen Sie die neueste Sicherung in einem neuen Ordner wieder her. Es wurde nichts geändert.',
  },
  'storage.old-node': {
    en: 'This program needs Node 22 or newer to open a workspace. Start it with a newer one; nothing was changed.',
    de: 'Dieses Programm braucht Node 22 oder neuer, um einen Arbeitsbereich zu öffnen. Starte es mit einem neueren; es wurde nichts geändert.',
    sie: 'Dieses Programm braucht Node 22 oder neuer, um einen Arbeitsbereich zu öffnen. Starten Sie es mit einem neueren; es wurde nichts geändert.',
  },
  'storage.disk-error': {
    en: 'The disk reported an error. Check it, then repeat it; everything saved before is safe.',
    de: 'Der Datenträger meldet einen Fehler. Prüfe ihn und wiederhole es; alles bisher Gesicherte ist sicher.',
    sie: 'Der Datenträger meldet einen Fehler. Prüfen Sie ihn und wiederholen Sie es; alles bisher Gesicherte ist sicher.',
  },
  'storage.not-encodable': {
    en: 'That is too much for one entry. Shorten it; your text is still there.',
    de: 'Das ist zu viel für einen Eintrag. Kürze ihn; dein Text ist noch da.',
    sie: 'Das ist zu viel für einen Eintrag. Kürzen Sie ihn; Ihr Text ist noch da.',
  },
  'storage.no-such-place': {
    en: 'That place cannot be used: a folder on the way is missing, or is none. Choose another one; nothing was changed.',
    de: 'Dieser Ort geht nicht: Ein Ordner auf dem Weg fehlt oder ist keiner. Wähle einen anderen; es wurde nichts geändert.',
    sie: 'Dieser Ort geht nicht: Ein Ordner auf dem Weg fehlt oder ist keiner. Wählen Sie einen anderen; es wurde nichts geändert.',
  },
  'place.no-room': {
    en: 'There is no room left on the disk with {{path}}. Make room there or choose another place; nothing was changed.',
    de: 'Auf dem Datenträger mit {{path}} ist kein Platz mehr. Schaff dort Platz oder wähle einen anderen Ort; es wurde nichts geändert.',
    sie: 'Auf dem Datenträger mit {{path}} ist kein Platz mehr. Schaffen Sie dort Platz oder wählen Sie einen anderen Ort; es wurde nichts geändert.',
  },
  'place.no-right': {
    en: 'The system does not allow that in {{path}}. Check its rights or choose another place; nothing was changed.',
    de: 'Das System erlaubt das nicht in {{path}}. Prüfe die Rechte oder wähle einen anderen Ort; es wurde nichts geändert.',
    sie: 'Das System erlaubt das nicht in {{path}}. Prüfen Sie die Rechte oder wählen Sie einen anderen Ort; es wurde nichts geändert.',
  },
  'place.missing': {
    en: 'There is no folder {{path}}. If it is on a disk of its own, connect it; otherwise make the folder or choose another one. Nothing was changed.',
    de: 'Den Ordner {{path}} gibt es nicht. Liegt er auf einem eigenen Datenträger, schließ ihn an; sonst leg den Ordner an oder wähle einen anderen. Es wurde nichts geändert.',
    sie: 'Den Ordner {{path}} gibt es nicht. Liegt er auf einem eigenen Datenträger, schließen Sie ihn an; sonst legen Sie den Ordner an oder wählen Sie einen anderen. Es wurde nichts geändert.',
  },
  'place.no-folder': {
    en: 'Something on the way to {{path}} is a file and no folder. Choose another place; nothing was changed.',
    de: 'Auf dem Weg zu {{path}} ist etwas eine Datei und kein Ordner. Wähle einen anderen Ort; es wurde nichts geändert.',
    sie: 'Auf dem Weg zu {{path}} ist etwas eine Datei und kein Ordner. Wählen Sie einen anderen Ort; es wurde nichts geändert.',
  },
  'place.is-folder': {
    en: 'Something lies at {{path}} that is not replaced. Give another name; nothing was changed.',
    de: 'Unter {{path}} liegt etwas, das nicht ersetzt wird. Gib einen anderen Namen an; es wurde nichts geändert.',
    sie: 'Unter {{path}} liegt etwas, das nicht ersetzt wird. Geben Sie einen anderen Namen an; es wurde nichts geändert.',
  },
  'place.too-long': {
    en: 'The name is too long for that disk: {{path}}. Choose a shorter one; nothing was changed.',
    de: 'Der Name ist zu lang für diesen Datenträger: {{path}}. Wähle einen kürzeren; es wurde nichts geändert.',
    sie: 'Der Name ist zu lang für diesen Datenträger: {{path}}. Wählen Sie einen kürzeren; es wurde nichts geändert.',
  },
  'place.in-use': {
    en: 'Another program uses {{path}}, or a disk begins there. Close that program or choose a folder inside; nothing was changed.',
    de: 'Ein anderes Programm benutzt {{path}}, oder dort beginnt ein Datenträger. Schließ das Programm oder wähle einen Ordner darin; es wurde nichts geändert.',
    sie: 'Ein anderes Programm benutzt {{path}}, oder dort beginnt ein Datenträger. Schließen Sie das Programm oder wählen Sie einen Ordner darin; es wurde nichts geändert.',
  },
  'place.disk-fault': {
    en: 'The disk with {{path}} reported an error, or gave back something other than what was written. Check it or choose another one; nothing was changed.',
    de: 'Der Datenträger mit {{path}} meldet einen Fehler oder gab anderes zurück, als geschrieben wurde. Prüfe ihn oder wähle einen anderen; es wurde nichts geändert.',
    sie: 'Der Datenträger mit {{path}} meldet einen Fehler oder gab anderes zurück, als geschrieben wurde. Prüfen Sie ihn oder wählen Sie einen anderen; es wurde nichts geändert.',
  },
  'refusal.target-taken': {
    en: 'There is a file at that place already, and a recovery sheet is never written over another. If its words open nothing, it is left of an attempt that was cut off, and you can remove it. Otherwise choose another name; nothing was changed.',
    de: 'An diesem Ort liegt schon eine Datei, und ein Wiederherstellungsblatt wird nie über ein anderes geschrieben. Wenn seine Wörter nichts öffnen, blieb es von einem abgebrochenen Versuch übrig, und du kannst es entfernen. Sonst wähle einen anderen Namen; es wurde nichts geändert.',
    sie: 'An diesem Ort liegt schon eine Datei, und ein Wiederherstellungsblatt wird nie über ein anderes geschrieben. Wenn seine Wörter nichts öffnen, blieb es von einem abgebrochenen Versuch übrig, und Sie können es entfernen. Sonst wählen Sie einen anderen Namen; es wurde nichts geändert.',
  },
  'refusal.target-is-link': {
    en: 'There is a link at that place, and a link is never written over. Choose the file it leads to, or another place; nothing was written.',
    de: 'An diesem Ort liegt eine Verknüpfung, und die wird nie überschrieben. Wähle die Datei, zu der sie führt, oder einen anderen Ort; es wurde nichts geschrieben.',
    sie: 'An diesem Ort liegt eine Verknüpfung, und die wird nie überschrieben. Wählen Sie die Datei, zu der sie führt, oder einen anderen Ort; es wurde nichts geschrieben.',
  },
  'refusal.target-is-folder': {
    en: 'That place is a folder. Choose a name for the file in it; nothing was written.',
    de: 'Dieser Ort ist ein Ordner. Wähle darin einen Namen für die Datei; es wurde nichts geschrieben.',
    sie: 'Dieser Ort ist ein Ordner. Wählen Sie darin einen Namen für die Datei; es wurde nichts geschrieben.',
  },
  'refusal.target-is-device': {
    en: 'That place is a device and not a file. Choose a file; nothing was written.',
    de: 'Dieser Ort ist ein Gerät und keine Datei. Wähle eine Datei; es wurde nichts geschrieben.',
    sie: 'Dieser Ort ist ein Gerät und keine Datei. Wählen Sie eine Datei; es wurde nichts geschrieben.',
  },
  'refusal.target-in-workspace': {
    en: 'That place lies in the folder of a workspace, whose own files are there. Choose another folder; nothing was written.',
    de: 'Dieser Ort liegt im Ordner eines Arbeitsbereichs, bei dessen eigenen Dateien. Wähle einen anderen Ordner; es wurde nichts geschrieben.',
    sie: 'Dieser Ort liegt im Ordner eines Arbeitsbereichs, bei dessen eigenen Dateien. Wählen Sie einen anderen Ordner; es wurde nichts geschrieben.',
  },
  'refusal.folder-holds-other': {
    en: 'There is something in {{path}} already that is no earlier export. Choose an empty folder or a new one; nothing was written.',
    de: 'In {{path}} liegt schon etwas, das kein früherer Export ist. Wähle einen leeren oder einen neuen Ordner; es wurde nichts geschrieben.',
    sie: 'In {{path}} liegt schon etwas, das kein früherer Export ist. Wählen Sie einen leeren oder einen neuen Ordner; es wurde nichts geschrieben.',
  },
  'refusal.ending-unknown': {
    en: 'No export is written as {{ending}}. A name ends in one of {{known}}; nothing was written.',
    de: 'Als {{ending}} wird nichts exportiert. Ein Name endet auf eines von {{known}}; es wurde nichts geschrieben.',
  },
  'refusal.ending-unfit': {
    en: 'The name ends in {{ending}}, but the format {{format}} is written as {{fitting}}. Change one of them; nothing was written.',
    de: 'Der Name endet auf {{ending}}, das Format {{format}} aber wird als {{fitting}} geschrieben. Ändere eines von beiden; es wurde nichts geschrieben.',
    sie: 'Der Name endet auf {{ending}}, das Format {{format}} aber wird als {{fitting}} geschrieben. Ändern Sie eines von beiden; es wurde nichts geschrieben.',
  },
} as const satisfies Messages;
