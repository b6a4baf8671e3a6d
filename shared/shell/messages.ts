/** What the shell itself says: its menu and the two dialogs that no page can show. */
export const shellMessages = {
  'shell.file': { en: 'File', de: 'Datei' },
  'shell.edit': { en: 'Edit', de: 'Bearbeiten' },
  'shell.view': { en: 'View', de: 'Ansicht' },
  'shell.window': { en: 'Window', de: 'Fenster' },
  'shell.close': { en: 'Close window', de: 'Fenster schließen' },
  'shell.quit': { en: 'Quit Stammtisch', de: 'Stammtisch beenden' },
  'shell.cut': { en: 'Cut', de: 'Ausschneiden' },
  'shell.copy': { en: 'Copy', de: 'Kopieren' },
  'shell.paste': { en: 'Paste', de: 'Einfügen' },
  'shell.selectAll': { en: 'Select all', de: 'Alles auswählen' },
  'shell.zoomIn': { en: 'Larger', de: 'Größer' },
  'shell.zoomOut': { en: 'Smaller', de: 'Kleiner' },
  'shell.zoomReset': { en: 'Normal size', de: 'Normale Größe' },
  'shell.fullScreen': { en: 'Full screen', de: 'Vollbild' },
  'shell.stopped.title': { en: 'The workstation has stopped', de: 'Die Arbeitsfläche ist stehen geblieben' },
  'shell.stopped.body': {
    en: 'Something unforeseen happened. What you had finished is saved on this device. Start again to carry on.',
    de: 'Etwas Unvorhergesehenes ist passiert. Was du abgeschlossen hattest, ist auf diesem Gerät gesichert. Starte neu, um weiterzumachen.',
  },
  'shell.stopped.again': { en: 'Start again', de: 'Neu starten' },
  'shell.shut.title': { en: 'This workspace cannot be opened', de: 'Dieser Arbeitsbereich lässt sich nicht öffnen' },
  'shell.shut.taken': {
    en: 'Another program has it open. Close that one, then start again. Nothing was changed.',
    de: 'Ein anderes Programm hat ihn offen. Schließ es und starte dann neu. Es wurde nichts geändert.',
  },
  'shell.shut.newer': {
    en: 'A newer Stammtisch has written it. Update this one, then start again. Nothing was changed.',
    de: 'Ein neueres Stammtisch hat ihn geschrieben. Bring dieses auf den neuen Stand und starte dann neu. Es wurde nichts geändert.',
  },
  'shell.shut.full': {
    en: 'The disk is full. Make some room, then start again. Nothing was lost.',
    de: 'Der Datenträger ist voll. Schaff etwas Platz und starte dann neu. Es ist nichts verloren.',
  },
  'shell.shut.readOnly': {
    en: 'Its folder can only be read. Allow writing there, then start again. Nothing was changed.',
    de: 'Der Ordner ist schreibgeschützt. Erlaube das Schreiben dort und starte dann neu. Es wurde nichts geändert.',
  },
  'shell.shut.place': {
    en: 'There is no folder to be used at that place. Check where it should be, then start again. Nothing was changed.',
    de: 'An diesem Ort ist kein Ordner, der sich nutzen lässt. Prüfe, wo er sein sollte, und starte dann neu. Es wurde nichts geändert.',
  },
  'shell.shut.foreign': {
    en: 'What lies there belongs to another program. It was not touched. Choose another folder.',
    de: 'Was dort liegt, gehört einem anderen Programm. Es blieb unberührt. Wähle einen anderen Ordner.',
  },
  'shell.shut.disk': {
    en: 'The disk reported an error. Check it and its cable, then start again. Nothing was changed.',
    de: 'Der Datenträger meldet einen Fehler. Prüfe ihn und sein Kabel und starte dann neu. Es wurde nichts geändert.',
  },
  'shell.shut.lost': {
    en: 'Its file lacks changes that were saved already: its newest part is missing, or an older copy was put in its place. Copy the whole folder first. To go on with what is there, remove the file stammtisch.mark from it and start again. Nothing was changed.',
    de: 'In seiner Datei fehlen Änderungen, die schon gesichert waren: Ihr neuester Teil fehlt, oder eine ältere Kopie steht an ihrer Stelle. Kopiere zuerst den ganzen Ordner. Um mit dem weiterzumachen, was da ist, entferne die Datei stammtisch.mark daraus und starte neu. Es wurde nichts geändert.',
  },
  'shell.shut.gone': {
    en: 'Its file stammtisch.db is missing or empty, though there was work in it. Look where it may have been moved to and put it back, or restore the newest backup into a new folder. Nothing was changed.',
    de: 'Seine Datei stammtisch.db fehlt oder ist leer, obwohl Arbeit darin war. Sieh nach, wohin sie geraten sein kann, und leg sie zurück, oder stell die neueste Sicherung in einem neuen Ordner her. Es wurde nichts geändert.',
  },
  'shell.shut.broken': {
    en: 'Its file is damaged. Start the program with --cli doctor --repair, which saves all that can be read into a new file, or restore the newest backup into a new folder.',
    de: 'Die Datei ist beschädigt. Starte das Programm mit --cli doctor --repair, das alles Lesbare in eine neue Datei rettet, oder stell die neueste Sicherung in einem neuen Ordner her.',
  },
} as const;

export type ShellMessageKey = keyof typeof shellMessages;

/** English where the system speaks neither of our languages. */
export function shellWord(key: ShellMessageKey, locale: string): string {
  return shellMessages[key][/^de\b/i.test(locale) ? 'de' : 'en'];
}
