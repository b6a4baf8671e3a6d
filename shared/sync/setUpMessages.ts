/** The words of setting a server up, testing it, and letting it go. */
import type { Messages } from '../words/words.ts';

export const syncSetUpMessages = {
  'sync.setUp.title': { en: 'Work on several devices', de: 'Auf mehreren Geräten arbeiten' },
  'sync.setUp.lead': {
    en: 'With a CouchDB server of your own, several devices work on the same members, events and posts. Everything stays on each of them, so you go on without a network, and what changed follows later.',
    de: 'Mit einem eigenen CouchDB-Server arbeiten mehrere Geräte an denselben Mitgliedern, Terminen und Beiträgen. Auf jedem bleibt alles liegen; du arbeitest auch ohne Netz weiter, und was sich geändert hat, folgt später.',
    sie: 'Mit einem eigenen CouchDB-Server arbeiten mehrere Geräte an denselben Mitgliedern, Terminen und Beiträgen. Auf jedem bleibt alles liegen; Sie arbeiten auch ohne Netz weiter, und was sich geändert hat, folgt später.',
  },
  'sync.setUp.whoReads': {
    en: 'Whoever runs the server can read what lies on it. Nothing goes anywhere else.',
    de: 'Wer den Server betreibt, kann lesen, was darauf liegt. Sonst geht nichts irgendwohin.',
  },
  'sync.url': { en: 'Address', de: 'Adresse' },
  'sync.urlExample': { en: 'https://couch.example.org', de: 'https://couch.example.org' },
  'sync.user': { en: 'User', de: 'Name' },
  'sync.password': { en: 'Password', de: 'Passwort' },
  'sync.passwordHelp': {
    en: 'It is kept by this computer’s keychain or the host, never in the workspace.',
    de: 'Es liegt im Schlüsselbund dieses Rechners oder beim Host, nie im Arbeitsbereich.',
  },
  'sync.showPassword': { en: 'Show password', de: 'Passwort zeigen' },
  'sync.hidePassword': { en: 'Hide password', de: 'Passwort verbergen' },
  'sync.show': { en: 'Show', de: 'Zeigen' },
  'sync.hide': { en: 'Hide', de: 'Verbergen' },
  'sync.setUp.more': { en: 'More', de: 'Mehr' },
  'sync.prefix': { en: 'Name of the databases', de: 'Name der Datenbanken' },
  'sync.prefixHelp': {
    en: 'They begin with it, {{first}} for instance. All devices of a workspace use the same one.',
    de: 'So beginnen sie alle, zum Beispiel {{first}}. Alle Geräte eines Arbeitsbereichs nehmen denselben Namen.',
  },
  'sync.prefixWrong': {
    en: 'Small letters, digits, _ and - only, a letter first. Your entry is kept.',
    de: 'Nur kleine Buchstaben, Ziffern, _ und -, am Anfang ein Buchstabe. Deine Eingabe bleibt stehen.',
    sie: 'Nur kleine Buchstaben, Ziffern, _ und -, am Anfang ein Buchstabe. Ihre Eingabe bleibt stehen.',
  },
  'sync.admin': { en: 'An administrator signs in once', de: 'Einmal als Verwalter anmelden' },
  'sync.adminHelp': {
    en: 'Only to make the databases where they are missing. It is used once and not kept.',
    de: 'Nur um die Datenbanken anzulegen, wo sie fehlen. Wird einmal gebraucht und nicht aufbewahrt.',
  },
  'sync.adminUser': { en: 'Administrator', de: 'Verwalter' },
  'sync.adminPassword': { en: 'Administrator’s password', de: 'Passwort des Verwalters' },
  'sync.missing': {
    en: 'Enter it; the rest is kept.',
    de: 'Trag es ein; der Rest bleibt stehen.',
    sie: 'Tragen Sie es ein; der Rest bleibt stehen.',
  },
  'sync.test': { en: 'Test', de: 'Testen' },
  'sync.testBusy': { en: 'Testing', de: 'Wird getestet' },
  'sync.connect': { en: 'Connect', de: 'Verbinden' },
  'sync.connectBusy': { en: 'Connecting', de: 'Wird verbunden' },
  'sync.connected': {
    en: 'Connected. What lies here is exchanged now.',
    de: 'Verbunden. Was hier liegt, wird jetzt ausgetauscht.',
  },
  'sync.signInRefused': {
    en: 'The server doesn’t take this password either. After five wrong ones it locks the user out for some minutes.',
    de: 'Auch dieses Passwort nimmt der Server nicht an. Nach fünf falschen sperrt er den Zugang für einige Minuten.',
  },
  'sync.signInWrong': {
    en: 'The server doesn’t accept this name and password. Look at both; after five attempts it locks the name for some minutes.',
    de: 'Der Server nimmt diesen Namen und dieses Passwort nicht an. Prüfe beides; nach fünf Versuchen sperrt er den Namen für einige Minuten.',
    sie: 'Der Server nimmt diesen Namen und dieses Passwort nicht an. Prüfen Sie beides; nach fünf Versuchen sperrt er den Namen für einige Minuten.',
  },
  'sync.setUp.noDatabases': { en: 'The databases are missing', de: 'Die Datenbanken fehlen' },
  'sync.setUp.noDatabasesBody': {
    en: 'You are signed in, but may not make the databases that this workspace needs. Let an administrator sign in once above, under “More”, or send the commands below to whoever runs the server. Nothing was changed.',
    de: 'Du bist angemeldet, darfst aber die Datenbanken nicht anlegen, die dieser Arbeitsbereich braucht. Lass oben unter „Mehr“ einmal einen Verwalter anmelden, oder schick die Befehle unten an die Person, die den Server betreibt. Es wurde nichts geändert.',
    sie: 'Sie sind angemeldet, dürfen aber die Datenbanken nicht anlegen, die dieser Arbeitsbereich braucht. Lassen Sie oben unter „Mehr“ einmal einen Verwalter anmelden, oder schicken Sie die Befehle unten an die Person, die den Server betreibt. Es wurde nichts geändert.',
  },
  'sync.setUp.failed': { en: 'Not connected: {{why}}', de: 'Nicht verbunden: {{why}}' },
  'sync.commands': { en: 'Commands for the administrator', de: 'Befehle für den Verwalter' },
  'sync.commandsHelp': {
    en: 'For a shell with curl. They hold no password.',
    de: 'Für eine Shell mit curl. Es steht kein Passwort darin.',
  },
  'sync.commandsCopy': { en: 'Copy commands', de: 'Befehle kopieren' },
  'sync.commandsCopied': { en: 'Commands copied.', de: 'Befehle kopiert.' },
  'sync.commandsShow': { en: 'Show commands', de: 'Befehle zeigen' },

  'sync.checks': { en: 'What the test found', de: 'Was der Test ergab' },
  'sync.result.ok': { en: 'Fine', de: 'In Ordnung' },
  'sync.result.note': { en: 'Good to know', de: 'Gut zu wissen' },
  'sync.result.failed': { en: 'Not yet', de: 'Noch nicht' },
  'sync.check.address.ok': { en: 'The address is well formed.', de: 'Die Adresse ist in Ordnung.' },
  'sync.check.reachable.ok': { en: 'The server answers.', de: 'Der Server antwortet.' },
  'sync.check.couchdb.ok': { en: 'It is CouchDB {{said}}.', de: 'Es ist CouchDB {{said}}.' },
  'sync.check.sign-in.ok': { en: 'Name and password are right.', de: 'Name und Passwort stimmen.' },
  'sync.check.clock.ok': { en: 'Its clock goes as this one does.', de: 'Seine Uhr geht wie diese hier.' },
  'sync.check.clock.note': {
    en: 'Its clock and this one are {{minutes}} minutes apart. It works all the same, but times of changes look wrong: set the clock that is off.',
    de: 'Seine Uhr und diese hier gehen {{minutes}} Minuten auseinander. Es geht trotzdem, aber Zeiten von Änderungen sehen falsch aus: Stell die Uhr richtig, die danebengeht.',
    sie: 'Seine Uhr und diese hier gehen {{minutes}} Minuten auseinander. Es geht trotzdem, aber Zeiten von Änderungen sehen falsch aus: Stellen Sie die Uhr richtig, die danebengeht.',
  },
  'sync.check.databases.ok': { en: 'All databases are there.', de: 'Alle Datenbanken sind da.' },
  'sync.check.databases.made_one': {
    en: 'One database is missing. It is made when you connect.',
    de: 'Eine Datenbank fehlt. Sie wird beim Verbinden angelegt.',
  },
  'sync.check.databases.made_other': {
    en: '{{count}} databases are missing. They are made when you connect.',
    de: '{{count}} Datenbanken fehlen. Beim Verbinden werden sie angelegt.',
  },
  'sync.check.databases.note_one': { en: 'One database is missing: {{said}}.', de: 'Eine Datenbank fehlt: {{said}}.' },
  'sync.check.databases.note_other': {
    en: '{{count}} databases are missing: {{said}}.',
    de: '{{count}} Datenbanken fehlen: {{said}}.',
  },
  'sync.check.documents_one': {
    en: 'There is one entry on it already. It is joined with what lies here.',
    de: 'Ein Eintrag liegt schon dort. Er wird mit dem zusammengeführt, was hier liegt.',
  },
  'sync.check.documents_other': {
    en: 'There are {{count}} entries on it already. They are joined with what lies here.',
    de: '{{count}} Einträge liegen schon dort. Was hier liegt, wird mit ihnen zusammengeführt.',
  },
  'sync.check.twice': {
    en: 'What was entered or imported on both stands there twice afterwards. To avoid that, join from an empty folder by an invitation instead.',
    de: 'Was auf beiden Seiten eingetragen oder importiert wurde, steht danach doppelt da. Das vermeidest du, wenn du stattdessen aus einem leeren Ordner mit einer Einladung beitrittst.',
    sie: 'Was auf beiden Seiten eingetragen oder importiert wurde, steht danach doppelt da. Das vermeiden Sie, wenn Sie stattdessen aus einem leeren Ordner mit einer Einladung beitreten.',
  },
  'sync.check.rights.ok': {
    en: 'You may read and write there.',
    de: 'Du darfst dort lesen und schreiben.',
    sie: 'Sie dürfen dort lesen und schreiben.',
  },
  'sync.check.rights.failed': {
    en: 'You may not make databases there. An administrator can, once (under “More”), or with the commands below.',
    de: 'Du darfst dort keine Datenbanken anlegen. Ein Verwalter kann es, einmal (unter „Mehr“) oder mit den Befehlen unten.',
    sie: 'Sie dürfen dort keine Datenbanken anlegen. Ein Verwalter kann es, einmal (unter „Mehr“) oder mit den Befehlen unten.',
  },
  'sync.check.rights.closed': {
    en: 'You may not read or write these databases. An administrator can let you in with the commands below.',
    de: 'Du darfst diese Datenbanken nicht lesen oder schreiben. Ein Verwalter kann dich mit den Befehlen unten hineinlassen.',
    sie: 'Sie dürfen diese Datenbanken nicht lesen oder schreiben. Ein Verwalter kann Sie mit den Befehlen unten hineinlassen.',
  },
  // Why a test or a set-up failed; nothing was changed there or here.
  'sync.failed.offline': {
    en: 'Nobody answers at this address. Look at the address and at your network.',
    de: 'Unter dieser Adresse antwortet niemand. Prüfe die Adresse und dein Netz.',
    sie: 'Unter dieser Adresse antwortet niemand. Prüfen Sie die Adresse und Ihr Netz.',
  },
  'sync.failed.busy': {
    en: 'The server is busy. Try again in a moment.',
    de: 'Der Server ist ausgelastet. Versuch es gleich noch einmal.',
    sie: 'Der Server ist ausgelastet. Versuchen Sie es gleich noch einmal.',
  },
  'sync.failed.locked-out': {
    en: 'After several wrong passwords the server lets nobody in under this name for about five minutes. Try again then.',
    de: 'Nach mehreren falschen Passwörtern lässt der Server unter diesem Namen etwa fünf Minuten lang niemanden hinein. Versuch es danach noch einmal.',
    sie: 'Nach mehreren falschen Passwörtern lässt der Server unter diesem Namen etwa fünf Minuten lang niemanden hinein. Versuchen Sie es danach noch einmal.',
  },
  'sync.failed.not-couchdb': {
    en: 'What answers there is no CouchDB server. Look at the address; in a foreign Wi-Fi its sign-in page may stand in between.',
    de: 'Was dort antwortet, ist kein CouchDB-Server. Prüfe die Adresse; in einem fremden WLAN kann dessen Anmeldeseite dazwischenstehen.',
    sie: 'Was dort antwortet, ist kein CouchDB-Server. Prüfen Sie die Adresse; in einem fremden WLAN kann dessen Anmeldeseite dazwischenstehen.',
  },
  'sync.failed.server-error': {
    en: 'The server reports a fault. Its administrator can find out more from what it says.',
    de: 'Der Server meldet einen Fehler. Wer ihn betreut, kann aus dem Wortlaut mehr erfahren.',
  },
  'sync.failed.tls': {
    en: 'The server’s certificate doesn’t fit or has run out, so no password was sent. Its administrator can renew it.',
    de: 'Das Zertifikat des Servers passt nicht oder ist abgelaufen; deshalb wurde kein Passwort gesendet. Wer ihn betreut, kann es erneuern.',
  },
  'sync.failed.no-access': {
    en: 'You are signed in, but may not read or write these databases. An administrator can let you in.',
    de: 'Du bist angemeldet, darfst diese Datenbanken aber nicht lesen oder schreiben. Ein Verwalter kann dich hineinlassen.',
    sie: 'Sie sind angemeldet, dürfen diese Datenbanken aber nicht lesen oder schreiben. Ein Verwalter kann Sie hineinlassen.',
  },

  'sync.server': { en: 'Where the entries travel', de: 'Wohin die Einträge reisen' },
  'sync.serverAddress': { en: 'Server', de: 'Server' },
  'sync.serverUser': { en: 'Signed in as', de: 'Angemeldet als' },
  'sync.serverPrefix': { en: 'Databases', de: 'Datenbanken' },
  'sync.serverHelp': {
    en: 'Members and notes travel only there, never to us.',
    de: 'Mitglieder und Notizen reisen nur dorthin, nie zu uns.',
  },
  'sync.change': { en: 'Change', de: 'Ändern' },
  'sync.changeServer': { en: 'Another server or user', de: 'Anderer Server oder Name' },
  'sync.disconnect': { en: 'Disconnect', de: 'Trennen' },
  'sync.disconnectAsk': { en: 'Disconnect from the server?', de: 'Vom Server trennen?' },
  'sync.disconnectBody': {
    en: 'Everything stays on this device, and on the server. They are just not exchanged any more. You can connect again at any time; then both are joined.',
    de: 'Alles bleibt auf diesem Gerät und auf dem Server. Es wird nur nicht mehr ausgetauscht. Du kannst jederzeit wieder verbinden; dann wird beides zusammengeführt.',
    sie: 'Alles bleibt auf diesem Gerät und auf dem Server. Es wird nur nicht mehr ausgetauscht. Sie können jederzeit wieder verbinden; dann wird beides zusammengeführt.',
  },
  'sync.disconnectUnsent_one': {
    en: 'One change has not been sent yet; the others don’t get it.',
    de: 'Eine Änderung ist noch nicht gesendet; die anderen bekommen sie nicht.',
  },
  'sync.disconnectUnsent_other': {
    en: '{{count}} changes have not been sent yet; the others don’t get them.',
    de: '{{count}} Änderungen sind noch nicht gesendet; die anderen bekommen sie nicht.',
  },
  'sync.disconnected': { en: 'Disconnected. Everything is still here.', de: 'Getrennt. Hier ist noch alles da.' },
} as const satisfies Messages;
