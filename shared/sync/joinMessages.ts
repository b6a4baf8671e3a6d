/** The words of joining a workspace by an invitation, and of waiting while everything arrives. */
import type { Messages } from '../words/words.ts';

export const joinMessages = {
  'join.offer': { en: 'Join a workspace', de: 'Einem Arbeitsbereich beitreten' },
  'join.offerHelp': {
    en: 'Somebody has invited you, by a code or a file.',
    de: 'Jemand hat dich eingeladen, mit einem Code oder einer Datei.',
    sie: 'Jemand hat Sie eingeladen, mit einem Code oder einer Datei.',
  },
  'join.lead': {
    en: 'You need the invitation and its passphrase. Somebody makes both on a device of that workspace: Settings, “Sync and devices”, “Add a device”.',
    de: 'Du brauchst die Einladung und ihre Passphrase. Beides entsteht auf einem Gerät dieses Arbeitsbereichs: Einstellungen, „Abgleich und Geräte“, „Gerät hinzufügen“.',
    sie: 'Sie brauchen die Einladung und ihre Passphrase. Beides entsteht auf einem Gerät dieses Arbeitsbereichs: Einstellungen, „Abgleich und Geräte“, „Gerät hinzufügen“.',
  },
  'join.code': { en: 'Code of the invitation', de: 'Code der Einladung' },
  'join.codeHelp': {
    en: 'Paste all of it; line breaks do no harm.',
    de: 'Füg ihn ganz ein; Umbrüche schaden nicht.',
    sie: 'Fügen Sie ihn ganz ein; Umbrüche schaden nicht.',
  },
  'join.file': { en: 'Choose the file instead', de: 'Stattdessen die Datei wählen' },
  'join.fileChosen': { en: 'File of the invitation', de: 'Datei der Einladung' },
  'join.otherFile': { en: 'Another file', de: 'Andere Datei' },
  'join.pasteInstead': { en: 'Paste the code instead', de: 'Stattdessen den Code einfügen' },
  'join.passphrase': { en: 'Passphrase of the invitation', de: 'Passphrase der Einladung' },
  'join.do': { en: 'Join workspace', de: 'Beitreten' },
  'join.busy': { en: 'Joining', de: 'Beitritt läuft' },
  'join.noCode': {
    en: 'The invitation is missing. Paste its code, or choose its file.',
    de: 'Die Einladung fehlt noch. Füg ihren Code ein oder wähle ihre Datei.',
    sie: 'Die Einladung fehlt noch. Fügen Sie ihren Code ein oder wählen Sie ihre Datei.',
  },
  'join.noPassphrase': {
    en: 'The passphrase is missing. Whoever invited you tells it to you.',
    de: 'Die Passphrase fehlt noch. Wer dich eingeladen hat, sagt sie dir.',
    sie: 'Die Passphrase fehlt noch. Wer Sie eingeladen hat, sagt sie Ihnen.',
  },
  'join.wrongPassphrase': {
    en: 'That doesn’t open the invitation. Compare it with what you were told, letter by letter; nothing was changed here.',
    de: 'Damit öffnet sich die Einladung nicht. Vergleiche sie Zeichen für Zeichen mit dem, was man dir gesagt hat; hier wurde nichts geändert.',
    sie: 'Damit öffnet sich die Einladung nicht. Vergleichen Sie sie Zeichen für Zeichen mit dem, was man Ihnen gesagt hat; hier wurde nichts geändert.',
  },
  'join.notEmpty': {
    en: 'There is something in this workspace already. Joining needs an empty one: open a new folder with the program, and join there. Nothing was changed.',
    de: 'In diesem Arbeitsbereich ist schon etwas. Beitreten geht nur mit einem leeren: Öffne einen neuen Ordner mit dem Programm und tritt dort bei. Es wurde nichts geändert.',
    sie: 'In diesem Arbeitsbereich ist schon etwas. Beitreten geht nur mit einem leeren: Öffnen Sie einen neuen Ordner mit dem Programm und treten Sie dort bei. Es wurde nichts geändert.',
  },

  'join.arriving': { en: 'Everything is arriving', de: 'Alles kommt an' },
  'join.arrivingLead': {
    en: 'This laptop gets what lies on {{host}}. Once something is here you can begin; the rest follows by itself.',
    de: 'Dieser Laptop bekommt, was auf {{host}} liegt. Sobald etwas da ist, kannst du anfangen; der Rest folgt von selbst.',
    sie: 'Dieser Laptop bekommt, was auf {{host}} liegt. Sobald etwas da ist, können Sie anfangen; der Rest folgt von selbst.',
  },
  'join.progress': { en: '{{here}} of {{all}}', de: '{{here}} von {{all}}' },
  'join.begin': { en: 'Begin now', de: 'Schon anfangen' },
  'join.giveUp': { en: 'Don’t join after all', de: 'Doch nicht beitreten' },
  'join.gaveUp': {
    en: 'Not joined. Begin as you like.',
    de: 'Nicht beigetreten. Fang an, wie du willst.',
    sie: 'Nicht beigetreten. Fangen Sie an, wie Sie wollen.',
  },
  'join.done': { en: 'Everything is here: {{held}}.', de: 'Alles ist da: {{held}}.' },
} as const satisfies Messages;
