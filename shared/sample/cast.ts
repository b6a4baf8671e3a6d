/**
 * The people whose names appear in texts of the sample: board, volunteers, guests of tonight.
 *
 * Invariant: invented, every one; with them every sample begins, so that a post about Bjarne finds a Bjarne.
 */
import type { MemberInput } from '../members/contract.ts';

export type CastMember = MemberInput & { readonly yearsIn: number };

const person = (given: string, family: string, address: string, tags: readonly string[], yearsIn: number) => ({
  name: { given, family },
  ...(address === '' ? {} : { emails: [{ address }] }),
  tags: [...tags],
  yearsIn,
});

export const CAST: readonly CastMember[] = [
  {
    ...person('Friederike', 'Schäfer-Grünwald', 'f.schaefer-gruenwald@web.example', ['Vorstand'], 14),
    position: 'Vorsitzende',
    note: 'Hat die Schlüssel zum Lesesaal. Am besten abends anrufen.',
  },
  {
    ...person('Katarzyna', 'Wójcik-Brandstätter', 'k.wojcik@museum-lindenau.example', ['Vorstand', 'Ehrenamt'], 6),
    position: 'Veranstaltungen',
  },
  { ...person('Jörg', 'Weißenböck', 'joerg.weissenboeck@web.example', ['Vorstand', 'Ehrenamt'], 9), position: 'Kasse' },
  {
    ...person('Hans-Günther', 'Überschär', 'ueberschaer@museum-lindenau.example', ['Ehrenmitglied'], 27),
    name: { prefix: 'Dr.', given: 'Hans-Günther', family: 'Überschär' },
    organisation: 'Stadtmuseum Lindenau',
    position: 'Leiter der Sammlung',
    note: 'Führt durchs Schaudepot. Kennt jeden der 312 Stühle.',
  },
  {
    ...person('Ute', 'Kößler', 'ute.koessler@posteo.example', ['Ehrenamt', 'Einlass'], 12),
    note: 'Macht gern den Einlass, nur nicht donnerstags.',
  },
  {
    ...person('Mehmet', 'Öztürk', 'mehmet.oeztuerk@mail.example', ['Ehrenamt', 'Technik'], 5),
    note: 'Kümmert sich um Licht und Ton. Hat einen Transporter.',
  },
  {
    ...person(
      'Maximiliane',
      'Freifrau von Hohenbach-Öhrenfeld',
      'm.hohenbach@uni-lindenau.example',
      ['Fördermitglied', 'Leihgabe'],
      28,
    ),
    name: { prefix: 'Prof. Dr.', given: 'Maximiliane', family: 'Freifrau von Hohenbach-Öhrenfeld' },
    note: 'Leiht uns den Zinnkrug von 1742. Möchte beim Sommerfest wieder Saft ausschenken, aber nicht länger als zwei Stunden.',
  },
  person('Gisela', 'Böhm', 'gisela.boehm@lindenau.example', ['Ehrenamt', 'Fördermitglied'], 31),
  person('Bjarne', 'Sørensen', 'bjarne.soerensen@mail.example', ['Ehrenamt', 'Fotogruppe'], 3),
  person('Oluwaseun', 'Adébáyò-Krüger', 'seun.adebayo@posteo.example', ['Fotogruppe'], 4),
  {
    ...person('Emily', 'Carter', 'emily.carter@mail.example', ['English'], 2),
    note: 'Leads the English Table. Prefers e-mail in English.',
  },
  {
    ...person('Zoë', 'Lefèvre-Straßburger', 'zoe.lefevre@mail.example', ['Gast'], 0),
    note: 'Kommt mit Gisela Böhm. Interessiert sich für Fotografie.',
  },
  {
    ...person('Minh Hằng', 'Nguyễn', 'minhhang@mail.example', ['Gast', 'English'], 0),
    name: { given: 'Minh Hằng', family: 'Nguyễn', display: 'Nguyễn Thị Minh Hằng' },
    note: 'Signed up through the newsletter, speaks English.',
  },
  {
    ...person('Liam', 'O’Sullivan', 'liam.osullivan@mail.example', ['Gast', 'English'], 0),
    note: 'New neighbour from Hafenstraße, brings a guest.',
  },
  person('Priya', 'Raghunathan', 'priya.r@mail.example', ['English', 'Familie'], 3),
  person('Ayşe', 'Yıldırım', 'ayse.yildirim@mail.example', ['Familie'], 2),
  {
    ...person('Mateusz', 'Żółkiewski', 'familie.zolkiewski@mail.example', ['Familie'], 4),
    note: 'Kommt meist zu viert, die Kinder sind acht und elf.',
  },
  { ...person('Theodor', 'Zschiedrich', '', [], 16), note: 'Hat keine E-Mail. Einladungen bitte mit der Post.' },
  {
    ...person('Олена', 'Барвинська', 'olena.barwynska@mail.example', ['Ehrenamt'], 2),
    note: 'Schreibt sich auf Deutsch Olena Barwynska. Übersetzt Texte ins Ukrainische.',
  },
  {
    ...person('雅婷', '林', 'yating.lin@mail.example', ['Jugend', 'English'], 1),
    name: { given: '雅婷', family: '林', display: '林雅婷 (Lin Yating)' },
  },
  person('Þórdís', 'Jónsdóttir', 'thordis@post.example', ['Fördermitglied'], 5),
  person('João', 'Guimarães', 'joao.guimaraes@post.example', ['Jugend'], 1),
  {
    name: {},
    organisation: 'Buchhandlung Ankerplatz',
    emails: [{ address: 'laden@ankerplatz.example', label: 'Laden' }],
    tags: ['Partner'],
    website: 'https://ankerplatz.example',
    note: 'Macht den Büchertisch bei Lesungen. Zwei Wochen vorher Bescheid geben.',
    yearsIn: 8,
  },
];
