/**
 * The posts around today: tonight, and the torch-light tour that was moved this morning.
 *
 * Invariant: three posts that are yet to go out still tell the Friday and the old entrance, written before the move;
 * one was put right after it. One own text is longer than Mastodon takes, so that the check has something to find.
 */
import { dayWords } from './dateWords.ts';
import type { SampleEvents } from './events.ts';
import type { PostPlan } from './postPlans.ts';
import type { SampleYear } from './year.ts';

/** Minutes after the move somebody looked at the post for the day itself. */
const LOOKED_AT = '07:19:00.000';

export function storyPosts(year: SampleYear, events: SampleEvents): readonly PostPlan[] {
  const { from, to } = events.moved;
  const friday = dayWords(year, from, 'de');
  const about = [{ event: events.moved.event.id }];
  const torches = [
    sentBefore(from, friday),
    ...fridayPosts(from, friday),
    correctedPost(to, dayWords(year, to, 'de')),
  ].map((plan) => ({ ...plan, about }));
  return [...tonightPosts(events), photographyPost(year, events), FORGOTTEN, ...torches];
}

function tonightPosts({ tonight }: SampleEvents): readonly PostPlan[] {
  const evening = {
    event: tonight.event,
    ...(tonight.occurrence === undefined ? {} : { occurrence: tonight.occurrence }),
  };
  return [
    {
      title: 'Heute Abend am langen Tisch',
      offset: 0,
      time: '10:30',
      state: 'scheduled',
      channels: ['instagram', 'facebook', 'mastodon'],
      about: [evening],
      text: 'Heute Abend am langen Tisch: eine Suppe, keine Tagesordnung, noch vier freie Stühle. Ab 18:30 Uhr im Museumscafé. Wer zum ersten Mal kommt, sitzt neben Gisela.\n\n#Stammtisch #Lindenau',
    },
    {
      title: 'So war’s gestern: 38 Stühle, 1 Tisch',
      offset: 1,
      time: '09:00',
      state: 'draft',
      channels: ['instagram', 'facebook'],
      about: [evening],
      text: '38 Stühle, 1 Tisch und eine Suppe, die gerade so gereicht hat. Danke an alle, die da waren. (Foto fehlt noch, Bjarne fragen.)',
    },
  ];
}

function photographyPost(year: SampleYear, { photography }: SampleEvents): PostPlan {
  const day = dayWords(year, photography.offset, 'de');
  return {
    title: 'Heute: Fotografie um 1920',
    offset: photography.offset,
    time: '09:00',
    state: 'scheduled',
    channels: ['instagram', 'facebook', 'mastodon'],
    about: [{ event: photography.event }],
    text: `Dreißig Glasplatten, hundert Jahre im Dunkeln. Heute liegen sie zum ersten Mal auf dem Leuchttisch.\n\nKuratorinnengespräch: Fotografie um 1920\n${day}, 17:00 Uhr · Lesesaal\n\n#Fotografie #Stadtmuseum`,
  };
}

/** Its day is over, and nobody sent it. */
const FORGOTTEN: PostPlan = {
  title: 'Danke-Galerie',
  offset: -2,
  time: '12:00',
  state: 'draft',
  channels: ['instagram', 'facebook'],
  text: 'Neun Bilder, neun Gesichter, ein großes Danke. (Von zwei Leuten fehlt noch das Ja zum Foto.)',
};

/** Went out with the old day: it can only be followed up. */
function sentBefore(from: number, friday: string): PostPlan {
  return {
    title: 'Mit der Taschenlampe ins Depot',
    offset: from - 25,
    time: '11:00',
    state: 'posted',
    channels: ['instagram', 'facebook', 'mastodon'],
    text: `Licht aus, Taschenlampe an: In kleinen Gruppen geht es durchs dunkle Depot.\n\nTaschenlampenführung\n${friday}, 20:00 Uhr · Foyer\n\nFür Mitglieder kostenlos, Gäste zahlen 8 Euro. Ab 8 Jahren.\n\n#Taschenlampe #Schaudepot`,
  };
}

function fridayPosts(from: number, friday: string): readonly PostPlan[] {
  return [
    {
      title: 'Nur noch 4 Tage',
      offset: from - 4,
      time: '10:00',
      state: 'scheduled',
      channels: ['instagram', 'facebook'],
      text: `Nur noch 4 Tage, dann gehört das Depot euch und euren Taschenlampen.\n\n${friday}, 20:00 Uhr · Foyer, Hauptgebäude\n\nBatterien prüfen, anmelden, weitersagen.\n\n#Taschenlampe #Lindenau`,
    },
    {
      title: 'Freitag wird’s dunkel',
      offset: from - 2,
      time: '12:00',
      state: 'scheduled',
      channels: ['instagram', 'facebook', 'mastodon', 'newsletter'],
      text: `Licht aus! Am ${friday}, gehört das Depot euch und euren Taschenlampen. Treffpunkt um 20:00 Uhr im Foyer. Noch 4 Plätze frei, Mitglieder kommen kostenlos.`,
      variants: { mastodon: longTorchText(friday) },
    },
    {
      title: 'Letzte Plätze für Freitag',
      offset: from - 1,
      time: '09:00',
      state: 'scheduled',
      channels: ['instagram'],
      text: `Morgen ist es so weit: ${friday}, 20:00 Uhr im Foyer. Es gibt noch vier Plätze, danach führen wir eine Warteliste.\n\n#Taschenlampe`,
    },
  ];
}

function correctedPost(to: number, saturday: string): PostPlan {
  return {
    title: 'Lampe nicht vergessen',
    offset: to,
    time: '12:00',
    state: 'scheduled',
    channels: ['instagram', 'facebook'],
    lookedAt: LOOKED_AT,
    text: `Heute Abend, ${saturday}, 20:00 Uhr: Wir treffen uns am Schaudepot, Eingang Hafenstraße 14. Lampe nicht vergessen, ein paar haben wir zum Ausleihen.\n\n#Taschenlampe`,
  };
}

/** Longer than Mastodon's 500 characters on any date. */
const longTorchText = (friday: string): string =>
  `Licht aus! Am ${friday}, gehört das Schaudepot euch und euren Taschenlampen. Zwischen Zinnkrügen, Puppenstuben und 312 Stühlen zeigt Hans-Günther Überschär, was sonst niemand sieht. In kleinen Gruppen, ab 8 Jahren, Start alle zehn Minuten. Danach gibt es an der Glühwürmchen-Bar im Ladehof etwas zu trinken. Wer keine Lampe hat, leiht sich bei uns eine aus. Treffpunkt ist um 20:00 Uhr im Foyer des Hauptgebäudes. Mitglieder kommen kostenlos, Gäste zahlen 8 Euro. #Museum #Lindenau #Taschenlampe #Depot #LangeNacht #Freundeskreis`;
