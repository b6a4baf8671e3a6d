/** What stands in a member's file: where people live, what they do here, what somebody noted. */
export const STREETS = [
  'Hafenstraße',
  'Marktgasse',
  'Am Alten Speicher',
  'Lindenallee',
  'Gerberufer',
  'Schulstraße',
  'Kirchplatz',
  'Mühlweg',
  'Fährgasse',
  'Töpferstraße',
  'Am Wehr',
  'Kastanienweg',
  'Brückenstraße',
  'Obere Weinleite',
  'Zum Kranichsee',
  'Färberhof',
  'Am Güterbahnhof',
  'Kleine Zunftgasse',
  'Rosenwinkel',
  'Amselgrund',
  'Schloßbergring',
  'Uferpromenade',
  'Dorfaue',
  'Ziegeleiweg',
];

/** Invented places: no German postal code begins with 05. */
export const TOWNS = [
  { postalCode: '05417', city: 'Lindenau' },
  { postalCode: '05417', city: 'Lindenau' },
  { postalCode: '05417', city: 'Lindenau' },
  { postalCode: '05419', city: 'Lindenau' },
  { postalCode: '05423', city: 'Mühlbruch' },
  { postalCode: '05426', city: 'Großwerda an der Linde' },
  { postalCode: '05431', city: 'Köthnitz' },
];

export const MAIL_DOMAINS = ['mail.example', 'web.example', 'post.example', 'lindenau.example', 'briefkasten.example'];

export const PARTNERS = [
  { organisation: 'Sparverein Lindenau', position: 'Öffentlichkeitsarbeit' },
  { organisation: 'Grundschule am Wehr', position: 'Sachunterricht' },
  { organisation: 'Lindenauer Anzeiger', position: 'Kulturredaktion' },
  { organisation: 'Bäckerei Kornblum', position: 'Inhaber' },
  { organisation: 'Kulturamt der Stadt Lindenau', position: 'Förderung' },
  { organisation: 'Restaurierung Holzwurm', position: 'Werkstatt' },
  { organisation: 'Volkshochschule Lindenau', position: 'Programm' },
  { organisation: 'University of Lindenau, International Office', position: 'Student life' },
];

/** Each with how many of a hundred people bear it. */
export const MEMBER_TAGS: readonly { readonly tag: string; readonly share: number }[] = [
  { tag: 'Ehrenamt', share: 0.16 },
  { tag: 'Fördermitglied', share: 0.13 },
  { tag: 'Familie', share: 0.14 },
  { tag: 'Fotogruppe', share: 0.06 },
  { tag: 'Archivkreis', share: 0.04 },
  { tag: 'Newsletter', share: 0.55 },
  { tag: 'English', share: 0.05 },
];
/** Who comes without having joined has this one alone. */
export const GUEST_TAG = 'Gast';
export const GUEST_SHARE = 0.07;
export const YOUTH_TAG = 'Jugend';
export const HONORARY_TAG = 'Ehrenmitglied';

export const NOTES = [
  'Hilft gern beim Aufbau, wenn man eine Woche vorher fragt.',
  'Braucht einen Platz nah am Eingang.',
  'Sammelt alte Stadtpläne und bringt sie auf Nachfrage mit.',
  'Backt für das Sommerfest, am liebsten Blechkuchen.',
  'Möchte nicht auf Fotos zu sehen sein.',
  'Kam über die Lange Nacht zu uns.',
  'Hört auf dem linken Ohr schlecht, bitte vorn platzieren.',
  'Hat früher im Hafen gearbeitet und erzählt davon im Erzählcafé.',
  'Isst vegetarisch.',
  'Würde gern einmal im Archiv mitmachen.',
  'Kann Kurrent lesen und hilft bei alten Briefen.',
  'Bitte nur per Post anschreiben.',
  'Hat einen Hund, der gut allein im Hof wartet.',
  'Zahlt den Beitrag in zwei Raten, ist so besprochen.',
  'Leiht uns jedes Jahr die Bierbänke.',
  'Bringt zu Führungen oft die Enkel mit.',
  'Singt im Chor am Kirchplatz, mittwochs keine Zeit.',
  'Fährt bei Exkursionen gern mit dem eigenen Auto.',
  'Works shifts, evenings only at short notice.',
  'New in town, would like to meet people.',
  'Gave us the enamel signs from the old dairy.',
  'Can help with translations into English.',
];
