/** Gatherings that have their place in the year or a rhythm of their own, and the ones that the story of today is about. */
import { ATRIUM, CAFE, COURTYARD, DEPOT, type EventText, FOYER, READING_ROOM } from './eventText.ts';

export type YearlyText = EventText & { readonly monthDay: string };

/** Once a year, on the first fitting weekday from this day on. */
export const YEARLY_TEXTS: readonly YearlyText[] = [
  {
    monthDay: '01-14',
    language: 'de',
    titles: ['Neujahrsempfang'],
    time: '18:00',
    length: 150,
    weekdays: [4],
    place: ATRIUM,
    capacity: 120,
    tags: ['Fest'],
    hashtag: '#Neujahrsempfang',
    description:
      'Wir stoßen auf das neue Jahr an, ehren die Jubilare und zeigen, was wir vorhaben. Kurze Reden, gute Suppe.',
    lure: 'Anstoßen, Jubilare ehren, Pläne verraten. Kurze Reden, gute Suppe.',
  },
  {
    monthDay: '03-18',
    language: 'de',
    titles: ['Mitgliederversammlung'],
    time: '18:00',
    length: 120,
    weekdays: [3],
    place: READING_ROOM,
    capacity: 80,
    tags: ['Verein'],
    hashtag: '#Freundeskreis',
    description:
      'Bericht des Vorstands, Kassenbericht, Entlastung, Anträge. Stimmberechtigt sind alle Mitglieder, die Unterlagen kommen mit der Einladung.',
    lure: 'Zahlen, Wahlen, Anträge, und danach das Wichtigste: gemeinsam essen. Nur für Mitglieder.',
  },
  {
    monthDay: '05-15',
    language: 'de',
    titles: ['Museumstag: Hinter den Türen'],
    length: 1,
    weekdays: [7],
    place: 'Alle Häuser',
    tags: ['Fest', 'Familie'],
    hashtag: '#Museumstag',
    description:
      'Einen Tag lang stehen alle Türen offen: Depot, Werkstatt, Archiv und Dachboden. Eintritt frei, Führungen jede halbe Stunde.',
    lure: 'Depot, Werkstatt, Archiv, Dachboden: einen Tag lang stehen alle Türen offen. Eintritt frei.',
  },
  {
    monthDay: '06-25',
    language: 'de',
    titles: ['Sommerfest im Innenhof'],
    time: '11:00',
    length: 420,
    weekdays: [7],
    place: COURTYARD,
    capacity: 300,
    tags: ['Fest', 'Familie'],
    hashtag: '#Sommerfest',
    description:
      'Lange Tafel, Blasmusik, Flohmarkt und Kinderschminken. Mitglieder bringen Kuchen, der Rest kommt vom Grill. Bei Regen feiern wir im Lichthof.',
    lure: 'Lange Tafel, Blasmusik, Flohmarkt. Wer Kuchen mitbringt, wird gefeiert. Bei Regen im Lichthof.',
  },
  {
    monthDay: '09-08',
    language: 'de',
    titles: ['Tag der offenen Denkmäler: Alter Speicher'],
    time: '10:00',
    length: 420,
    weekdays: [7],
    place: 'Alter Speicher, Am Alten Speicher 1',
    tags: ['Führung'],
    hashtag: '#AlterSpeicher',
    description:
      'Der Speicher ist sonst zu. Wir führen stündlich bis unters Dach, unten gibt es Kaffee und Getreidekunde für Kinder.',
    lure: 'Sonst ist hier zu. Einen Tag lang führen wir stündlich bis unters Dach.',
  },
  {
    monthDay: '10-24',
    language: 'de',
    titles: ['Lange Nacht im Museum'],
    time: '18:00',
    length: 360,
    weekdays: [6],
    place: FOYER,
    capacity: 400,
    tags: ['Fest'],
    hashtag: '#LangeNacht',
    description:
      'Sechs Stunden, drei Häuser, ein Bändchen. Lesungen, Musik und Taschenlampen, und um elf die Suppe im Hof.',
    lure: 'Sechs Stunden, drei Häuser, ein Bändchen. Und um elf die Suppe im Hof.',
  },
  {
    monthDay: '12-04',
    language: 'de',
    titles: ['Lichterabend im Advent'],
    time: '17:00',
    length: 180,
    weekdays: [6],
    place: COURTYARD,
    capacity: 200,
    tags: ['Fest', 'Familie'],
    hashtag: '#Lichterabend',
    description:
      'Hundert Laternen im Hof, Chor vom Kirchplatz, Waffeln und Punsch. Bitte bringt eine eigene Tasse mit.',
    lure: 'Hundert Laternen, ein Chor, Waffeln und Punsch. Bitte bringt eine eigene Tasse mit.',
  },
];

export const ROUND_TABLE: EventText = {
  language: 'de',
  titles: ['Stammtisch im Museumscafé'],
  time: '18:30',
  length: 180,
  weekdays: [],
  place: CAFE,
  capacity: 42,
  tags: ['Stammtisch'],
  hashtag: '#Stammtisch',
  description:
    'Ein langer Tisch, eine Suppe, keine Tagesordnung. Neue setzen sich einfach dazu, die Plätze neben Gisela sind am lustigsten.',
  lure: 'Ein langer Tisch, eine Suppe, keine Tagesordnung. Neue setzen sich einfach dazu.',
};
export const FAMILY_SUNDAY: EventText = {
  language: 'de',
  titles: ['Familiensonntag'],
  time: '14:00',
  length: 180,
  weekdays: [7],
  place: FOYER,
  capacity: 60,
  tags: ['Familie'],
  hashtag: '#Familiensonntag',
  description:
    'Suchspiel durch die Ausstellung, Basteltisch im Foyer, um vier Uhr eine Geschichte auf dem Teppich. Kinder zahlen nichts.',
  lure: 'Suchspiel, Basteltisch, und um vier eine Geschichte auf dem Teppich. Kinder zahlen nichts.',
};
export const ENGLISH_TABLE: EventText = {
  language: 'en',
  titles: ['English Table'],
  time: '18:00',
  length: 90,
  weekdays: [3],
  place: CAFE,
  capacity: 16,
  tags: ['English'],
  hashtag: '#LindenauInEnglish',
  description:
    'One object from the collection on the table, everything else is conversation. All levels welcome, Emily keeps it going.',
  lure: 'One object on the table, everything else is conversation. All levels welcome.',
};
export const BOARD: EventText = {
  language: 'de',
  titles: ['Vorstandssitzung'],
  time: '18:00',
  length: 120,
  weekdays: [3],
  place: READING_ROOM,
  tags: ['Vorstand'],
  hashtag: '#Vorstand',
  description: 'Tagesordnung: Protokoll, Kasse, Veranstaltungen, Anträge, Verschiedenes.',
};

export const TORCHES: EventText = {
  language: 'de',
  titles: ['Taschenlampenführung durchs Schaudepot'],
  time: '20:00',
  length: 120,
  weekdays: [5],
  place: FOYER,
  capacity: 50,
  tags: ['Führung', 'Familie'],
  hashtag: '#Taschenlampe',
  description:
    'In kleinen Gruppen durchs dunkle Depot, die Taschenlampe in der Hand. Für Mitglieder und ihre Gäste ab 8 Jahren. Mitglieder kommen kostenlos, Gäste zahlen 8 Euro. Stufenlos über den Aufzug im Ladehof.',
  lure: 'In kleinen Gruppen durchs dunkle Depot, die Taschenlampe in der Hand.',
};
export const TORCHES_NEW_PLACE = DEPOT;

export const PHOTOGRAPHY: EventText = {
  language: 'de',
  titles: ['Kuratorinnengespräch: Fotografie um 1920'],
  time: '17:00',
  length: 105,
  weekdays: [2],
  place: READING_ROOM,
  capacity: 30,
  tags: ['Gespräch', 'Fotogruppe'],
  hashtag: '#Kuratorinnengespräch',
  description:
    'Dreißig Glasplatten aus einem Nachlass, zum ersten Mal auf dem Leuchttisch. Wer fotografierte damals in Lindenau, und für wen?',
  lure: 'Dreißig Glasplatten aus einem Nachlass, zum ersten Mal auf dem Leuchttisch.',
};
export const EXCURSION: EventText = {
  language: 'de',
  titles: ['Exkursion Quedlinburg'],
  length: 1,
  weekdays: [6],
  place: 'Abfahrt 08:30 Uhr, Busbahnhof Lindenau, Steig 4',
  capacity: 48,
  tags: ['Exkursion'],
  hashtag: '#Exkursion',
  description:
    'Tagesfahrt mit dem Bus: vormittags Fachwerk und Domberg mit Führung, nachmittags freie Zeit. Rückkehr gegen 20 Uhr.',
  lure: 'Fachwerk, Domberg und freie Zeit am Nachmittag. Rückkehr gegen 20 Uhr.',
};
export const SHIFTS_MEETING: EventText = {
  language: 'de',
  titles: ['Helfertreffen: Wer macht was beim nächsten Fest'],
  time: '17:30',
  length: 60,
  weekdays: [],
  place: '',
  tags: ['Ehrenamt'],
  hashtag: '#Ehrenamt',
  description: 'Aufbau, Kasse, Kuchentisch, Abbau: wir verteilen die Schichten. Der Raum steht noch nicht fest.',
};
export const AUTUMN_TRIP: EventText = {
  language: 'de',
  titles: ['Ausflug: Ziel wird abgestimmt'],
  length: 1,
  weekdays: [6],
  place: '',
  capacity: 48,
  tags: ['Exkursion'],
  hashtag: '#Exkursion',
  description: 'Zur Wahl stehen Naumburg, Görlitz und Freiberg. Abgestimmt wird am Stammtisch.',
};
export const CANCELLED_READING: EventText = {
  language: 'de',
  titles: ['Lesung: Briefe aus der Hafenstraße'],
  time: '19:30',
  length: 90,
  weekdays: [4],
  place: READING_ROOM,
  capacity: 60,
  tags: ['Lesung'],
  hashtag: '#Lesung',
  description: 'Aus sechzig Jahren Briefwechsel zweier Schwestern, gelesen mit verteilten Rollen.',
};
export const CANCELLED_REASON = 'Die Vorleserin ist krank. Wir suchen einen neuen Termin und melden uns.';
