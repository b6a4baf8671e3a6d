/**
 * The note that lies beside everything that was exported: what each file is, in both languages.
 *
 * Alone because whoever opens the archive in ten years may have nothing but this. Invariant: its German addresses nobody.
 */
export const readmeText = (name: string, at: string, program: string): string =>
  [
    `${name.replace(/\s+/g, ' ')} – ${at.slice(0, 10)} – Stammtisch ${program}`,
    '',
    ...ENGLISH,
    '',
    '----',
    '',
    ...GERMAN,
    '',
  ].join('\r\n');

const ENGLISH = [
  'This is everything of the workspace. Nothing in it is encrypted: keep it where only you can read it.',
  '',
  'stammtisch.json    everything, as Stammtisch keeps it; import this file (or the whole archive) to get it back',
  'members.csv        people, for any spreadsheet; members-excel-de.csv for a German Excel; members.xlsx as a workbook',
  'events.csv         events with their first date, and the same two beside it',
  'posts.csv          posts, and the same two beside it',
  'members.vcf        people as cards (vCard 3.0), for phones and address books; members-4.vcf as vCard 4.0',
  'calendar.ics       all events with every date, for calendars',
  'media/             pictures and files, each called by the SHA-256 of what is in it, as the JSON names them',
  '',
  'A cell that begins with = + - @ has an apostrophe before it, so that no spreadsheet calculates it; Stammtisch takes it away again.',
];

const GERMAN = [
  'Das ist alles aus dem Arbeitsbereich. Nichts davon ist verschlüsselt: Es gehört dorthin, wo es sonst niemand lesen kann.',
  '',
  'stammtisch.json    alles, wie Stammtisch es führt; wird diese Datei (oder das ganze Archiv) importiert, ist es wieder da',
  'members.csv        Personen, für jede Tabellenkalkulation; members-excel-de.csv fürs deutsche Excel; members.xlsx als Arbeitsmappe',
  'events.csv         Veranstaltungen mit ihrem ersten Termin, und daneben dieselben zwei',
  'posts.csv          Beiträge, und daneben dieselben zwei',
  'members.vcf        Personen als Karten (vCard 3.0), für Telefone und Adressbücher; members-4.vcf als vCard 4.0',
  'calendar.ics       alle Veranstaltungen mit jedem Termin, für Kalender',
  'media/             Bilder und Dateien, jede nach dem SHA-256 ihres Inhalts benannt, wie das JSON sie nennt',
  '',
  'Vor einer Zelle, die mit = + - @ beginnt, steht ein Apostroph, damit keine Tabelle sie ausrechnet; Stammtisch nimmt ihn wieder weg.',
];
