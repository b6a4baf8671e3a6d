/** The words of sync's settings: setting a server up, what it holds, what was set aside, what happened. */
import type { Messages } from '../words/words.ts';
import { conflictMessages } from './conflictMessages.ts';
import { deviceMessages } from './deviceMessages.ts';
import { joinMessages } from './joinMessages.ts';
import { receiptMessages } from './receiptMessages.ts';
import { syncSetUpMessages } from './setUpMessages.ts';
import { syncStateMessages } from './stateMessages.ts';

export const syncMessages = {
  ...syncStateMessages,
  ...syncSetUpMessages,
  ...conflictMessages,
  ...deviceMessages,
  ...joinMessages,
  ...receiptMessages,
  'settings.section.sync': { en: 'Sync and devices', de: 'Abgleich und Geräte' },
  'sync.loading': { en: 'Loading how sync stands', de: 'Stand des Abgleichs wird geladen' },
  'sync.state': { en: 'How sync stands', de: 'Stand des Abgleichs' },
  'sync.lastContact': { en: 'Last contact {{at}}, with {{host}}.', de: 'Letzter Kontakt {{at}}, mit {{host}}.' },
  'sync.noContact': { en: 'No contact with {{host}} yet.', de: 'Noch kein Kontakt mit {{host}}.' },
  'sync.nextTry': { en: 'It is tried again at {{at}}.', de: 'Neuer Versuch um {{at}} Uhr.' },
  'sync.said': { en: 'The server or the network said: {{said}}', de: 'Server oder Netz sagen: {{said}}' },
  'sync.concerns': { en: 'Noticed in the database {{said}}.', de: 'Bemerkt in der Datenbank {{said}}.' },
  'sync.lost_one': { en: 'One entry is missing there.', de: 'Dort fehlt ein Eintrag.' },
  'sync.lost_other': { en: '{{count}} entries are missing there.', de: 'Dort fehlen {{count}} Einträge.' },
  'sync.now': { en: 'Sync now', de: 'Jetzt abgleichen' },
  'sync.nowBusy': { en: 'Syncing', de: 'Wird abgeglichen' },
  'sync.nowDone': { en: 'Sent {{sent}}, received {{received}}.', de: 'Gesendet {{sent}}, empfangen {{received}}.' },
  'sync.nowNot': { en: 'Not synced: {{why}}', de: 'Nicht abgeglichen: {{why}}' },
  'sync.pause': { en: 'Pause', de: 'Anhalten' },
  'sync.paused': {
    en: 'Sync is paused. What you change is saved here.',
    de: 'Abgleich angehalten. Was du änderst, ist hier gesichert.',
    sie: 'Abgleich angehalten. Was Sie ändern, ist hier gesichert.',
  },
  'sync.resume': { en: 'Resume', de: 'Fortsetzen' },
  'sync.openConflicts': { en: 'Open conflicts', de: 'Abgleich öffnen' },
  'sync.signIn': { en: 'Sign in', de: 'Anmelden' },
  'sync.signInBusy': { en: 'Signing in', de: 'Wird angemeldet' },
  'sync.signInAs': { en: 'Password of {{user}}', de: 'Passwort von {{user}}' },
  'sync.stopped': { en: '{{collection}}: {{why}}', de: '{{collection}}: {{why}}' },
  'sync.stoppedTitle': {
    en: 'Stands still while the others go on',
    de: 'Steht still, während die anderen weiterlaufen',
  },

  // Where it stopped for safety: what would happen, and what a person may choose.
  'sync.mass.in': {
    en: '{{collection}}: from the server, {{deleted}} would be deleted here and {{overwritten}} replaced.',
    de: '{{collection}}: Vom Server her würden hier {{deleted}} gelöscht und {{overwritten}} ersetzt.',
  },
  'sync.mass.out': {
    en: '{{collection}}: from here, {{deleted}} would be deleted on the server and {{overwritten}} replaced.',
    de: '{{collection}}: Von hier aus würden auf dem Server {{deleted}} gelöscht und {{overwritten}} ersetzt.',
  },
  'sync.choices': { en: 'What shall hold?', de: 'Was soll gelten?' },
  'sync.choice.send-everything': { en: 'This device counts', de: 'Dieses Gerät zählt' },
  'sync.choice.send-everything.what': {
    en: 'What lies here is sent and replaces what the server has of it, and so every other device gets it. What only the server has comes here.',
    de: 'Was hier liegt, wird gesendet und ersetzt, was der Server davon hat, und damit bekommen es alle anderen Geräte. Was nur der Server hat, kommt hierher.',
  },
  'sync.choice.send-everything.ask': { en: 'Send everything to the server?', de: 'Alles an den Server senden?' },
  'sync.choice.send-everything.do': { en: 'Send everything', de: 'Alles senden' },
  'sync.choice.take-theirs': { en: 'The server counts', de: 'Der Server zählt' },
  'sync.choice.take-theirs.what': {
    en: 'What lies here is replaced by what the server has. What the server doesn’t have is deleted here, also what you changed and hadn’t sent.',
    de: 'Was hier liegt, wird durch das ersetzt, was der Server hat. Was der Server nicht hat, wird hier gelöscht, auch was du geändert und noch nicht gesendet hast.',
    sie: 'Was hier liegt, wird durch das ersetzt, was der Server hat. Was der Server nicht hat, wird hier gelöscht, auch was Sie geändert und noch nicht gesendet haben.',
  },
  'sync.choice.take-theirs.ask': {
    en: 'Replace what lies here by the server’s state?',
    de: 'Was hier liegt, durch den Stand des Servers ersetzen?',
  },
  'sync.choice.take-theirs.do': { en: 'Take the server’s state', de: 'Stand des Servers nehmen' },
  'sync.choice.join': { en: 'Join both', de: 'Beide zusammenführen' },
  'sync.choice.join.what': {
    en: 'What one side alone has, both get. Where they differ, both versions are kept and you decide field by field. Nothing is overwritten.',
    de: 'Was nur eine Seite hat, bekommen beide. Wo sie sich unterscheiden, bleiben beide Fassungen, und du entscheidest Feld für Feld. Nichts wird überschrieben.',
    sie: 'Was nur eine Seite hat, bekommen beide. Wo sie sich unterscheiden, bleiben beide Fassungen, und Sie entscheiden Feld für Feld. Nichts wird überschrieben.',
  },
  'sync.choice.join.ask': { en: 'Join this device and the server?', de: 'Dieses Gerät und den Server zusammenführen?' },
  'sync.choice.join.do': { en: 'Join both', de: 'Beide zusammenführen' },
  'sync.choice.go-on': { en: 'Go on', de: 'Weitermachen' },
  'sync.choice.go-on.what': {
    en: 'What stands above is carried out, and sync goes on.',
    de: 'Was oben steht, wird ausgeführt, und der Abgleich läuft weiter.',
  },
  'sync.choice.go-on.ask': { en: 'Carry out these changes?', de: 'Diese Änderungen ausführen?' },
  'sync.choice.go-on.do': { en: 'Go on', de: 'Weitermachen' },
  'sync.choice.here': {
    en: 'On this device: {{members}}, {{events}}, {{posts}}.',
    de: 'Auf diesem Gerät: {{members}}, {{events}}, {{posts}}.',
  },
  'sync.choice.members_one': { en: 'one member', de: 'ein Mitglied' },
  'sync.choice.members_other': { en: '{{count}} members', de: '{{count}} Mitglieder' },
  'sync.choice.events_one': { en: 'one event', de: 'ein Termin' },
  'sync.choice.events_other': { en: '{{count}} events', de: '{{count}} Termine' },
  'sync.choice.posts_one': { en: 'one post', de: 'ein Beitrag' },
  'sync.choice.posts_other': { en: '{{count}} posts', de: '{{count}} Beiträge' },
  'sync.choice.unsent_one': { en: 'One change has not been sent yet.', de: 'Eine Änderung ist noch nicht gesendet.' },
  'sync.choice.unsent_other': {
    en: '{{count}} changes have not been sent yet.',
    de: '{{count}} Änderungen sind noch nicht gesendet.',
  },
  'sync.choice.backup': {
    en: 'A backup of this device is made first. It brings back the state of now, whatever follows.',
    de: 'Zuerst wird eine Sicherung dieses Geräts gemacht. Sie bringt den Stand von jetzt zurück, was auch folgt.',
  },
  'sync.choice.busy': { en: 'Backing up and carrying out', de: 'Wird gesichert und ausgeführt' },
  'sync.choice.done': { en: 'Done. Sync goes on.', de: 'Erledigt. Der Abgleich läuft weiter.' },

  'sync.collections': { en: 'What is exchanged', de: 'Was ausgetauscht wird' },
  'sync.collection': { en: 'Entries', de: 'Einträge' },
  'sync.collection.members': { en: 'Members', de: 'Mitglieder' },
  'sync.collection.events': { en: 'Events', de: 'Termine' },
  'sync.collection.posts': { en: 'Posts', de: 'Beiträge' },
  'sync.collection.plan': { en: 'Channels and workspace', de: 'Kanäle und Arbeitsbereich' },
  'sync.collection.media': { en: 'Pictures and files', de: 'Bilder und Dateien' },
  'sync.toSend': { en: 'To send', de: 'Zu senden' },
  'sync.toFetch': { en: 'To fetch', de: 'Zu holen' },
  'sync.setAside': { en: 'Set aside', de: 'Beiseite' },
  'sync.contact': { en: 'Last contact', de: 'Letzter Kontakt' },
  'sync.collectionLine': {
    en: 'To send {{toSend}}, to fetch {{toFetch}}, set aside {{setAside}}',
    de: 'Zu senden {{toSend}}, zu holen {{toFetch}}, beiseite {{setAside}}',
  },
  'sync.notAsked': { en: 'not asked yet', de: 'noch nicht gefragt' },

  'sync.asides': { en: 'Set aside', de: 'Beiseitegelegt' },
  'sync.aside.in': { en: 'From the server, not taken here', de: 'Vom Server, hier nicht übernommen' },
  'sync.aside.out': { en: 'From here, not taken by the server', de: 'Von hier, vom Server nicht angenommen' },
  'sync.aside.refused-by-server': {
    en: 'The server refuses it. Change it and it is sent again, or take the server’s version.',
    de: 'Der Server nimmt ihn nicht an. Ändere ihn, dann wird er neu gesendet, oder nimm die Fassung des Servers.',
    sie: 'Der Server nimmt ihn nicht an. Ändern Sie ihn, dann wird er neu gesendet, oder nehmen Sie die Fassung des Servers.',
  },
  'sync.aside.too-large': {
    en: 'It is too large to travel. Shorten its texts, and it is sent again.',
    de: 'Er ist zu groß, um zu reisen. Kürze seine Texte, dann wird er neu gesendet.',
    sie: 'Er ist zu groß, um zu reisen. Kürzen Sie seine Texte, dann wird er neu gesendet.',
  },
  'sync.aside.bad-id': {
    en: 'It has a key that this program doesn’t understand. Its administrator can look at it on the server.',
    de: 'Er hat eine Kennung, die dieses Programm nicht versteht. Wer den Server betreut, kann ihn dort ansehen.',
  },
  'sync.aside.unreadable': {
    en: 'Something in it can’t be read here. A newer version of this program may be able to; then try again.',
    de: 'Etwas darin ist hier nicht lesbar. Eine neuere Version dieses Programms kann es vielleicht; versuch es dann erneut.',
    sie: 'Etwas darin ist hier nicht lesbar. Eine neuere Version dieses Programms kann es vielleicht; versuchen Sie es dann erneut.',
  },
  'sync.aside.not-ours': {
    en: 'It wasn’t made by this program. It stays on the server and does no harm.',
    de: 'Er stammt nicht von diesem Programm. Er bleibt auf dem Server und schadet nicht.',
  },
  'sync.aside.struck-off': {
    en: 'It was written on a device after that was struck off, so it is held back. Look at it; if it is good, try again and it is taken.',
    de: 'Er wurde auf einem Gerät geschrieben, nachdem es ausgeschlossen war, und wird deshalb zurückgehalten. Sieh ihn dir an; ist er gut, versuch es erneut, dann wird er übernommen.',
    sie: 'Er wurde auf einem Gerät geschrieben, nachdem es ausgeschlossen war, und wird deshalb zurückgehalten. Sehen Sie ihn sich an; ist er gut, versuchen Sie es erneut, dann wird er übernommen.',
  },
  'sync.aside.conflict-loop': {
    en: 'Somebody changed it again each time it was sent. Try again in a while.',
    de: 'Jemand hat ihn jedes Mal neu geändert, wenn er gesendet wurde. Versuch es nach einer Weile erneut.',
    sie: 'Jemand hat ihn jedes Mal neu geändert, wenn er gesendet wurde. Versuchen Sie es nach einer Weile erneut.',
  },
  'sync.aside.said': { en: 'Said: {{said}}', de: 'Wortlaut: {{said}}' },
  'sync.aside.retry': { en: 'Try again', de: 'Erneut versuchen' },
  'sync.aside.retryOf': { en: 'Try again: {{title}}', de: 'Erneut versuchen: {{title}}' },
  'sync.aside.retried': { en: 'It is tried again: {{title}}', de: 'Wird erneut versucht: {{title}}' },
  'sync.aside.discard': { en: 'Take the server’s version', de: 'Fassung des Servers nehmen' },
  'sync.aside.discardOf': {
    en: 'Take the server’s version of {{title}}?',
    de: 'Von {{title}} die Fassung des Servers nehmen?',
  },
  'sync.aside.discardBody': {
    en: 'Your change of it is given up on this device. Copy it first if you want to keep it.',
    de: 'Deine Änderung daran wird auf diesem Gerät aufgegeben. Kopiere sie zuerst, wenn du sie behalten willst.',
    sie: 'Ihre Änderung daran wird auf diesem Gerät aufgegeben. Kopieren Sie sie zuerst, wenn Sie sie behalten wollen.',
  },
  'sync.aside.discarded': {
    en: 'The server’s version holds: {{title}}',
    de: 'Die Fassung des Servers gilt: {{title}}',
  },
  'sync.aside.forget': { en: 'Forget', de: 'Vergessen' },
  'sync.aside.forgetOf': { en: 'Forget {{title}}?', de: '{{title}} vergessen?' },
  'sync.aside.forgetBody': {
    en: 'It goes from this list, on this device only. On the server it stays as it is; if somebody changes it there, it comes again.',
    de: 'Der Eintrag verschwindet aus dieser Liste, nur auf diesem Gerät. Auf dem Server bleibt er, wie er ist; ändert ihn dort jemand, kommt er wieder.',
  },
  'sync.aside.forgotten': { en: 'Forgotten on this device: {{title}}', de: 'Auf diesem Gerät vergessen: {{title}}' },
  'sync.aside.copy': { en: 'Copy as JSON', de: 'Als JSON kopieren' },
  'sync.aside.copyOf': { en: 'Copy as JSON: {{title}}', de: 'Als JSON kopieren: {{title}}' },
  'sync.aside.copied': { en: 'Copied: {{title}}', de: 'Kopiert: {{title}}' },

  'sync.history': { en: 'What happened', de: 'Was geschehen ist' },
  'sync.history.none': { en: 'Nothing has been exchanged yet.', de: 'Es wurde noch nichts ausgetauscht.' },
  'sync.history.more': { en: 'Show more', de: 'Mehr zeigen' },
  'sync.history.round': {
    en: 'Sent {{sent}}, received {{received}}.',
    de: 'Gesendet {{sent}}, empfangen {{received}}.',
  },
  'sync.history.opened_one': { en: 'One field to decide.', de: 'Ein Feld zu entscheiden.' },
  'sync.history.opened_other': { en: '{{count}} fields to decide.', de: '{{count}} Felder zu entscheiden.' },
  'sync.history.aside_one': { en: 'One set aside.', de: 'Ein Eintrag beiseitegelegt.' },
  'sync.history.aside_other': { en: '{{count}} set aside.', de: '{{count}} Einträge beiseitegelegt.' },
  'sync.history.asideOf': { en: 'Set aside: {{title}}', de: 'Beiseitegelegt: {{title}}' },
  'sync.history.works': { en: 'It works again.', de: 'Es geht wieder.' },
  'sync.history.linked': { en: 'Connected with the server.', de: 'Mit dem Server verbunden.' },
  'sync.history.unlinked': {
    en: 'Disconnected from the server. Everything stayed here.',
    de: 'Vom Server getrennt. Hier blieb alles da.',
  },
  'sync.history.chosen': {
    en: 'You chose: {{choice}}',
    de: 'Du hast gewählt: {{choice}}',
    sie: 'Sie haben gewählt: {{choice}}',
  },
  'sync.history.edit-kept': {
    en: 'Deleted on one side, changed on the other: the change was kept. {{title}}',
    de: 'Auf einer Seite gelöscht, auf der anderen geändert: Die Änderung blieb. {{title}}',
  },
  'sync.history.joined': {
    en: 'Changed in two places, merged on its own. {{title}}',
    de: 'An zwei Stellen geändert, von selbst zusammengeführt. {{title}}',
  },
  'sync.history.settled': {
    en: 'Settled on another device. {{title}}',
    de: 'Auf einem anderen Gerät entschieden. {{title}}',
  },
  'sync.history.struck-off': {
    en: 'A device was struck off. {{title}}',
    de: 'Ein Gerät wurde ausgeschlossen. {{title}}',
  },
  'command.conflicts.resolve': { en: 'Conflict settled', de: 'Abgleich entschieden' },
} as const satisfies Messages;
