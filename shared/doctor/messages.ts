/** What an examination, a repair and a rescue say: each finding with what it means and what to do, and the page's own words. */
import type { Messages } from '../words/words.ts';

export const doctorMessages = {
  'doctor.file-unreadable': {
    en: 'Nothing in the file can be read any more. Restore the newest backup into a new folder; keep this one until nothing is missing.',
    de: 'In der Datei ist nichts mehr lesbar. Stell die neueste Sicherung in einem neuen Ordner wieder her; behalte diesen, bis nichts fehlt.',
    sie: 'In der Datei ist nichts mehr lesbar. Stellen Sie die neueste Sicherung in einem neuen Ordner wieder her; behalten Sie diesen, bis nichts fehlt.',
  },
  'doctor.file-damaged': {
    en: 'The file is damaged beside the entries. Repairing makes a new file of all that can be read and keeps the damaged one.',
    de: 'Die Datei ist neben den Einträgen beschädigt. Reparieren macht aus allem Lesbaren eine neue und behält die beschädigte.',
  },
  'doctor.documents-unreadable': {
    en: 'The file is damaged, and entries in it cannot be read. Repairing makes a new file of all others, takes these from the log where it has them, and keeps the damaged file. What is still missing then comes only from a backup.',
    de: 'Die Datei ist beschädigt, und Einträge darin sind nicht lesbar. Reparieren macht aus allen anderen eine neue, holt diese aus dem Protokoll, soweit sie dort stehen, und behält die beschädigte Datei. Was dann noch fehlt, gibt es nur aus einer Sicherung.',
  },
  'doctor.documents-wrong': {
    en: 'Entries are not what was written. Repairing makes a new file of all others, takes these from the log where it has them, and keeps the damaged file. What is still missing then comes only from a backup.',
    de: 'Einträge sind nicht, was geschrieben wurde. Reparieren macht aus allen anderen eine neue Datei, holt diese aus dem Protokoll, soweit sie dort stehen, und behält die beschädigte Datei. Was dann noch fehlt, gibt es nur aus einer Sicherung.',
  },
  'doctor.documents-missing': {
    en: 'Entries are missing that were never deleted. Repairing cannot bring them back: restore the newest good backup into a new folder, and compare.',
    de: 'Es fehlen Einträge, die niemand gelöscht hat. Reparieren holt sie nicht zurück: Stell die neueste gute Sicherung in einem neuen Ordner wieder her und vergleiche.',
    sie: 'Es fehlen Einträge, die niemand gelöscht hat. Reparieren holt sie nicht zurück: Stellen Sie die neueste gute Sicherung in einem neuen Ordner wieder her und vergleichen Sie.',
  },
  'doctor.index-damaged': {
    en: 'An index is damaged. The entries are all there, and repairing makes it again.',
    de: 'Ein Index ist beschädigt. Die Einträge sind alle da, und Reparieren stellt ihn neu her.',
  },
  'doctor.columns-wrong': {
    en: 'What lists are sorted by is not what the entries say. Repairing makes it again.',
    de: 'Wonach Listen sortieren, stimmt nicht mit den Einträgen überein. Reparieren stellt es neu her.',
  },
  'doctor.keys-wrong': {
    en: 'What entries are found by is not what they say. Repairing makes it again.',
    de: 'Worüber Einträge gefunden werden, stimmt nicht mit ihnen überein. Reparieren stellt es neu her.',
  },
  'doctor.search-wrong': {
    en: 'The search index is not what the entries say. Repairing makes it again.',
    de: 'Der Suchindex stimmt nicht mit den Einträgen überein. Reparieren stellt ihn neu her.',
  },
  'doctor.reference-missing': {
    en: 'Entries name others that are not here (yet). Nothing is lost; they may still arrive from another device.',
    de: 'Einträge nennen andere, die (noch) nicht da sind. Nichts ist verloren; sie können noch von einem anderen Gerät kommen.',
  },
  'doctor.media-damaged': {
    en: 'Pictures or files are not what they were. Get them from a backup.',
    de: 'Bilder oder Dateien sind nicht mehr, was sie waren. Hol sie aus einer Sicherung.',
    sie: 'Bilder oder Dateien sind nicht mehr, was sie waren. Holen Sie sie aus einer Sicherung.',
  },
  'doctor.keys-copy-differs': {
    en: 'keys.json and its copy differ, or one is damaged. Repairing writes both again from those that opened the workspace.',
    de: 'keys.json und ihre Kopie unterscheiden sich, oder eine ist beschädigt. Reparieren schreibt beide neu, aus denen, die den Arbeitsbereich geöffnet haben.',
  },
  'doctor.keys-doubtful': {
    en: 'keys.json and its copy were both damaged. It opened with what was left, but another way in may be broken. Change the passphrase and make a new recovery sheet: Settings, Protection.',
    de: 'keys.json und ihre Kopie waren beide beschädigt. Mit dem Rest hat er sich geöffnet, ein anderer Weg hinein kann aber zerstört sein. Ändere die Passphrase und mach ein neues Wiederherstellungsblatt: Einstellungen, Schutz.',
    sie: 'keys.json und ihre Kopie waren beide beschädigt. Mit dem Rest hat er sich geöffnet, ein anderer Weg hinein kann aber zerstört sein. Ändern Sie die Passphrase und machen Sie ein neues Wiederherstellungsblatt: Einstellungen, Schutz.',
  },
  'doctor.keys-aside': {
    en: 'Keys lay beside a file that is not encrypted; they are kept in the folder as keys.aside-… . If an older stammtisch.db was put here, they open the newer one: put both back together. If protection was just being added or removed, delete them.',
    de: 'Neben einer unverschlüsselten Datei lagen Schlüssel; sie liegen im Ordner als keys.aside-… . Wurde hier eine ältere stammtisch.db hingelegt, öffnen sie die neuere: Leg beide zusammen zurück. Wurde gerade der Schutz eingerichtet oder entfernt, lösch sie.',
    sie: 'Neben einer unverschlüsselten Datei lagen Schlüssel; sie liegen im Ordner als keys.aside-… . Wurde hier eine ältere stammtisch.db hingelegt, öffnen sie die neuere: Legen Sie beide zusammen zurück. Wurde gerade der Schutz eingerichtet oder entfernt, löschen Sie sie.',
  },
  'doctor.unprotected': {
    en: 'The workspace is not encrypted: who has this computer’s disk can read it. Settings, Protection changes that.',
    de: 'Der Arbeitsbereich ist nicht verschlüsselt: Wer den Datenträger hat, kann ihn lesen. Einstellungen, Schutz ändert das.',
  },
  'doctor.secrets-in-a-file': {
    en: 'The key is kept in a file that every program of this person can read, not in a keychain.',
    de: 'Der Schlüssel liegt in einer Datei, die jedes Programm dieser Person lesen kann, nicht in einem Schlüsselbund.',
  },
  'doctor.no-backup': {
    en: 'No backup lies in the backup folder yet.',
    de: 'Im Sicherungsordner liegt noch keine Sicherung.',
  },
  'doctor.backup-failed': {
    en: 'The last automatic backup failed. Look at its folder and the room on its disk.',
    de: 'Die letzte automatische Sicherung ist misslungen. Sieh nach ihrem Ordner und dem Platz auf dem Datenträger.',
    sie: 'Die letzte automatische Sicherung ist misslungen. Sehen Sie nach ihrem Ordner und dem Platz auf dem Datenträger.',
  },
  'doctor.backup-readable': {
    en: 'Backups from before the workspace was protected are not encrypted: whoever has one can read it. Settings, Backups encrypts those it can reach; delete the others.',
    de: 'Sicherungen aus der Zeit vor dem Schutz sind nicht verschlüsselt: Wer eine hat, kann sie lesen. Einstellungen, Sicherungen verschlüsselt alle erreichbaren; lösch die anderen.',
    sie: 'Sicherungen aus der Zeit vor dem Schutz sind nicht verschlüsselt: Wer eine hat, kann sie lesen. Einstellungen, Sicherungen verschlüsselt alle erreichbaren; löschen Sie die anderen.',
  },
  'doctor.backup-on-the-same-disk': {
    en: 'The backups lie on the same disk as the workspace. Choose a folder on another one.',
    de: 'Die Sicherungen liegen auf demselben Datenträger wie der Arbeitsbereich. Wähle einen Ordner auf einem anderen.',
    sie: 'Die Sicherungen liegen auf demselben Datenträger wie der Arbeitsbereich. Wählen Sie einen Ordner auf einem anderen.',
  },
  'doctor.damaged-file-kept': {
    en: 'The damaged file of a rescue is still in the workspace’s folder (stammtisch.damaged-…). Delete it once you miss nothing.',
    de: 'Die beschädigte Datei einer Rettung liegt noch im Ordner des Arbeitsbereichs (stammtisch.damaged-…). Lösch sie, sobald dir nichts fehlt.',
    sie: 'Die beschädigte Datei einer Rettung liegt noch im Ordner des Arbeitsbereichs (stammtisch.damaged-…). Löschen Sie sie, sobald Ihnen nichts fehlt.',
  },
  'doctor.damaged-file-readable': {
    en: 'The damaged file of a rescue in the workspace’s folder (stammtisch.damaged-…) is from before the protection and not encrypted. Delete it once you miss nothing.',
    de: 'Die beschädigte Datei einer Rettung im Ordner des Arbeitsbereichs (stammtisch.damaged-…) ist aus der Zeit vor dem Schutz und nicht verschlüsselt. Lösch sie, sobald dir nichts fehlt.',
    sie: 'Die beschädigte Datei einer Rettung im Ordner des Arbeitsbereichs (stammtisch.damaged-…) ist aus der Zeit vor dem Schutz und nicht verschlüsselt. Löschen Sie sie, sobald Ihnen nichts fehlt.',
  },
  'doctor.slow-query': {
    en: 'Something asks by fields that no index knows: right, but slow in a large workspace.',
    de: 'Etwas fragt nach Feldern ohne Index: richtig, aber langsam in einem großen Arbeitsbereich.',
  },
  'health.title': { en: 'Health', de: 'Zustand' },
  'health.lead': {
    en: 'Reads the whole workspace once, pictures and files too, and looks whether it is as it was written. You can go on working.',
    de: 'Liest den ganzen Arbeitsbereich einmal, auch Bilder und Dateien, und prüft, ob alles ist, wie es geschrieben wurde. Du kannst weiterarbeiten.',
    sie: 'Liest den ganzen Arbeitsbereich einmal, auch Bilder und Dateien, und prüft, ob alles ist, wie es geschrieben wurde. Sie können weiterarbeiten.',
  },
  'health.examine': { en: 'Examine everything', de: 'Alles untersuchen' },
  'health.examining': { en: 'Examining', de: 'Wird untersucht' },
  'health.stop': { en: 'Stop examining', de: 'Untersuchung anhalten' },
  'health.unsound': { en: 'Something is not as it was written', de: 'Etwas ist nicht, wie es geschrieben wurde' },
  'health.findings': { en: 'What was found', de: 'Was gefunden wurde' },
  'health.severity.damage': { en: 'Damage', de: 'Schaden' },
  'health.severity.risk': { en: 'Risk', de: 'Risiko' },
  'health.severity.note': { en: 'Note', de: 'Hinweis' },
  'health.where.members': { en: 'Members', de: 'Mitglieder' },
  'health.where.events': { en: 'Events', de: 'Termine' },
  'health.where.posts': { en: 'Posts', de: 'Beiträge' },
  'health.where.plan': { en: 'Channels and workspace', de: 'Kanäle und Arbeitsbereich' },
  'health.repair': { en: 'Repair', de: 'Reparieren' },
  'health.repairing': { en: 'Repairing', de: 'Wird repariert' },
  'health.sound': {
    en: 'Everything is as it was written',
    de: 'Alles ist, wie es geschrieben wurde',
  },
  'health.soundButRisks': {
    en: 'Nothing is damaged, but something may be lost one day',
    de: 'Nichts ist beschädigt, aber etwas kann eines Tages verloren gehen',
  },
  'health.read_one': {
    en: 'One entry was read, {{at}}.',
    de: 'Ein Eintrag wurde gelesen, {{at}}.',
  },
  'health.read_other': {
    en: '{{shown}} entries were read, {{at}}.',
    de: '{{shown}} Einträge wurden gelesen, {{at}}.',
  },
  'health.where.keys': {
    en: 'What entries are found by',
    de: 'Worüber Einträge gefunden werden',
  },
  'health.where.search': {
    en: 'Search',
    de: 'Suche',
  },
  'health.where.log': {
    en: 'Log and undo',
    de: 'Protokoll und Rückgängig',
  },
  'health.where.device': {
    en: 'This device’s settings',
    de: 'Einstellungen dieses Geräts',
  },
  'health.where.file': {
    en: 'The file as a whole',
    de: 'Die Datei als Ganzes',
  },
  'health.where.media': {
    en: 'Pictures and files',
    de: 'Bilder und Dateien',
  },
  'health.times': {
    en: '{{shown}} times',
    de: '{{shown}}-mal',
  },
  'health.ofAll': {
    en: '{{shown}} of {{all}}',
    de: '{{shown}} von {{all}}',
  },
  'health.progress': {
    en: 'Looking through: {{part}}',
    de: 'Wird durchgesehen: {{part}}',
  },
  'health.percent': {
    en: '{{shown}} %',
    de: '{{shown}} %',
  },
  'health.repaired': {
    en: 'It is repaired. No entry was changed.',
    de: 'Es ist repariert. Kein Eintrag wurde geändert.',
  },
  'health.notRepaired': {
    en: 'It could not be repaired. No entry was changed; the list says what is left.',
    de: 'Es ließ sich nicht reparieren. Kein Eintrag wurde geändert; die Liste sagt, was bleibt.',
  },
  'health.rescue.title': {
    en: 'Make a new file?',
    de: 'Eine neue Datei machen?',
  },
  'health.rescue.lead': {
    en: 'The file is damaged. All that can be read of it goes into a new file, which takes its place. The damaged one stays in the folder under another name. You cannot work meanwhile; it may take some minutes.',
    de: 'Die Datei ist beschädigt. Alles Lesbare kommt in eine neue Datei, die ihren Platz einnimmt. Die beschädigte bleibt unter anderem Namen im Ordner. Solange kannst du nicht weiterarbeiten; es kann einige Minuten dauern.',
    sie: 'Die Datei ist beschädigt. Alles Lesbare kommt in eine neue Datei, die ihren Platz einnimmt. Die beschädigte bleibt unter anderem Namen im Ordner. Solange können Sie nicht weiterarbeiten; es kann einige Minuten dauern.',
  },
  'health.rescue.go': {
    en: 'Make the new file',
    de: 'Neue Datei machen',
  },
  'health.rescued.whole': {
    en: 'A new file was made. Every entry is there',
    de: 'Eine neue Datei ist gemacht. Jeder Eintrag ist da',
  },
  'health.rescued.lost': {
    en: 'A new file was made. Some entries could not be read',
    de: 'Eine neue Datei ist gemacht. Einige Einträge waren nicht lesbar',
  },
  'health.rescued.kept': {
    en: 'The damaged file is kept as {{kept}}. Delete it once you miss nothing.',
    de: 'Die beschädigte Datei liegt als {{kept}} im Ordner. Lösch sie, sobald dir nichts fehlt.',
    sie: 'Die beschädigte Datei liegt als {{kept}} im Ordner. Löschen Sie sie, sobald Ihnen nichts fehlt.',
  },
  'health.rescued.counts': {
    en: '{{where}}: {{read}} read, {{fromLog}} taken from the log, {{lost}} lost.',
    de: '{{where}}: {{read}} gelesen, {{fromLog}} aus dem Protokoll, {{lost}} verloren.',
  },
  'health.rescued.names': {
    en: 'Lost in {{where}}: {{names}}. Look for them in the newest backup.',
    de: 'Verloren in {{where}}: {{names}}. Such sie in der neuesten Sicherung.',
    sie: 'Verloren in {{where}}: {{names}}. Suchen Sie sie in der neuesten Sicherung.',
  },
  'health.rescued.log_one': {
    en: 'One command can no longer be undone.',
    de: 'Ein Schritt lässt sich nicht mehr rückgängig machen.',
  },
  'health.rescued.log_other': {
    en: '{{count}} commands can no longer be undone.',
    de: '{{count}} Schritte lassen sich nicht mehr rückgängig machen.',
  },
  'health.rescued.device': {
    en: 'This device’s settings could not be read and are new. A file imported before may come in a second time.',
    de: 'Die Einstellungen dieses Geräts waren nicht lesbar und sind neu. Eine früher importierte Datei kann ein zweites Mal hereinkommen.',
  },
} as const satisfies Messages;
