/** The words of the devices: who they are, another one invited, a lost one struck off. */
import type { Messages } from '../words/words.ts';

export const deviceMessages = {
  'devices.title': { en: 'Devices', de: 'Geräte' },
  'devices.none': {
    en: 'No device has told of itself yet. That comes with the first sync.',
    de: 'Noch hat kein Gerät von sich erzählt. Das kommt mit dem ersten Abgleich.',
  },
  'devices.device': { en: 'Device', de: 'Gerät' },
  'devices.seen': { en: 'Last seen', de: 'Zuletzt gesehen' },
  'devices.state': { en: 'State', de: 'Stand' },
  'devices.acts': { en: 'What can be done', de: 'Was sich tun lässt' },
  'devices.here': { en: 'This device', de: 'Dieses Gerät' },
  'devices.signedIn': { en: '{{user}}, version {{program}}', de: '{{user}}, Version {{program}}' },
  'devices.now': { en: 'Now', de: 'Jetzt' },
  'devices.upToDate': { en: 'Up to date', de: 'Auf dem neuesten Stand' },
  'devices.behind': {
    en: 'Hasn’t got all of yours yet',
    de: 'Hat noch nicht alles von dir',
    sie: 'Hat noch nicht alles von Ihnen',
  },
  'devices.struckOff': { en: 'Struck off, {{day}}', de: 'Ausgeschlossen, {{day}}' },
  'devices.line': { en: 'Last seen: {{day}}. {{held}}', de: 'Zuletzt gesehen: {{day}}. {{held}}' },
  'devices.lineHere': { en: 'On it: {{held}}', de: 'Darauf: {{held}}' },

  'devices.rename': { en: 'Rename', de: 'Umbenennen' },
  'devices.renameTitle': { en: 'Rename this device', de: 'Dieses Gerät umbenennen' },
  'devices.name': { en: 'Name', de: 'Name' },
  'devices.nameHelp': {
    en: 'So it is called on the other devices, here and where something is to be decided.',
    de: 'So heißt es auf den anderen Geräten, hier und wo etwas zu entscheiden ist.',
  },
  'devices.renamed': { en: 'Renamed: {{name}}', de: 'Umbenannt: {{name}}' },
  'command.devices.rename': { en: 'Device renamed', de: 'Gerät umbenannt' },

  'devices.strikeOff': { en: 'Strike off', de: 'Ausschließen' },
  'devices.strikeOff.ask': { en: 'Strike off {{name}}?', de: '{{name}} ausschließen?' },
  'devices.strikeOff.lead': {
    en: 'For a laptop that is lost, stolen or given away.',
    de: 'Für einen Laptop, der verloren, gestohlen oder weggegeben ist.',
  },
  'devices.strikeOff.held': {
    en: 'When it last told of itself, on {{day}}, there lay on it: {{held}}.',
    de: 'Als es zuletzt von sich erzählt hat, am {{day}}, lag darauf: {{held}}.',
  },
  'devices.strikeOff.heldBack': {
    en: 'What is written on it from now on is held back on every device until somebody looks at it. What it sent before stays.',
    de: 'Was ab jetzt darauf geschrieben wird, wird auf jedem Gerät zurückgehalten, bis es sich jemand ansieht. Was es vorher gesendet hat, bleibt.',
  },
  'devices.strikeOff.files': {
    en: 'What lies on it already stays readable for whoever has it, unless the workspace on it is protected by a passphrase.',
    de: 'Was schon darauf liegt, kann weiter lesen, wer es hat, außer der Arbeitsbereich darauf ist mit einer Passphrase geschützt.',
  },
  'devices.strikeOff.stillReads': {
    en: 'As “{{user}}” it can go on reading what lies on the server, until that user is deleted there.',
    de: 'Als „{{user}}“ kann es weiter lesen, was auf dem Server liegt, bis dieser Name dort gelöscht ist.',
  },
  'devices.strikeOff.noMore': {
    en: 'With its user deleted it can’t sync any more at all, neither read nor write.',
    de: 'Ist sein Name gelöscht, kann es gar nicht mehr abgleichen, weder lesen noch schreiben.',
  },
  'devices.strikeOff.sameUser': {
    en: 'It signs in as “{{user}}”, as this device does, so that user can’t be deleted. Have the server’s administrator give “{{user}}” another password, and sign in again here: then it can’t sync any more either.',
    de: 'Es meldet sich als „{{user}}“ an, wie dieses Gerät; deshalb lässt sich dieser Name nicht löschen. Lass „{{user}}“ auf dem Server ein anderes Passwort geben und melde dich hier neu an: Dann kann es auch nicht mehr abgleichen.',
    sie: 'Es meldet sich als „{{user}}“ an, wie dieses Gerät; deshalb lässt sich dieser Name nicht löschen. Lassen Sie „{{user}}“ auf dem Server ein anderes Passwort geben und melden Sie sich hier neu an: Dann kann es auch nicht mehr abgleichen.',
  },
  'devices.strikeOff.delete': {
    en: 'Delete its user “{{user}}” on the server too',
    de: 'Auch seinen Namen „{{user}}“ auf dem Server löschen',
  },
  'devices.strikeOff.deleteHelp': {
    en: 'It needs an administrator’s sign-in, which is used once and not kept. Undo doesn’t bring the user back.',
    de: 'Dafür muss sich ein Verwalter anmelden. Das wird einmal gebraucht und nicht aufbewahrt. Rückgängig bringt den Namen nicht zurück.',
  },
  'devices.strikeOff.busy': { en: 'Striking off', de: 'Wird ausgeschlossen' },
  'devices.strikeOff.noAdmin': {
    en: 'This user may not delete others. Take a sign-in of the server’s administrator; nothing was changed.',
    de: 'Dieser Name darf andere nicht löschen. Nimm die Anmeldung eines Verwalters des Servers; es wurde nichts geändert.',
    sie: 'Dieser Name darf andere nicht löschen. Nehmen Sie die Anmeldung eines Verwalters des Servers; es wurde nichts geändert.',
  },
  'devices.strikeOff.notDeleted': {
    en: 'The user could not be deleted: {{why}} Nothing was changed. It can be struck off without that, too.',
    de: 'Der Name ließ sich nicht löschen: {{why}} Es wurde nichts geändert. Ausschließen geht auch ohne das.',
  },
  'devices.strikeOff.done': {
    en: 'Struck off: {{name}}. What it writes from now on is held back.',
    de: 'Ausgeschlossen: {{name}}. Was es ab jetzt schreibt, wird zurückgehalten.',
  },
  'devices.strikeOff.deleted': {
    en: 'Struck off: {{name}}. Its user is deleted on the server.',
    de: 'Ausgeschlossen: {{name}}. Sein Name auf dem Server ist gelöscht.',
  },
  'devices.strikeOff.notFound': {
    en: 'Struck off: {{name}}. But with that sign-in no user “{{user}}” was found on the server to delete.',
    de: 'Ausgeschlossen: {{name}}. Mit dieser Anmeldung war auf dem Server aber kein Name „{{user}}“ zum Löschen zu finden.',
  },
  'command.devices.strikeOff': { en: 'Device struck off', de: 'Gerät ausgeschlossen' },

  'devices.add': { en: 'Add a device', de: 'Gerät hinzufügen' },
  'devices.add.lead': {
    en: 'The other laptop gets an invitation: the server’s address, a sign-in and the key of this workspace, encrypted with a passphrase.',
    de: 'Der andere Laptop bekommt eine Einladung: die Adresse des Servers, eine Anmeldung und den Schlüssel dieses Arbeitsbereichs, verschlüsselt mit einer Passphrase.',
  },
  'devices.add.signIn': { en: 'How it signs in to the server', de: 'Wie es sich beim Server anmeldet' },
  'devices.add.own': { en: 'With a user of its own (recommended)', de: 'Mit einem eigenen Namen (empfohlen)' },
  'devices.add.ownWhat': {
    en: 'If that laptop is lost, its user can be deleted, and nobody else is locked out. An administrator makes the user on the server first.',
    de: 'Geht dieser Laptop verloren, lässt sich sein Name löschen, und niemand sonst ist ausgesperrt. Ein Verwalter legt den Namen zuerst auf dem Server an.',
  },
  'devices.add.same': { en: 'As this device does, as “{{user}}”', de: 'Wie dieses Gerät, als „{{user}}“' },
  'devices.add.sameWhat': {
    en: 'There is nothing to prepare. But if one of the laptops is lost, all of them need a new password.',
    de: 'Es ist nichts vorzubereiten. Aber geht einer der Laptops verloren, brauchen alle ein neues Passwort.',
  },
  'devices.add.user': { en: 'Its user', de: 'Sein Name' },
  'devices.add.password': { en: 'Its password', de: 'Sein Passwort' },
  'devices.add.howToMake': {
    en: 'How an administrator makes this user',
    de: 'Wie ein Verwalter diesen Namen anlegt',
  },
  'devices.add.passphrase': { en: 'Passphrase of the invitation', de: 'Passphrase der Einladung' },
  'devices.add.passphraseHelp': {
    en: 'At least {{least}} characters. It opens this invitation only and is kept nowhere.',
    de: 'Mindestens {{least}} Zeichen. Sie öffnet nur diese Einladung und wird nirgends aufbewahrt.',
  },
  'devices.add.do': { en: 'Make invitation', de: 'Einladung erstellen' },
  'devices.add.busy': { en: 'Making the invitation', de: 'Einladung wird erstellt' },
  'devices.add.notAccepted': {
    en: 'The server doesn’t let this user in with this password. Look at both, or have the user made first; what you entered is kept.',
    de: 'Der Server lässt diesen Namen mit diesem Passwort nicht hinein. Prüfe beides oder lass den Namen zuerst anlegen; deine Eingabe bleibt stehen.',
    sie: 'Der Server lässt diesen Namen mit diesem Passwort nicht hinein. Prüfen Sie beides oder lassen Sie den Namen zuerst anlegen; Ihre Eingabe bleibt stehen.',
  },
  'devices.add.notYet': {
    en: 'The server has to be reached once before this workspace can invite others. Try again when sync stands well.',
    de: 'Der Server muss einmal erreicht worden sein, bevor dieser Arbeitsbereich andere einladen kann. Versuch es wieder, wenn der Abgleich läuft.',
    sie: 'Der Server muss einmal erreicht worden sein, bevor dieser Arbeitsbereich andere einladen kann. Versuchen Sie es wieder, wenn der Abgleich läuft.',
  },
  'devices.add.noPassword': {
    en: 'The password of “{{user}}” isn’t kept here. Sign in again above first, or give the other device a user of its own.',
    de: 'Das Passwort von „{{user}}“ ist hier nicht aufbewahrt. Melde dich zuerst oben neu an, oder gib dem anderen Gerät einen eigenen Namen.',
    sie: 'Das Passwort von „{{user}}“ ist hier nicht aufbewahrt. Melden Sie sich zuerst oben neu an, oder geben Sie dem anderen Gerät einen eigenen Namen.',
  },
  'devices.added': { en: 'The invitation is ready', de: 'Die Einladung ist fertig' },
  'devices.added.code': { en: 'Code of the invitation', de: 'Code der Einladung' },
  'devices.added.copy': { en: 'Copy code', de: 'Code kopieren' },
  'devices.added.copied': { en: 'Code copied.', de: 'Code kopiert.' },
  'devices.added.save': { en: 'Save as file', de: 'Als Datei sichern' },
  'devices.added.saved': { en: 'Invitation saved as a file.', de: 'Einladung als Datei gesichert.' },
  'devices.added.savedTo': { en: 'Invitation saved: {{file}}', de: 'Einladung gesichert: {{file}}' },
  'devices.added.how': { en: 'On the other laptop', de: 'Auf dem anderen Laptop' },
  'devices.added.how.start': {
    en: 'Start Stammtisch with an empty workspace and choose “Join a workspace”.',
    de: 'Starte Stammtisch mit einem leeren Arbeitsbereich und wähle „Einem Arbeitsbereich beitreten“.',
    sie: 'Starten Sie Stammtisch mit einem leeren Arbeitsbereich und wählen Sie „Einem Arbeitsbereich beitreten“.',
  },
  'devices.added.how.paste': {
    en: 'Paste the code, or choose the file.',
    de: 'Füg den Code ein oder wähle die Datei.',
    sie: 'Fügen Sie den Code ein oder wählen Sie die Datei.',
  },
  'devices.added.how.open': {
    en: 'Enter the passphrase.',
    de: 'Gib die Passphrase ein.',
    sie: 'Geben Sie die Passphrase ein.',
  },
  'devices.added.apart': {
    en: 'Send the code as you like, but tell the passphrase another way, by telephone or face to face. Whoever has both can read everything that lies on the server.',
    de: 'Schick den Code, wie du willst, aber sag die Passphrase auf einem anderen Weg, am Telefon oder persönlich. Wer beides hat, kann alles lesen, was auf dem Server liegt.',
    sie: 'Schicken Sie den Code, wie Sie wollen, aber sagen Sie die Passphrase auf einem anderen Weg, am Telefon oder persönlich. Wer beides hat, kann alles lesen, was auf dem Server liegt.',
  },
} as const satisfies Messages;
