/** Why a workspace, its keys or one of its backups doesn't open, and what helps. */
import type { Messages } from '../words/words.ts';

export const openingMessages = {
  'refusal.locked': {
    en: 'The workspace is locked. Unlock it with its passphrase or its recovery words.',
    de: 'Der Arbeitsbereich ist gesperrt. Entsperre ihn mit Passphrase oder Wiederherstellungswörtern.',
    sie: 'Der Arbeitsbereich ist gesperrt. Entsperren Sie ihn mit Passphrase oder Wiederherstellungswörtern.',
  },
  'refusal.wrong-secret': {
    en: 'That does not open the workspace. Try again; nothing was changed.',
    de: 'Damit lässt sich der Arbeitsbereich nicht öffnen. Versuch es noch einmal; es wurde nichts geändert.',
    sie: 'Damit lässt sich der Arbeitsbereich nicht öffnen. Versuchen Sie es noch einmal; es wurde nichts geändert.',
  },
  'refusal.passphrase-too-short': {
    en: 'The passphrase is too short: at least 12 characters. Four or five words that have nothing to do with each other are good.',
    de: 'Die Passphrase ist zu kurz: mindestens 12 Zeichen. Gut sind vier oder fünf Wörter, die nichts miteinander zu tun haben.',
  },
  'refusal.passphrase-too-long': {
    en: 'The passphrase is too long: at most 1,024 characters. Take a shorter one; nothing was changed.',
    de: 'Die Passphrase ist zu lang: höchstens 1.024 Zeichen. Nimm eine kürzere; es wurde nichts geändert.',
    sie: 'Die Passphrase ist zu lang: höchstens 1.024 Zeichen. Nehmen Sie eine kürzere; es wurde nichts geändert.',
  },
  'refusal.words-wrong': {
    en: 'These are not the twelve words of a sheet. Compare them with the paper, word by word.',
    de: 'Das sind nicht die zwölf Wörter eines Blatts. Vergleiche sie Wort für Wort mit dem Papier.',
    sie: 'Das sind nicht die zwölf Wörter eines Blatts. Vergleichen Sie sie Wort für Wort mit dem Papier.',
  },
  'refusal.keys-missing': {
    en: 'The workspace is encrypted, and its keys are missing: neither keys.json nor keys.copy.json is in its folder. Put one of them back from a copy or a backup of the folder. The file itself was not touched.',
    de: 'Der Arbeitsbereich ist verschlüsselt, und seine Schlüssel fehlen: Weder keys.json noch keys.copy.json liegt im Ordner. Leg eine davon aus einer Kopie oder Sicherung des Ordners zurück. Die Datei selbst wurde nicht angerührt.',
    sie: 'Der Arbeitsbereich ist verschlüsselt, und seine Schlüssel fehlen: Weder keys.json noch keys.copy.json liegt im Ordner. Legen Sie eine davon aus einer Kopie oder Sicherung des Ordners zurück. Die Datei selbst wurde nicht angerührt.',
  },
  'refusal.keys-lost': {
    en: 'keys.json and its copy keys.copy.json are both damaged, and nothing in them can be read. Put one of them back from a copy or a backup of the folder. The file itself was not touched.',
    de: 'keys.json und ihre Kopie keys.copy.json sind beide beschädigt, und nichts darin ist lesbar. Leg eine davon aus einer Kopie oder Sicherung des Ordners zurück. Die Datei selbst wurde nicht angerührt.',
    sie: 'keys.json und ihre Kopie keys.copy.json sind beide beschädigt, und nichts darin ist lesbar. Legen Sie eine davon aus einer Kopie oder Sicherung des Ordners zurück. Die Datei selbst wurde nicht angerührt.',
  },
  'refusal.keys-damaged': {
    en: 'That does not open the workspace. keys.json and its copy are both damaged, so what you typed may be right all the same. Try the other way in, passphrase or recovery words; else put keys.json back from a copy or a backup of the folder. Nothing was changed.',
    de: 'Damit lässt sich der Arbeitsbereich nicht öffnen. keys.json und ihre Kopie sind beide beschädigt; deine Eingabe kann trotzdem richtig sein. Versuch den anderen Weg, Passphrase oder Wiederherstellungswörter; sonst leg keys.json aus einer Kopie oder Sicherung des Ordners zurück. Es wurde nichts geändert.',
    sie: 'Damit lässt sich der Arbeitsbereich nicht öffnen. keys.json und ihre Kopie sind beide beschädigt; Ihre Eingabe kann trotzdem richtig sein. Versuchen Sie den anderen Weg, Passphrase oder Wiederherstellungswörter; sonst legen Sie keys.json aus einer Kopie oder Sicherung des Ordners zurück. Es wurde nichts geändert.',
  },
  'refusal.keys-foreign': {
    en: 'What you typed is right for keys.json, but stammtisch.db does not open with it: the two come from different times or workspaces, or the file is damaged at its beginning. Put both back from the same copy or backup; nothing was changed.',
    de: 'Deine Eingabe passt zu keys.json, aber stammtisch.db öffnet sich nicht damit: Die beiden stammen aus verschiedenen Zeiten oder Arbeitsbereichen, oder die Datei ist am Anfang beschädigt. Leg beide aus derselben Kopie oder Sicherung zurück; es wurde nichts geändert.',
    sie: 'Ihre Eingabe passt zu keys.json, aber stammtisch.db öffnet sich nicht damit: Die beiden stammen aus verschiedenen Zeiten oder Arbeitsbereichen, oder die Datei ist am Anfang beschädigt. Legen Sie beide aus derselben Kopie oder Sicherung zurück; es wurde nichts geändert.',
  },
  'refusal.file-lost': {
    en: 'The workspace’s file is missing; only its keys are in the folder. Put stammtisch.db back, or restore a backup into a new folder; nothing was changed.',
    de: 'Die Datei des Arbeitsbereichs fehlt; im Ordner liegen nur ihre Schlüssel. Leg stammtisch.db zurück oder stell eine Sicherung in einem neuen Ordner wieder her; es wurde nichts geändert.',
    sie: 'Die Datei des Arbeitsbereichs fehlt; im Ordner liegen nur ihre Schlüssel. Legen Sie stammtisch.db zurück oder stellen Sie eine Sicherung in einem neuen Ordner wieder her; es wurde nichts geändert.',
  },
  'refusal.lock-damaged': {
    en: 'lock.db in the workspace’s folder is damaged or no file. Nothing is kept in it: make sure that nobody has the workspace open, remove lock.db, and open it again. The workspace itself was not touched.',
    de: 'lock.db im Ordner des Arbeitsbereichs ist beschädigt oder keine Datei. Darin ist nichts aufbewahrt: Stell sicher, dass niemand den Arbeitsbereich offen hat, entferne lock.db und öffne ihn noch einmal. Der Arbeitsbereich selbst wurde nicht angerührt.',
    sie: 'lock.db im Ordner des Arbeitsbereichs ist beschädigt oder keine Datei. Darin ist nichts aufbewahrt: Stellen Sie sicher, dass niemand den Arbeitsbereich offen hat, entfernen Sie lock.db und öffnen Sie ihn noch einmal. Der Arbeitsbereich selbst wurde nicht angerührt.',
  },
  'refusal.part-is-link': {
    en: '{{path}} is a link to somewhere else. A workspace is opened only where its files lie: put the file itself there, or open the folder that it lies in. Nothing was changed.',
    de: '{{path}} ist ein Verweis auf etwas anderes. Ein Arbeitsbereich wird nur geöffnet, wo seine Dateien liegen: Leg die Datei selbst dorthin, oder öffne den Ordner, in dem sie liegt. Es wurde nichts geändert.',
    sie: '{{path}} ist ein Verweis auf etwas anderes. Ein Arbeitsbereich wird nur geöffnet, wo seine Dateien liegen: Legen Sie die Datei selbst dorthin, oder öffnen Sie den Ordner, in dem sie liegt. Es wurde nichts geändert.',
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
    sie: 'In diesem Ordner liegt schon etwas. Wählen Sie einen leeren; es wurde nichts geändert.',
  },
  'refusal.passphrase-missing': {
    en: 'A backup that leaves this place needs a passphrase of its own. Choose one, or say that it may be readable by anybody.',
    de: 'Eine Sicherung, die diesen Ort verlässt, braucht eine eigene Passphrase. Wähle eine, oder sag, dass jeder sie lesen darf.',
    sie: 'Eine Sicherung, die diesen Ort verlässt, braucht eine eigene Passphrase. Wählen Sie eine, oder sagen Sie, dass jeder sie lesen darf.',
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
    de: 'Diese Sicherung ist beschädigt: Ihr Inhalt ist nicht mehr, was hineingelegt wurde. Es wurde nichts wiederhergestellt; versuch es mit einer anderen.',
    sie: 'Diese Sicherung ist beschädigt: Ihr Inhalt ist nicht mehr, was hineingelegt wurde. Es wurde nichts wiederhergestellt; versuchen Sie es mit einer anderen.',
  },
  'refusal.backup-wrong-secret': {
    en: 'That does not open this backup. It opens with the passphrase or the recovery words of the time when it was made. Nothing was restored.',
    de: 'Damit öffnet sich diese Sicherung nicht. Sie öffnet sich mit der Passphrase oder den Wiederherstellungswörtern aus der Zeit, in der sie gemacht wurde. Es wurde nichts wiederhergestellt.',
  },
} as const satisfies Messages;
