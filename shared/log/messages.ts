/** Every command in words, as the log, Undo and Redo name it. */
import type { Messages } from '../words/words.ts';

export const logMessages = {
  'command.members.create': { en: 'Member added', de: 'Mitglied hinzugefügt' },
  'command.members.update': { en: 'Member changed', de: 'Mitglied geändert' },
  'command.members.delete': { en: 'Member deleted', de: 'Mitglied gelöscht' },
  'command.events.create': { en: 'Event added', de: 'Termin angelegt' },
  'command.events.update': { en: 'Event changed', de: 'Termin geändert' },
  'command.events.delete': { en: 'Event deleted', de: 'Termin gelöscht' },
  'command.events.move': { en: 'Event moved', de: 'Termin verschoben' },
  'command.events.cancel': { en: 'Event cancelled', de: 'Termin abgesagt' },
  'command.posts.create': { en: 'Post added', de: 'Beitrag angelegt' },
  'command.posts.update': { en: 'Post changed', de: 'Beitrag geändert' },
  'command.posts.delete': { en: 'Post deleted', de: 'Beitrag gelöscht' },
  'command.posts.schedule': { en: 'Post scheduled', de: 'Beitrag eingeplant' },
  'command.posts.unschedule': { en: 'Post back to draft', de: 'Beitrag wieder Entwurf' },
  'command.posts.markPosted': { en: 'Post marked as sent', de: 'Beitrag als gesendet vermerkt' },
  'command.posts.confirm': { en: 'Post confirmed', de: 'Beitrag bestätigt' },
  'command.channels.save': { en: 'Channel saved', de: 'Kanal gesichert' },
  'command.channels.delete': { en: 'Channel deleted', de: 'Kanal gelöscht' },
  'command.workspace.setUp': { en: 'Workspace set up', de: 'Arbeitsbereich eingerichtet' },
  'command.workspace.rename': { en: 'Workspace changed', de: 'Arbeitsbereich geändert' },
  'command.workspace.sample': { en: 'Sample opened', de: 'Beispiel geöffnet' },
  'command.import.commit': { en: 'File imported', de: 'Datei importiert' },
} as const satisfies Messages;
