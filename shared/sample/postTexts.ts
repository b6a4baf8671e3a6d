/**
 * What posts say about an event, by how far away it is, in both languages.
 *
 * Invariant: each text stands by itself; day, time and place are added as a line of their own, never built into a
 * sentence, so that both languages stay right.
 */
import type { Language } from './dateWords.ts';

export type Phase = {
  /** Days between the post and the event. */
  readonly days: number;
  readonly time: string;
  readonly title: Readonly<Record<Language, (title: string) => string>>;
  readonly hooks: Readonly<Record<Language, readonly string[]>>;
  readonly calls: Readonly<Record<Language, readonly string[]>>;
  readonly channels: readonly ChannelName[];
};

export type ChannelName = 'instagram' | 'facebook' | 'mastodon' | 'newsletter' | 'poster';

export const ANNOUNCE: Phase = {
  days: -16,
  time: '11:00',
  title: { de: (title) => title, en: (title) => title },
  hooks: {
    de: ['Für den Kalender', 'Schon etwas vor?', 'Neu im Programm', 'Darauf freuen wir uns', 'Plätze zu vergeben'],
    en: ['Save the date', 'New on our programme', 'Something to look forward to'],
  },
  calls: {
    de: [
      'Anmeldung auf unserer Seite.',
      'Sag es gern weiter.',
      'Melde dich früh an, die Plätze sind begrenzt.',
      'Bring jemanden mit, der uns noch nicht kennt.',
    ],
    en: ['Sign up on our website.', 'Bring a friend.', 'Places are limited, so sign up early.'],
  },
  channels: ['instagram', 'facebook', 'mastodon', 'newsletter', 'poster'],
};

export const SOON: Phase = {
  days: -3,
  time: '18:00',
  title: { de: (title) => `Noch 3 Tage: ${title}`, en: (title) => `Three days to go: ${title}` },
  hooks: {
    de: ['Noch drei Tage', 'Ein paar Plätze sind noch frei', 'Kurz vor knapp', 'Wer kommt mit?'],
    en: ['Three days to go', 'A few places left', 'Who is coming?'],
  },
  calls: {
    de: ['Kurz anmelden genügt.', 'Wer spontan ist, kommt einfach vorbei.', 'Schreib uns, wenn du eine Frage hast.'],
    en: ['A short message is enough to sign up.', 'Feel free to drop in.', 'Write to us if you have any questions.'],
  },
  channels: ['instagram', 'facebook', 'mastodon'],
};

export const SAME_DAY: Phase = {
  days: 0,
  time: '09:00',
  title: { de: (title) => `Heute: ${title}`, en: (title) => `Today: ${title}` },
  hooks: {
    de: ['Heute ist es so weit', 'Heute sehen wir uns', 'Für Kurzentschlossene'],
    en: ['It is today', 'See you today', 'For the spontaneous'],
  },
  calls: {
    de: ['Bis nachher.', 'Restplätze gibt es am Eingang.', 'Wir sind eine halbe Stunde vorher da.'],
    en: ['See you later.', 'Remaining places at the door.', 'Doors open half an hour early.'],
  },
  channels: ['instagram', 'facebook', 'mastodon'],
};

export const AFTER: Phase = {
  days: 1,
  time: '12:00',
  title: { de: (title) => `So war’s: ${title}`, en: (title) => `How it went: ${title}` },
  hooks: {
    de: ['Danke, dass ihr da wart', 'So war’s gestern', 'Was für ein Tag'],
    en: ['Thank you for coming', 'What a day', 'Yesterday at the museum'],
  },
  calls: {
    de: [
      'Wer Fotos gemacht hat, schickt sie uns gern. Gezeigt wird nur, wer einverstanden ist.',
      'Danke an alle, die auf- und abgebaut haben. Ohne euch bliebe das Licht aus.',
      'Was hat euch am besten gefallen? Schreibt es uns in die Kommentare.',
    ],
    en: [
      'If you took pictures, send them to us. We only show people who agree.',
      'Thanks to everyone who helped to set up and clear away.',
      'What did you like best? Tell us in the comments.',
    ],
  },
  channels: ['instagram', 'facebook'],
};

export const PHASES: readonly Phase[] = [ANNOUNCE, SOON, SAME_DAY, AFTER];

export const GREETING = {
  opening: [
    'Liebe Freundinnen und Freunde des Stadtmuseums,',
    'Liebe Mitglieder, liebe Neugierige,',
    'Hallo zusammen,',
  ],
  lead: [
    'im Museum riecht es nach frischer Farbe, und im Hof blüht, was blühen soll. Das steht im neuen Monat an:',
    'danke für die vielen helfenden Hände der letzten Wochen. Damit ihr planen könnt, hier alles auf einen Blick:',
    'der Kalender ist voll, und das ist schön. Sucht euch etwas aus:',
    'manche von euch haben gefragt, wann es wieder losgeht. Es hat nie aufgehört. Unsere Termine:',
  ],
  english: [
    'In English: our English Table meets every month at the Museumscafé, newcomers are always welcome.',
    'In English: if you would rather get this letter in English, just reply with one word.',
  ],
  closing: [
    'Wir freuen uns auf euch. Herzlich, euer Vorstand',
    'Bis bald am langen Tisch. Friederike Schäfer-Grünwald für den Vorstand',
    'Kommt gut durch den Monat. Euer Freundeskreis',
  ],
  quiet: 'Diesen Monat ist es ruhig. Das Café hat trotzdem offen.',
};
