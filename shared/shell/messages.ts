/** What the shell itself says in dialogs that no page can show. */
import { type Speech, textIn } from '../words/words.ts';

export const shellMessages = {
  'shell.quit': { en: 'Quit Stammtisch', de: 'Stammtisch beenden' },
  'shell.cancel': { en: 'Cancel', de: 'Abbrechen' },
  'shell.stopped.core': { en: 'The workstation has stopped', de: 'Die Arbeitsfläche ist stehen geblieben' },
  'shell.stopped.coreBody': {
    en: 'Something unforeseen happened. What you had finished is saved on this device, and what you were typing still stands in the window. Start again to carry on.',
    de: 'Etwas Unvorhergesehenes ist passiert. Was du abgeschlossen hattest, ist auf diesem Gerät gesichert, und was du gerade geschrieben hast, steht noch im Fenster. Starte neu, um weiterzumachen.',
    sie: 'Etwas Unvorhergesehenes ist passiert. Was Sie abgeschlossen hatten, ist auf diesem Gerät gesichert, und was Sie gerade geschrieben haben, steht noch im Fenster. Starten Sie neu, um weiterzumachen.',
  },
  'shell.stopped.page': { en: 'The window has stopped', de: 'Das Fenster ist stehen geblieben' },
  'shell.stopped.pageBody': {
    en: 'Something unforeseen happened. All that you had finished is saved on this device. Show the window again to carry on.',
    de: 'Etwas Unvorhergesehenes ist passiert. Alles, was du abgeschlossen hattest, ist auf diesem Gerät gesichert. Zeig das Fenster neu, um weiterzumachen.',
    sie: 'Etwas Unvorhergesehenes ist passiert. Alles, was Sie abgeschlossen hatten, ist auf diesem Gerät gesichert. Zeigen Sie das Fenster neu, um weiterzumachen.',
  },
  'shell.stopped.again': { en: 'Start again', de: 'Neu starten' },
  'shell.stopped.showAgain': { en: 'Show again', de: 'Neu zeigen' },
  'shell.stopped.loop': {
    en: 'It has stopped three times within a minute. Starting again may not help: close other programs, look whether the disk is full, and send us the log. It names the place in the program where it stopped, and nothing of your work.',
    de: 'Es ist in einer Minute dreimal stehen geblieben. Neu zu starten hilft vielleicht nicht: Schließ andere Programme, sieh nach, ob der Datenträger voll ist, und schick uns das Protokoll. Darin steht, an welcher Stelle des Programms es stehen geblieben ist, und nichts von deiner Arbeit.',
    sie: 'Es ist in einer Minute dreimal stehen geblieben. Neu zu starten hilft vielleicht nicht: Schließen Sie andere Programme, sehen Sie nach, ob der Datenträger voll ist, und schicken Sie uns das Protokoll. Darin steht, an welcher Stelle des Programms es stehen geblieben ist, und nichts von Ihrer Arbeit.',
  },
  'shell.log.show': { en: 'Show log', de: 'Protokoll zeigen' },
  'shell.folder.show': { en: 'Show workspace folder', de: 'Ordner des Arbeitsbereichs zeigen' },
  'shell.slow.title': { en: 'The window does not answer', de: 'Das Fenster antwortet nicht' },
  'shell.slow.body': {
    en: 'It may still be at work. Wait a little, or show it again: all that you had finished is saved on this device.',
    de: 'Vielleicht arbeitet es noch. Warte etwas, oder zeig es neu: Alles, was du abgeschlossen hattest, ist auf diesem Gerät gesichert.',
    sie: 'Vielleicht arbeitet es noch. Warten Sie etwas, oder zeigen Sie es neu: Alles, was Sie abgeschlossen hatten, ist auf diesem Gerät gesichert.',
  },
  'shell.slow.wait': { en: 'Wait', de: 'Warten' },
  'shell.workspace.choose': { en: 'Open a workspace', de: 'Arbeitsbereich öffnen' },
  'shell.workspace.none': { en: 'No workspace lies in this folder', de: 'In diesem Ordner liegt kein Arbeitsbereich' },
  'shell.workspace.noneBody': {
    en: 'Choose the folder in which stammtisch.db lies.',
    de: 'Wähle den Ordner, in dem stammtisch.db liegt.',
    sie: 'Wählen Sie den Ordner, in dem stammtisch.db liegt.',
  },
  'shell.workspace.empty': {
    en: 'This folder is empty. Start a new workspace here?',
    de: 'Dieser Ordner ist leer. Hier einen neuen Arbeitsbereich anfangen?',
  },
  'shell.workspace.start': { en: 'Start here', de: 'Hier anfangen' },
  'shell.workspace.other': { en: 'Choose another', de: 'Anderen wählen' },
  'shell.shut.title': { en: 'This workspace cannot be opened', de: 'Dieser Arbeitsbereich lässt sich nicht öffnen' },
  'shell.shut.taken': {
    en: 'Another program has it open. Close that one, then start again. Nothing was changed.',
    de: 'Ein anderes Programm hat ihn offen. Schließ es und starte dann neu. Es wurde nichts geändert.',
    sie: 'Ein anderes Programm hat ihn offen. Schließen Sie es und starten Sie dann neu. Es wurde nichts geändert.',
  },
  'shell.shut.newer': {
    en: 'A newer Stammtisch has written it. Update this one, then start again. Nothing was changed.',
    de: 'Ein neueres Stammtisch hat ihn geschrieben. Bring dieses auf den neuen Stand und starte dann neu. Es wurde nichts geändert.',
    sie: 'Ein neueres Stammtisch hat ihn geschrieben. Bringen Sie dieses auf den neuen Stand und starten Sie dann neu. Es wurde nichts geändert.',
  },
  'shell.shut.full': {
    en: 'The disk is full. Make some room, then start again. Nothing was lost.',
    de: 'Der Datenträger ist voll. Schaff etwas Platz und starte dann neu. Es ist nichts verloren.',
    sie: 'Der Datenträger ist voll. Schaffen Sie etwas Platz und starten Sie dann neu. Es ist nichts verloren.',
  },
  'shell.shut.readOnly': {
    en: 'Its folder can only be read. Allow writing there, then start again. Nothing was changed.',
    de: 'Der Ordner ist schreibgeschützt. Erlaube das Schreiben dort und starte dann neu. Es wurde nichts geändert.',
    sie: 'Der Ordner ist schreibgeschützt. Erlauben Sie das Schreiben dort und starten Sie dann neu. Es wurde nichts geändert.',
  },
  'shell.shut.place': {
    en: 'There is no folder to be used at that place. Check where it should be, then start again. Nothing was changed.',
    de: 'An diesem Ort ist kein Ordner, der sich nutzen lässt. Prüfe, wo er sein sollte, und starte dann neu. Es wurde nichts geändert.',
    sie: 'An diesem Ort ist kein Ordner, der sich nutzen lässt. Prüfen Sie, wo er sein sollte, und starten Sie dann neu. Es wurde nichts geändert.',
  },
  'shell.shut.foreign': {
    en: 'What lies there belongs to another program. It was not touched. Choose another folder.',
    de: 'Was dort liegt, gehört einem anderen Programm. Es blieb unberührt. Wähle einen anderen Ordner.',
    sie: 'Was dort liegt, gehört einem anderen Programm. Es blieb unberührt. Wählen Sie einen anderen Ordner.',
  },
  'shell.shut.disk': {
    en: 'The disk reported an error. Check it and its cable, then start again. Nothing was changed.',
    de: 'Der Datenträger meldet einen Fehler. Prüfe ihn und sein Kabel und starte dann neu. Es wurde nichts geändert.',
    sie: 'Der Datenträger meldet einen Fehler. Prüfen Sie ihn und sein Kabel und starten Sie dann neu. Es wurde nichts geändert.',
  },
  'shell.shut.lost': {
    en: 'Its file lacks changes that were saved already: its newest part is missing, or an older copy was put in its place. Copy the whole folder first. To go on with what is there, remove the file stammtisch.mark from it and start again. Nothing was changed.',
    de: 'In seiner Datei fehlen Änderungen, die schon gesichert waren: Ihr neuester Teil fehlt, oder eine ältere Kopie steht an ihrer Stelle. Kopiere zuerst den ganzen Ordner. Um mit dem weiterzumachen, was da ist, entferne die Datei stammtisch.mark daraus und starte neu. Es wurde nichts geändert.',
    sie: 'In seiner Datei fehlen Änderungen, die schon gesichert waren: Ihr neuester Teil fehlt, oder eine ältere Kopie steht an ihrer Stelle. Kopieren Sie zuerst den ganzen Ordner. Um mit dem weiterzumachen, was da ist, entfernen Sie die Datei stammtisch.mark daraus und starten Sie neu. Es wurde nichts geändert.',
  },
  'shell.shut.gone': {
    en: 'Its file stammtisch.db is missing or empty, though there was work in it. Look where it may have been moved to and put it back, or restore the newest backup into a new folder. Nothing was changed.',
    de: 'Seine Datei stammtisch.db fehlt oder ist leer, obwohl Arbeit darin war. Sieh nach, wohin sie geraten sein kann, und leg sie zurück, oder stell die neueste Sicherung in einem neuen Ordner wieder her. Es wurde nichts geändert.',
    sie: 'Seine Datei stammtisch.db fehlt oder ist leer, obwohl Arbeit darin war. Sehen Sie nach, wohin sie geraten sein kann, und legen Sie sie zurück, oder stellen Sie die neueste Sicherung in einem neuen Ordner wieder her. Es wurde nichts geändert.',
  },
  'shell.shut.broken': {
    en: 'Its file is damaged. Start the program with --cli doctor --repair, which saves all that can be read into a new file, or restore the newest backup into a new folder.',
    de: 'Die Datei ist beschädigt. Starte das Programm mit --cli doctor --repair, das alles Lesbare in eine neue Datei rettet, oder stell die neueste Sicherung in einem neuen Ordner wieder her.',
    sie: 'Die Datei ist beschädigt. Starten Sie das Programm mit --cli doctor --repair, das alles Lesbare in eine neue Datei rettet, oder stellen Sie die neueste Sicherung in einem neuen Ordner wieder her.',
  },
} as const;

export type ShellMessageKey = keyof typeof shellMessages;

/** English where neither the workstation nor the system speaks one of our languages. */
export function shellWord(key: ShellMessageKey, locale: string): string {
  return textIn(speechFor(locale), shellMessages[key]);
}

/** A system has no say in how somebody is addressed: only the workstation asks for the Sie. */
export function speechFor(locale: string): Speech {
  if (locale === 'de-formal') return locale;
  return /^de\b/i.test(locale) ? 'de' : 'en';
}
