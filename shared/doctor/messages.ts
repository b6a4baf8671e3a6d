/** What each finding means and what to do about it. */
import type { Messages } from '../words/words.ts';

export const doctorMessages = {
  'doctor.file-damaged': {
    en: 'The file itself is damaged. Copy its folder, then restore the newest backup into a new folder.',
    de: 'Die Datei selbst ist beschädigt. Kopiere ihren Ordner und stell die neueste Sicherung in einem neuen Ordner her.',
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
  },
  'doctor.keys-copy-differs': {
    en: 'keys.json and its copy differ. Repairing writes both again.',
    de: 'keys.json und ihre Kopie unterscheiden sich. Reparieren schreibt beide neu.',
  },
  'doctor.unprotected': {
    en: 'The workspace is not encrypted: who has this computer’s disk can read it. Settings, Protection changes that.',
    de: 'Der Arbeitsbereich ist nicht verschlüsselt: Wer den Datenträger hat, kann ihn lesen. Einstellungen, Schutz ändert das.',
  },
  'doctor.secrets-in-a-file': {
    en: 'The key is kept in a file that every program of this person can read, not in a keychain.',
    de: 'Der Schlüssel liegt in einer Datei, die jedes Programm dieser Person lesen kann, nicht in einem Schlüsselbund.',
  },
  'doctor.no-backup': { en: 'There is no backup yet.', de: 'Es gibt noch keine Sicherung.' },
  'doctor.backup-failed': {
    en: 'The last automatic backup failed. Look at its folder and the room on its disk.',
    de: 'Die letzte automatische Sicherung ist misslungen. Sieh nach ihrem Ordner und dem Platz auf dem Datenträger.',
  },
  'doctor.backup-on-the-same-disk': {
    en: 'The backups lie on the same disk as the workspace. Choose a folder on another one.',
    de: 'Die Sicherungen liegen auf demselben Datenträger wie der Arbeitsbereich. Wähle einen Ordner auf einem anderen.',
  },
  'doctor.slow-query': {
    en: 'Something asks by fields that no index knows: right, but slow in a large workspace.',
    de: 'Etwas fragt nach Feldern ohne Index: richtig, aber langsam in einem großen Arbeitsbereich.',
  },
} as const satisfies Messages;
