/** The words of protection at rest: the lock screen, the settings and the recovery sheet. */
import type { Messages } from '../words/words.ts';

export const protectionMessages = {
  'lock.lead': {
    en: 'This workspace is locked. Nothing of it is shown until it is opened.',
    de: 'Dieser Arbeitsbereich ist gesperrt. Bis er geöffnet wird, ist nichts davon zu sehen.',
  },
  'lock.unlock': { en: 'Unlock', de: 'Entsperren' },
  'lock.unlocking': { en: 'Unlocking', de: 'Wird entsperrt' },
  'lock.useWords': { en: 'Use the recovery words', de: 'Wiederherstellungswörter nehmen' },
  'lock.usePassphrase': { en: 'Use the passphrase', de: 'Passphrase nehmen' },
  'lock.keychain': { en: 'Open with this computer’s keychain', de: 'Mit dem Schlüsselbund öffnen' },
  'lock.keychainFile': { en: 'Open with the key on this computer', de: 'Mit dem Schlüssel hier öffnen' },
  'lock.keychainFailed': {
    en: 'The key kept on this computer does not open it. Use the passphrase or the recovery words; nothing was changed.',
    de: 'Der Schlüssel auf diesem Rechner öffnet ihn nicht. Nimm die Passphrase oder die Wiederherstellungswörter; es wurde nichts geändert.',
    sie: 'Der Schlüssel auf diesem Rechner öffnet ihn nicht. Nehmen Sie die Passphrase oder die Wiederherstellungswörter; es wurde nichts geändert.',
  },

  'protection.passphrase': { en: 'Passphrase', de: 'Passphrase' },
  'protection.passphraseMissing': {
    en: 'The passphrase is missing. Type it.',
    de: 'Die Passphrase fehlt. Gib sie ein.',
    sie: 'Die Passphrase fehlt. Geben Sie sie ein.',
  },
  'protection.show': { en: 'Show', de: 'Zeigen' },
  'protection.hide': { en: 'Hide', de: 'Verbergen' },
  'protection.showPassphrase': { en: 'Show the passphrase', de: 'Passphrase zeigen' },
  'protection.hidePassphrase': { en: 'Hide the passphrase', de: 'Passphrase verbergen' },
  'protection.words': { en: 'Recovery words', de: 'Wiederherstellungswörter' },
  'protection.wordsHelp': {
    en: 'The twelve words of the sheet, in their order. Capitals, numbers and line breaks do not matter.',
    de: 'Die zwölf Wörter des Blatts in ihrer Reihenfolge. Großschreibung, Nummern und Zeilen sind egal.',
  },
  'protection.wordsMissing': {
    en: 'The recovery words are missing. Type the twelve words of the sheet.',
    de: 'Die Wiederherstellungswörter fehlen. Gib die zwölf Wörter des Blatts ein.',
    sie: 'Die Wiederherstellungswörter fehlen. Geben Sie die zwölf Wörter des Blatts ein.',
  },
  'protection.wordsFound': {
    en: 'The sheet has twelve words; here are {{found}}. Compare them with the paper.',
    de: 'Auf dem Blatt stehen zwölf Wörter, hier sind es {{found}}. Vergleiche sie mit dem Papier.',
    sie: 'Auf dem Blatt stehen zwölf Wörter, hier sind es {{found}}. Vergleichen Sie sie mit dem Papier.',
  },
  'protection.wordUnknown': {
    en: 'Word {{place}}, “{{word}}”, is on no sheet. Read it off the paper once more.',
    de: 'Wort {{place}}, „{{word}}“, steht auf keinem Blatt. Lies es noch einmal vom Papier ab.',
    sie: 'Wort {{place}}, „{{word}}“, steht auf keinem Blatt. Lesen Sie es noch einmal vom Papier ab.',
  },
  'protection.wordsNoSheet': {
    en: 'No sheet has these twelve words in this order: one of them is misread, or two have changed places. Compare them with the paper.',
    de: 'Diese zwölf Wörter stehen auf keinem Blatt in dieser Reihenfolge: Eines ist falsch gelesen, oder zwei sind vertauscht. Vergleiche sie mit dem Papier.',
    sie: 'Diese zwölf Wörter stehen auf keinem Blatt in dieser Reihenfolge: Eines ist falsch gelesen, oder zwei sind vertauscht. Vergleichen Sie sie mit dem Papier.',
  },
  'protection.otherSheet': {
    en: 'These words come from a sheet, but not from the one that holds for this workspace. Take its newest sheet, or the passphrase; nothing was changed.',
    de: 'Diese Wörter stehen auf einem Blatt, aber nicht auf dem, das für diesen Arbeitsbereich gilt. Nimm sein neuestes Blatt oder die Passphrase; es wurde nichts geändert.',
    sie: 'Diese Wörter stehen auf einem Blatt, aber nicht auf dem, das für diesen Arbeitsbereich gilt. Nehmen Sie sein neuestes Blatt oder die Passphrase; es wurde nichts geändert.',
  },
  'protection.currentPassphrase': { en: 'Passphrase as it is now', de: 'Bisherige Passphrase' },
  'protection.newPassphrase': { en: 'New passphrase', de: 'Neue Passphrase' },
  'protection.newHelp': {
    en: 'At least {{least}} characters. Four or five words that have nothing to do with each other are good.',
    de: 'Mindestens {{least}} Zeichen. Gut sind vier oder fünf Wörter, die nichts miteinander zu tun haben.',
  },
  'protection.again': { en: 'The same passphrase again', de: 'Dieselbe Passphrase noch einmal' },
  'protection.notTheSame': {
    en: 'The two are not the same. Type it once more; both are still here.',
    de: 'Die beiden sind verschieden. Gib sie noch einmal ein; beide stehen noch da.',
    sie: 'Die beiden sind verschieden. Geben Sie sie noch einmal ein; beide stehen noch da.',
  },
  'protection.keepKey': {
    en: 'Keep the key in this computer’s keychain',
    de: 'Schlüssel im Schlüsselbund dieses Rechners behalten',
  },
  'protection.keepKeyHelp': {
    en: 'Whoever is signed in to this computer as you then opens it without the passphrase.',
    de: 'Wer an diesem Rechner unter deinem Namen angemeldet ist, öffnet ihn dann ohne Passphrase.',
    sie: 'Wer an diesem Rechner unter Ihrem Namen angemeldet ist, öffnet ihn dann ohne Passphrase.',
  },
  'protection.keepKeyFile': {
    en: 'Keep the key in a file on this computer',
    de: 'Schlüssel in einer Datei auf diesem Rechner behalten',
  },
  'protection.keepKeyFileHelp': {
    en: 'There is no keychain here. Every program that runs under your name can read this file and so open the workspace without the passphrase.',
    de: 'Einen Schlüsselbund gibt es hier nicht. Jedes Programm, das unter deinem Namen läuft, kann diese Datei lesen und den Arbeitsbereich so ohne Passphrase öffnen.',
    sie: 'Einen Schlüsselbund gibt es hier nicht. Jedes Programm, das unter Ihrem Namen läuft, kann diese Datei lesen und den Arbeitsbereich so ohne Passphrase öffnen.',
  },
  'protection.goOn': { en: 'Go on', de: 'Weiter' },
  'protection.proving': { en: 'Checking', de: 'Wird geprüft' },

  'protection.sheet.title': { en: 'Recovery sheet', de: 'Wiederherstellungsblatt' },
  'protection.sheet.lead': {
    en: 'These twelve words open the workspace if the passphrase is forgotten. Print them or write them down, and keep the paper away from this computer. They are shown only now.',
    de: 'Diese zwölf Wörter öffnen den Arbeitsbereich, wenn die Passphrase vergessen ist. Druck sie aus oder schreib sie ab und bewahre das Papier fern von diesem Rechner auf. Sie sind nur jetzt zu sehen.',
    sie: 'Diese zwölf Wörter öffnen den Arbeitsbereich, wenn die Passphrase vergessen ist. Drucken Sie sie aus oder schreiben Sie sie ab und bewahren Sie das Papier fern von diesem Rechner auf. Zu sehen sind die Wörter nur jetzt.',
  },
  'protection.sheet.words': { en: 'The twelve words', de: 'Die zwölf Wörter' },
  'protection.sheet.print': { en: 'Print the sheet', de: 'Blatt drucken' },
  'protection.sheet.onPaper': { en: 'I have it on paper', de: 'Ich habe es auf Papier' },
  'protection.sheet.back': { en: 'Back to the sheet', de: 'Zurück zum Blatt' },
  'protection.sheet.backToFirst': { en: 'Back', de: 'Zurück' },
  'protection.sheet.leaveTitle': { en: 'Leave without this sheet?', de: 'Ohne dieses Blatt aufhören?' },
  'protection.sheet.leaveBody': {
    en: 'The twelve words open nothing yet, and nothing was changed. If you leave, they are gone: destroy what is on paper already. Next time there will be other words.',
    de: 'Die zwölf Wörter öffnen noch nichts, und es wurde nichts geändert. Wenn du aufhörst, sind sie weg: Vernichte, was schon auf Papier steht. Beim nächsten Mal werden es andere Wörter.',
    sie: 'Die zwölf Wörter öffnen noch nichts, und es wurde nichts geändert. Wenn Sie aufhören, sind sie weg: Vernichten Sie, was schon auf Papier steht. Beim nächsten Mal werden es andere Wörter.',
  },
  'protection.sheet.leave': { en: 'Throw the words away', de: 'Wörter wegwerfen' },
  'protection.sheet.stay': { en: 'Go on with this sheet', de: 'Mit diesem Blatt weitermachen' },
  'protection.sheet.check': {
    en: 'Read two of the words off the paper. Without passphrase and sheet nobody can open the workspace, not even we.',
    de: 'Lies zwei der Wörter vom Papier ab. Ohne Passphrase und Blatt kann niemand den Arbeitsbereich öffnen, auch wir nicht.',
    sie: 'Lesen Sie zwei der Wörter vom Papier ab. Ohne Passphrase und Blatt kann niemand den Arbeitsbereich öffnen, auch wir nicht.',
  },
  'protection.sheet.word': { en: 'Word {{place}}', de: 'Wort {{place}}' },
  'protection.sheet.missingWord': {
    en: 'Word {{place}} is missing. Read it off the paper, or go back to the sheet.',
    de: 'Wort {{place}} fehlt. Lies es vom Papier ab oder geh zurück zum Blatt.',
    sie: 'Wort {{place}} fehlt. Lesen Sie es vom Papier ab oder gehen Sie zurück zum Blatt.',
  },
  'protection.sheet.wrongWord': {
    en: 'That is not word {{place}}. Compare it with the paper, or go back to the sheet.',
    de: 'Das ist nicht Wort {{place}}. Vergleiche es mit dem Papier oder geh zurück zum Blatt.',
    sie: 'Das ist nicht Wort {{place}}. Vergleichen Sie es mit dem Papier oder gehen Sie zurück zum Blatt.',
  },
  'protection.sheet.whatItIs': {
    en: 'Whoever has this sheet and the workspace’s folder can open the workspace without its passphrase.',
    de: 'Wer dieses Blatt und den Ordner des Arbeitsbereichs hat, kann ihn ohne Passphrase öffnen.',
  },
  'protection.sheet.workspace': { en: 'Workspace: {{name}}', de: 'Arbeitsbereich: {{name}}' },
  'protection.sheet.printed': { en: 'Printed on {{day}}', de: 'Gedruckt am {{day}}' },
  'protection.sheet.howTo': {
    en: 'To use it: open the workspace, choose “Use the recovery words” and type the words in this order.',
    de: 'So geht es: Öffne den Arbeitsbereich, wähle „Wiederherstellungswörter nehmen“ und gib die Wörter in dieser Reihenfolge ein.',
    sie: 'So geht es: Öffnen Sie den Arbeitsbereich, wählen Sie „Wiederherstellungswörter nehmen“ und geben Sie die Wörter in dieser Reihenfolge ein.',
  },
  'protection.sheet.keep': {
    en: 'Keep it where you keep papers that must not get lost: a safe, a locked drawer, a notary. Not beside the computer, not as a photo. A newer sheet makes this one worthless; destroy it then.',
    de: 'Bewahre es dort auf, wo Papiere nicht verloren gehen: im Tresor, in einer verschlossenen Schublade, beim Notar. Nicht neben dem Rechner, nicht als Foto. Ein neueres Blatt macht dieses wertlos; vernichte es dann.',
    sie: 'Bewahren Sie es dort auf, wo Papiere nicht verloren gehen: im Tresor, in einer verschlossenen Schublade, beim Notar. Nicht neben dem Rechner, nicht als Foto. Ein neueres Blatt macht dieses wertlos; vernichten Sie es dann.',
  },

  'protection.loading': { en: 'Loading protection', de: 'Schutz wird geladen' },
  'protection.off.title': { en: 'This workspace is not protected', de: 'Dieser Arbeitsbereich ist nicht geschützt' },
  'protection.off.lead': {
    en: 'Whoever gets this computer’s disk or a copy of the folder can read everything in it.',
    de: 'Wer an den Datenträger dieses Rechners oder an eine Kopie des Ordners kommt, kann alles darin lesen.',
  },
  'protection.off.does': { en: 'What protecting does', de: 'Was der Schutz tut' },
  'protection.off.encrypts': {
    en: 'It encrypts the whole file with everything in it. It opens with a passphrase that you choose, or with a sheet of twelve words that you keep on paper.',
    de: 'Er verschlüsselt die ganze Datei mit allem darin. Sie öffnet sich mit einer Passphrase, die du wählst, oder mit einem Blatt mit zwölf Wörtern, das du auf Papier aufbewahrst.',
    sie: 'Er verschlüsselt die ganze Datei mit allem darin. Sie öffnet sich mit einer Passphrase, die Sie wählen, oder mit einem Blatt mit zwölf Wörtern, das Sie auf Papier aufbewahren.',
  },
  'protection.off.locks': {
    en: 'It locks when nobody has been there for a while, and whenever you say so.',
    de: 'Er sperrt, wenn eine Weile niemand da war, und jederzeit, wenn du es sagst.',
    sie: 'Er sperrt, wenn eine Weile niemand da war, und jederzeit, wenn Sie es sagen.',
  },
  'protection.off.cannot': { en: 'What it cannot do', de: 'Was er nicht kann' },
  'protection.off.bothLost': {
    en: 'If the passphrase and the sheet are both lost, nobody can open the workspace any more. There is no third way.',
    de: 'Sind Passphrase und Blatt beide verloren, kann niemand den Arbeitsbereich mehr öffnen. Einen dritten Weg gibt es nicht.',
  },
  'protection.off.earlier': {
    en: 'Copies and backups made earlier stay unencrypted, and so may traces of the old file on the disk. Delete the copies; encrypting the whole disk covers the traces.',
    de: 'Frühere Kopien und Sicherungen bleiben unverschlüsselt, auf dem Datenträger vielleicht auch Reste der alten Datei. Lösch die Kopien; gegen die Reste hilft, den ganzen Datenträger zu verschlüsseln.',
    sie: 'Frühere Kopien und Sicherungen bleiben unverschlüsselt, auf dem Datenträger vielleicht auch Reste der alten Datei. Löschen Sie die Kopien; gegen die Reste hilft, den ganzen Datenträger zu verschlüsseln.',
  },
  'protection.off.exports': {
    en: 'What you export, and what other programs keep of it, is not covered.',
    de: 'Was du exportierst und was andere Programme davon behalten, ist nicht geschützt.',
    sie: 'Was Sie exportieren und was andere Programme davon behalten, ist nicht geschützt.',
  },
  'protection.off.open': {
    en: 'While it is open, whoever sits at this computer sees it.',
    de: 'Solange er offen ist, sieht ihn, wer an diesem Rechner sitzt.',
  },
  'protection.protect': { en: 'Protect this workspace', de: 'Diesen Arbeitsbereich schützen' },
  'protection.protecting': { en: 'Encrypting', de: 'Wird verschlüsselt' },
  'protection.protected': { en: 'This workspace is protected', de: 'Dieser Arbeitsbereich ist geschützt' },
  'protection.protectedBody': {
    en: 'The file is encrypted now. Keep the sheet safe, and delete copies and backups made before. How soon it locks itself stands in the settings, under Protection.',
    de: 'Die Datei ist jetzt verschlüsselt. Bewahre das Blatt gut auf und lösch Kopien und Sicherungen von vorher. Wann er sich selbst sperrt, steht in den Einstellungen unter Schutz.',
    sie: 'Die Datei ist jetzt verschlüsselt. Bewahren Sie das Blatt gut auf und löschen Sie Kopien und Sicherungen von vorher. Wann er sich selbst sperrt, steht in den Einstellungen unter Schutz.',
  },

  'protection.opensWith': { en: 'It opens with: {{ways}}.', de: 'Er öffnet sich mit: {{ways}}.' },
  'protection.slot.passphrase': { en: 'the passphrase', de: 'der Passphrase' },
  'protection.slot.sheet': { en: 'the recovery sheet', de: 'dem Wiederherstellungsblatt' },
  'protection.slot.keychain': { en: 'the key kept on this computer', de: 'dem Schlüssel auf diesem Rechner' },
  'protection.lockNow': { en: 'Lock now', de: 'Jetzt sperren' },
  'protection.lockAfter': { en: 'Lock when nobody is there', de: 'Sperren, wenn niemand da ist' },
  'protection.lockAfterHelp': {
    en: 'Counted from the last key or movement in any window. Fields save by themselves; a person or an event that you are just adding is there again once it is unlocked.',
    de: 'Gezählt ab der letzten Taste oder Bewegung in irgendeinem Fenster. Felder sichern von selbst; ein Termin oder eine Person, die du gerade anlegst, ist nach dem Entsperren wieder da.',
    sie: 'Gezählt ab der letzten Taste oder Bewegung in irgendeinem Fenster. Felder sichern von selbst; ein Termin oder eine Person, die Sie gerade anlegen, ist nach dem Entsperren wieder da.',
  },
  'protection.lockNever': { en: 'Never', de: 'Nie' },
  'protection.lockMinutes': { en: '{{minutes}} min', de: '{{minutes}} min' },
  'protection.passphraseHelp': {
    en: 'After a change the old one opens only older copies of the folder.',
    de: 'Nach dem Ändern öffnet die alte nur noch ältere Kopien des Ordners.',
  },
  'protection.change': { en: 'Change passphrase', de: 'Passphrase ändern' },
  'protection.changed': { en: 'The passphrase is changed.', de: 'Die Passphrase ist geändert.' },
  'protection.sheetHelp': {
    en: 'For when the paper is lost. The old sheet then opens only older copies of the folder.',
    de: 'Falls das Papier verloren ist. Das alte Blatt öffnet dann nur noch ältere Kopien des Ordners.',
  },
  'protection.newSheet': { en: 'New recovery sheet', de: 'Neues Wiederherstellungsblatt' },
  'protection.newSheetDo': { en: 'Use this sheet from now on', de: 'Ab jetzt dieses Blatt nehmen' },
  'protection.newSheetDone': { en: 'The new sheet holds', de: 'Das neue Blatt gilt' },
  'protection.newSheetBody': {
    en: 'The old one opens only older copies of the folder. Destroy it.',
    de: 'Das alte öffnet nur noch ältere Kopien des Ordners. Vernichte es.',
    sie: 'Das alte öffnet nur noch ältere Kopien des Ordners. Vernichten Sie es.',
  },
  'protection.saving': { en: 'Saving', de: 'Wird gesichert' },
  'protection.keepDo': { en: 'Keep the key', de: 'Schlüssel behalten' },
  'protection.forgetKey': { en: 'Forget the key on this computer', de: 'Schlüssel auf diesem Rechner vergessen' },
  'protection.forgetKeyHelp': {
    en: 'It then opens with the passphrase or the sheet only.',
    de: 'Er öffnet sich dann nur noch mit Passphrase oder Blatt.',
  },
  'protection.forgetDo': { en: 'Forget the key', de: 'Schlüssel vergessen' },
  'protection.kept': { en: 'The key is kept on this computer.', de: 'Der Schlüssel bleibt auf diesem Rechner.' },
  'protection.forgotten': { en: 'This computer keeps no key.', de: 'Dieser Rechner behält keinen Schlüssel.' },
  'protection.more': { en: 'If something goes wrong', de: 'Wenn etwas schiefgeht' },
  'protection.rekey': { en: 'Encrypt with a new key', de: 'Mit neuem Schlüssel verschlüsseln' },
  'protection.rekeyHelp': {
    en: 'For when the passphrase or the sheet fell into other hands: a new key, a new passphrase and a new sheet. Copies taken before still open with the old ones.',
    de: 'Wenn Passphrase oder Blatt in fremde Hände kamen: ein neuer Schlüssel, eine neue Passphrase, ein neues Blatt. Vorher gezogene Kopien öffnen sich weiter mit den alten.',
  },
  'protection.rekeyLead': {
    en: 'Everything is encrypted with a new key. This computer forgets a key that it keeps; you can let it keep the new one afterwards.',
    de: 'Alles wird mit einem neuen Schlüssel verschlüsselt. Ein Schlüssel, den dieser Rechner behält, gilt nicht mehr; den neuen kannst du danach behalten lassen.',
    sie: 'Alles wird mit einem neuen Schlüssel verschlüsselt. Ein Schlüssel, den dieser Rechner behält, gilt nicht mehr; den neuen können Sie danach behalten lassen.',
  },
  'protection.rekeyed': {
    en: 'Everything is encrypted with a new key',
    de: 'Alles ist mit einem neuen Schlüssel verschlüsselt',
  },
  'protection.rekeyedBody': {
    en: 'Only the new passphrase and the new sheet open it. Destroy the old sheet, and delete older copies of the folder.',
    de: 'Nur die neue Passphrase und das neue Blatt öffnen ihn. Vernichte das alte Blatt und lösch ältere Kopien des Ordners.',
    sie: 'Nur die neue Passphrase und das neue Blatt öffnen ihn. Vernichten Sie das alte Blatt und löschen Sie ältere Kopien des Ordners.',
  },
  'protection.remove': { en: 'Remove protection', de: 'Schutz entfernen' },
  'protection.removeHelp': {
    en: 'Writes the file unencrypted again.',
    de: 'Schreibt die Datei wieder unverschlüsselt.',
  },
  'protection.removeTitle': { en: 'Remove the protection?', de: 'Den Schutz entfernen?' },
  'protection.removeLead': {
    en: 'From then on whoever gets hold of the disk or of a copy of the folder can read everything. Passphrase and sheet lose their meaning.',
    de: 'Danach kann alles lesen, wer an den Datenträger oder an eine Kopie des Ordners kommt. Passphrase und Blatt verlieren ihren Sinn.',
  },
  'protection.removing': { en: 'Decrypting', de: 'Wird entschlüsselt' },
  'protection.removed': { en: 'The protection is removed.', de: 'Der Schutz ist entfernt.' },

  'protection.firstRun': {
    en: 'Protect this workspace with a passphrase',
    de: 'Mit einer Passphrase schützen',
  },
  'protection.firstRunLater': {
    en: 'Also possible later, in the settings.',
    de: 'Geht auch später, in den Einstellungen.',
  },
  'protection.settings': { en: 'Protection settings', de: 'Schutz einstellen' },
} as const satisfies Messages;
