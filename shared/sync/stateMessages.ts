/** How sync stands, in words: each state with what happened, what to do, and that nothing is lost. */
import type { Messages } from '../words/words.ts';

export const syncStateMessages = {
  'sync.state.paused.title': { en: 'Sync is paused', de: 'Abgleich angehalten' },
  'sync.state.paused.body': {
    en: 'Nothing is sent and nothing is fetched until you resume it. What you change is saved here and waits.',
    de: 'Es wird nichts gesendet und nichts geholt, bis du fortsetzt. Was du änderst, ist hier gesichert und wartet.',
    sie: 'Es wird nichts gesendet und nichts geholt, bis Sie fortsetzen. Was Sie ändern, ist hier gesichert und wartet.',
  },
  'sync.state.connecting.title': { en: 'Connecting', de: 'Verbindung wird aufgebaut' },
  'sync.state.connecting.body': {
    en: 'The server is being asked. You can go on working.',
    de: 'Der Server wird gefragt. Du kannst weiterarbeiten.',
    sie: 'Der Server wird gefragt. Sie können weiterarbeiten.',
  },
  'sync.state.syncing.title': { en: 'Syncing', de: 'Wird abgeglichen' },
  'sync.state.syncing.body': {
    en: 'Changes are being exchanged. You can go on working.',
    de: 'Änderungen werden ausgetauscht. Du kannst weiterarbeiten.',
    sie: 'Änderungen werden ausgetauscht. Sie können weiterarbeiten.',
  },
  'sync.state.live.title': { en: 'Up to date', de: 'Auf dem neuesten Stand' },
  'sync.state.live.body': {
    en: 'Everything is sent and fetched. What changes from now on follows by itself.',
    de: 'Alles ist gesendet und geholt. Was sich ab jetzt ändert, folgt von selbst.',
  },
  'sync.state.waits.title_one': { en: 'One change waits', de: 'Eine Änderung wartet' },
  'sync.state.waits.title_other': { en: '{{count}} changes wait', de: '{{count}} Änderungen warten' },
  'sync.state.waits.body': {
    en: 'The server is there, and they are exchanged in a moment. Until then they are saved here.',
    de: 'Der Server ist da, gleich werden sie ausgetauscht. Bis dahin sind sie hier gesichert.',
  },
  'sync.state.conflicts.title_one': {
    en: 'One change needs you',
    de: 'Eine Änderung braucht dich',
    sie: 'Eine Änderung braucht Ihre Entscheidung',
  },
  'sync.state.conflicts.title_other': {
    en: '{{count}} changes need you',
    de: '{{count}} Änderungen brauchen dich',
    sie: '{{count}} Änderungen brauchen Ihre Entscheidung',
  },
  'sync.state.conflicts.body': {
    en: 'Fields were changed differently in two places. Both versions are kept until you decide, and everything else goes on.',
    de: 'Felder wurden an zwei Stellen verschieden geändert. Beide Fassungen bleiben, bis du entscheidest, und alles andere läuft weiter.',
    sie: 'Felder wurden an zwei Stellen verschieden geändert. Beide Fassungen bleiben, bis Sie entscheiden, und alles andere läuft weiter.',
  },
  'sync.state.asides.title_one': { en: 'One entry is set aside', de: 'Ein Eintrag liegt beiseite' },
  'sync.state.asides.title_other': { en: '{{count}} entries are set aside', de: '{{count}} Einträge liegen beiseite' },
  'sync.state.asides.body': {
    en: 'What is set aside is not taken by one of the two sides; below it says why, and what you can do. It is kept as it is, and everything else goes on.',
    de: 'Was beiseitegelegt ist, nimmt eine der beiden Seiten nicht an; unten steht, warum und was du tun kannst. Es bleibt, wie es ist, und alles andere läuft weiter.',
    sie: 'Was beiseitegelegt ist, nimmt eine der beiden Seiten nicht an; unten steht, warum und was Sie tun können. Es bleibt, wie es ist, und alles andere läuft weiter.',
  },

  'sync.state.offline.title': { en: 'Offline', de: 'Offline' },
  'sync.state.offline.body': {
    en: 'There is no way to the server right now. What you change is saved here and follows by itself as soon as there is one.',
    de: 'Der Server ist gerade nicht zu erreichen. Was du änderst, ist hier gesichert und folgt von selbst, sobald es wieder geht.',
    sie: 'Der Server ist gerade nicht zu erreichen. Was Sie ändern, ist hier gesichert und folgt von selbst, sobald es wieder geht.',
  },
  'sync.state.busy.title': { en: 'The server is busy', de: 'Der Server ist ausgelastet' },
  'sync.state.busy.body': {
    en: 'It asks for some time, and is tried again by itself. What you change is saved here and follows.',
    de: 'Er bittet um etwas Zeit und wird von selbst wieder gefragt. Was du änderst, ist hier gesichert und folgt.',
    sie: 'Er bittet um etwas Zeit und wird von selbst wieder gefragt. Was Sie ändern, ist hier gesichert und folgt.',
  },
  'sync.state.locked-out.title': { en: 'Sign-in is locked for now', de: 'Anmeldung ist gerade gesperrt' },
  'sync.state.locked-out.body': {
    en: 'After several wrong passwords the server lets nobody in under this name for about five minutes; then it is tried again by itself. If the password was changed, sign in again after that. What you change is saved here and waits.',
    de: 'Nach mehreren falschen Passwörtern lässt der Server unter diesem Namen etwa fünf Minuten lang niemanden hinein; danach wird es von selbst neu versucht. Wurde das Passwort geändert, melde dich danach neu an. Was du änderst, ist hier gesichert und wartet.',
    sie: 'Nach mehreren falschen Passwörtern lässt der Server unter diesem Namen etwa fünf Minuten lang niemanden hinein; danach wird es von selbst neu versucht. Wurde das Passwort geändert, melden Sie sich danach neu an. Was Sie ändern, ist hier gesichert und wartet.',
  },
  'sync.state.not-couchdb.title': { en: 'Something else answers', de: 'Jemand anderes antwortet' },
  'sync.state.not-couchdb.body': {
    en: 'What answers at this address is not the server; in a foreign Wi-Fi it may be its sign-in page. Sign in there with a browser, or look at the address. It is tried again by itself, and what you change is saved here.',
    de: 'Unter dieser Adresse antwortet nicht der Server; in einem fremden WLAN ist es vielleicht dessen Anmeldeseite. Melde dich dort im Browser an oder sieh dir die Adresse an. Es wird von selbst neu versucht, und was du änderst, ist hier gesichert.',
    sie: 'Unter dieser Adresse antwortet nicht der Server; in einem fremden WLAN ist es vielleicht dessen Anmeldeseite. Melden Sie sich dort im Browser an oder sehen Sie sich die Adresse an. Es wird von selbst neu versucht, und was Sie ändern, ist hier gesichert.',
  },
  'sync.state.server-error.title': { en: 'The server reports a fault', de: 'Der Server meldet einen Fehler' },
  'sync.state.server-error.body': {
    en: 'It is tried again by itself. If it stays like this, show its administrator what the server said. What you change is saved here and follows.',
    de: 'Es wird von selbst neu versucht. Bleibt es dabei, zeig der Person, die ihn betreut, was der Server gesagt hat. Was du änderst, ist hier gesichert und folgt.',
    sie: 'Es wird von selbst neu versucht. Bleibt es dabei, zeigen Sie der Person, die ihn betreut, was der Server gesagt hat. Was Sie ändern, ist hier gesichert und folgt.',
  },
  'sync.state.tls.title': { en: 'The connection is not safe', de: 'Die Verbindung ist nicht sicher' },
  'sync.state.tls.body': {
    en: 'The server’s certificate doesn’t fit or has run out, so nothing was sent, not even the password. In a foreign network try another one; else tell its administrator. What you change is saved here and follows.',
    de: 'Das Zertifikat des Servers passt nicht oder ist abgelaufen; deshalb wurde nichts gesendet, auch das Passwort nicht. Versuch in einem fremden Netz ein anderes; sonst sag es der Person, die den Server betreut. Was du änderst, ist hier gesichert und folgt.',
    sie: 'Das Zertifikat des Servers passt nicht oder ist abgelaufen; deshalb wurde nichts gesendet, auch das Passwort nicht. Versuchen Sie in einem fremden Netz ein anderes; sonst sagen Sie es der Person, die den Server betreut. Was Sie ändern, ist hier gesichert und folgt.',
  },

  'sync.state.auth-required.title': { en: 'Password is asked for', de: 'Passwort wird gebraucht' },
  'sync.state.auth-required.body': {
    en: 'The server doesn’t accept the password that is kept here, or none is kept. Sign in again; until then what you change is saved here and waits.',
    de: 'Der Server nimmt das hier aufbewahrte Passwort nicht an, oder es ist keines aufbewahrt. Melde dich neu an; bis dahin ist hier gesichert, was du änderst, und wartet.',
    sie: 'Der Server nimmt das hier aufbewahrte Passwort nicht an, oder es ist keines aufbewahrt. Melden Sie sich neu an; bis dahin ist hier gesichert, was Sie ändern, und wartet.',
  },
  'sync.state.no-access.title': { en: 'The server refuses access', de: 'Der Server verweigert den Zugang' },
  'sync.state.no-access.body': {
    en: 'It knows you, but doesn’t let you read or write these databases. Its administrator can put that right; the commands below do it. What you change is saved here and waits.',
    de: 'Er kennt dich, lässt dich diese Datenbanken aber nicht lesen oder schreiben. Wer ihn betreut, kann das ändern; die Befehle unten tun es. Was du änderst, ist hier gesichert und wartet.',
    sie: 'Er kennt Sie, lässt Sie diese Datenbanken aber nicht lesen oder schreiben. Wer ihn betreut, kann das ändern; die Befehle unten tun es. Was Sie ändern, ist hier gesichert und wartet.',
  },
  'sync.state.server-missing.title': { en: 'Databases are missing', de: 'Datenbanken fehlen' },
  'sync.state.server-missing.body': {
    en: 'The server answers, but the databases of this workspace are not there (any more). Nothing was deleted here. Ask its administrator, or set the server up again; it can then be filled from this device.',
    de: 'Der Server antwortet, aber die Datenbanken dieses Arbeitsbereichs gibt es dort nicht (mehr). Hier wurde nichts gelöscht. Frag die Person, die ihn betreut, oder richte den Server neu ein; er lässt sich dann von diesem Gerät füllen.',
    sie: 'Der Server antwortet, aber die Datenbanken dieses Arbeitsbereichs gibt es dort nicht (mehr). Hier wurde nichts gelöscht. Fragen Sie die Person, die ihn betreut, oder richten Sie den Server neu ein; er lässt sich dann von diesem Gerät füllen.',
  },
  'sync.state.empty.title': { en: 'Emptied on the server', de: 'Auf dem Server geleert' },
  'sync.state.empty.body': {
    en: 'All databases, or one of them, are there but empty, although your entries were in them before. Nothing is sent or fetched until you decide. Everything is still on this device.',
    de: 'Alle Datenbanken oder eine davon sind da, aber leer, obwohl deine Einträge schon darin waren. Bis du entscheidest, wird nichts gesendet und nichts geholt. Auf diesem Gerät ist noch alles da.',
    sie: 'Alle Datenbanken oder eine davon sind da, aber leer, obwohl Ihre Einträge schon darin waren. Bis Sie entscheiden, wird nichts gesendet und nichts geholt. Auf diesem Gerät ist noch alles da.',
  },
  'sync.state.marker-missing.title': { en: 'Unknown entries on the server', de: 'Unbekannte Einträge auf dem Server' },
  'sync.state.marker-missing.body': {
    en: 'The databases hold entries, but not the mark by which a workspace knows its own. They may belong to another program, or were brought back only in part. Nothing is sent or fetched until you decide; everything is still on this device.',
    de: 'In den Datenbanken stehen Einträge, aber nicht das Zeichen, an dem ein Arbeitsbereich seine eigenen erkennt. Vielleicht gehören sie einem anderen Programm oder wurden nur zum Teil zurückgeholt. Bis du entscheidest, wird nichts gesendet und nichts geholt; auf diesem Gerät ist noch alles da.',
    sie: 'In den Datenbanken stehen Einträge, aber nicht das Zeichen, an dem ein Arbeitsbereich seine eigenen erkennt. Vielleicht gehören sie einem anderen Programm oder wurden nur zum Teil zurückgeholt. Bis Sie entscheiden, wird nichts gesendet und nichts geholt; auf diesem Gerät ist noch alles da.',
  },
  'sync.state.other-dataset.title': { en: 'Another workspace is there', de: 'Dort liegt ein anderer Arbeitsbereich' },
  'sync.state.other-dataset.body': {
    en: 'The server holds entries of another workspace than this one. Look at address and name of the databases first. Nothing is sent or fetched until you decide; everything is still on this device.',
    de: 'Auf dem Server liegen Einträge eines anderen Arbeitsbereichs. Sieh dir zuerst Adresse und Namen der Datenbanken an. Bis du entscheidest, wird nichts gesendet und nichts geholt; auf diesem Gerät ist noch alles da.',
    sie: 'Auf dem Server liegen Einträge eines anderen Arbeitsbereichs. Sehen Sie sich zuerst Adresse und Namen der Datenbanken an. Bis Sie entscheiden, wird nichts gesendet und nichts geholt; auf diesem Gerät ist noch alles da.',
  },
  'sync.state.restored.title': { en: 'An older state on the server', de: 'Älterer Stand auf dem Server' },
  'sync.state.restored.body': {
    en: 'All of it, or a single database, has an older state than before, probably from a backup. If sync simply went on, older entries would replace newer ones. Nothing is sent or fetched until you decide; everything is still on this device.',
    de: 'Der ganze Server oder eine einzelne Datenbank hat einen älteren Stand als zuvor, wahrscheinlich aus einer Sicherung. Liefe der Abgleich einfach weiter, würden ältere Einträge neuere ersetzen. Bis du entscheidest, wird nichts gesendet und nichts geholt; auf diesem Gerät ist noch alles da.',
    sie: 'Der ganze Server oder eine einzelne Datenbank hat einen älteren Stand als zuvor, wahrscheinlich aus einer Sicherung. Liefe der Abgleich einfach weiter, würden ältere Einträge neuere ersetzen. Bis Sie entscheiden, wird nichts gesendet und nichts geholt; auf diesem Gerät ist noch alles da.',
  },
  'sync.state.lost-documents.title': { en: 'The server has lost entries', de: 'Dem Server fehlen Einträge' },
  'sync.state.lost-documents.body': {
    en: 'Entries that the server had are gone there without having been deleted. Nothing is sent or fetched until you decide; everything is still on this device.',
    de: 'Einträge, die der Server hatte, sind dort verschwunden, ohne gelöscht worden zu sein. Bis du entscheidest, wird nichts gesendet und nichts geholt; auf diesem Gerät ist noch alles da.',
    sie: 'Einträge, die der Server hatte, sind dort verschwunden, ohne gelöscht worden zu sein. Bis Sie entscheiden, wird nichts gesendet und nichts geholt; auf diesem Gerät ist noch alles da.',
  },
  'sync.state.newer-generation.title': { en: 'A newer program is needed', de: 'Ein neueres Programm ist nötig' },
  'sync.state.newer-generation.body': {
    en: 'Another device has raised the entries to a form that this program doesn’t know yet. Update it; until then you can work on, and what you change is saved here and waits.',
    de: 'Ein anderes Gerät hat die Einträge in eine Form gebracht, die dieses Programm noch nicht kennt. Aktualisiere es; bis dahin kannst du weiterarbeiten, und was du änderst, ist hier gesichert und wartet.',
    sie: 'Ein anderes Gerät hat die Einträge in eine Form gebracht, die dieses Programm noch nicht kennt. Aktualisieren Sie es; bis dahin können Sie weiterarbeiten, und was Sie ändern, ist hier gesichert und wartet.',
  },
  'sync.state.many-changes.title': { en: 'Unusually many changes', de: 'Ungewöhnlich viele Änderungen' },
  'sync.state.many-changes.body': {
    en: 'They would delete or replace more than usual, so you are asked first. Nothing of it has been done yet.',
    de: 'Sie würden mehr löschen oder ersetzen als üblich, deshalb wirst du erst gefragt. Noch ist nichts davon geschehen.',
    sie: 'Diese würden mehr löschen oder ersetzen als üblich, deshalb werden Sie erst gefragt. Noch ist nichts davon geschehen.',
  },
  'sync.state.homecoming.title': { en: 'Welcome back', de: 'Willkommen zurück' },
  'sync.state.homecoming.body': {
    en: 'This device was away for a while. What others changed meanwhile comes in when you say so. Nothing has been changed yet.',
    de: 'Dieses Gerät war eine Weile weg. Was andere inzwischen geändert haben, kommt herein, wenn du es sagst. Noch ist nichts geändert.',
    sie: 'Dieses Gerät war eine Weile weg. Was andere inzwischen geändert haben, kommt herein, wenn Sie es sagen. Noch ist nichts geändert.',
  },
  'sync.state.struck-off.title': { en: 'This device is struck off', de: 'Dieses Gerät ist ausgeschlossen' },
  'sync.state.struck-off.body': {
    en: 'Somebody has struck it off, as one does with a lost laptop, so nothing is sent or fetched any more. If that was a mistake, ask whoever did it to invite this device again. Everything you wrote is still here.',
    de: 'Jemand hat es ausgeschlossen, wie man es mit einem verlorenen Laptop tut; es wird nichts mehr gesendet und nichts geholt. War das ein Versehen, lass dich von dieser Person neu einladen. Was du geschrieben hast, ist noch hier.',
    sie: 'Jemand hat es ausgeschlossen, wie man es mit einem verlorenen Laptop tut; es wird nichts mehr gesendet und nichts geholt. War das ein Versehen, lassen Sie sich von dieser Person neu einladen. Was Sie geschrieben haben, ist noch hier.',
  },

  // Beneath the state, bottom left.
  'sync.remark.decide': { en: 'Open conflicts', de: 'Abgleich öffnen' },
  'sync.remark.look': { en: 'Look at it', de: 'Ansehen' },
  'sync.remark.waits_one': { en: 'One change waits', de: 'Eine Änderung wartet' },
  'sync.remark.waits_other': { en: '{{count}} changes wait', de: '{{count}} Änderungen warten' },
  'sync.remark.soon': { en: 'In a moment', de: 'Gleich' },
  'sync.remark.to-go_one': { en: 'One to go', de: 'Noch eine' },
  'sync.remark.to-go_other': { en: '{{count}} to go', de: 'Noch {{count}}' },
  'sync.remark.all-sent': { en: 'All sent, {{at}}', de: 'Alles gesendet, {{at}}' },
  'sync.remark.never': { en: 'Not synced yet', de: 'Noch nicht abgeglichen' },
} as const satisfies Messages;
