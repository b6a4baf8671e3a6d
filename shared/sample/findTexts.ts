/** Posts that need no date of an event: finds from the depot, riddles, people, weekend tips, and ideas nobody has finished. */
import type { Language } from './dateWords.ts';
import type { ChannelName } from './postTexts.ts';

export type FindText = { readonly title: string; readonly text: string; readonly language: Language };
export type Column = {
  readonly weekday: number;
  readonly time: string;
  readonly channels: readonly ChannelName[];
  readonly tag: string;
  readonly texts: readonly FindText[];
};

const de = (title: string, text: string): FindText => ({ title, text, language: 'de' });
const en = (title: string, text: string): FindText => ({ title, text, language: 'en' });

export const COLUMNS: readonly Column[] = [
  {
    weekday: 2,
    time: '12:00',
    channels: ['instagram', 'facebook', 'mastodon'],
    tag: 'Fundstück',
    texts: [
      de(
        'Fundstück: Zinnkrug von 1742',
        'Zweihundert Jahre stand er im Wirtshaus am Wehr, dann in einem Keller, jetzt bei uns: der Zinnkrug der Gerberzunft. Auf dem Deckel sitzt ein kleiner Löwe, dem die Zunge fehlt. Wer sie abgebrochen hat, weiß niemand.\n\n#Fundstück #Stadtmuseum #Lindenau',
      ),
      de(
        'Fundstück: Puppenstube mit elektrischem Licht',
        'Sie hat eine Klingel, ein Badezimmer und eine Glühbirne, so groß wie ein Reiskorn. Die Puppenstube von 1911 brennt nicht mehr, aber wir wissen jetzt, wie man sie wieder zum Leuchten bringt.\n\n#Fundstück #Puppenstube',
      ),
      de(
        'Fundstück: Der Koffer von Gleis 2',
        'Vergessen, abgegeben, nie abgeholt. Im Koffer lagen ein Wörterbuch, drei Taschentücher und eine Fahrkarte nach Triest, nur die Hinfahrt.\n\n#Fundstück #Koffergeschichten',
      ),
      de(
        'Fundstück: Ein Schild aus Emaille',
        '„Milch nur gegen bar“: Das Schild der alten Molkerei hängt wieder, gerade und frisch geputzt. Den Rostfleck oben links haben wir gelassen, der gehört dazu.\n\n#Fundstück #Reklame',
      ),
      de(
        'Fundstück: Taschenuhr ohne Zeiger',
        'Sie tickt. Man sieht nur nicht, wie spät es ist. Unser Uhrmacher sagt, er hat selten ein so zufriedenes Uhrwerk gehört.\n\n#Fundstück #Uhren',
      ),
      de(
        'Fundstück: Stuhl Nummer 312',
        'Im Depot stehen 312 Stühle. Der letzte kam gestern, aus dem Wartezimmer eines Zahnarztes. Bequem ist er nicht, das war wohl Absicht.\n\n#Fundstück #Schaudepot',
      ),
      en(
        'Object of the week: a travelling inkwell',
        'It closes with a spring, and after 150 years the spring still works. A merchant carried it from Lindenau to Riga and back, and not one drop was spilled, or so his diary claims.\n\n#ObjectOfTheWeek #Lindenau',
      ),
      en(
        'Object of the week: the harbour bell',
        'It rang for fog, for fire and, every evening, for soup. Today it hangs above our desk and rings for nobody. Come and look at the rope: you can see how many hands have pulled it.\n\n#ObjectOfTheWeek #Lindenau',
      ),
    ],
  },
  {
    weekday: 7,
    time: '11:00',
    channels: ['instagram', 'mastodon'],
    tag: 'Rätsel',
    texts: [
      de(
        'Sonntagsrätsel: Wozu war das gut?',
        'Holz, handlang, mit elf Zähnen und einem Griff. Wozu war das gut? Die schönste falsche Antwort gewinnt einen Kaffee im Museumscafé.\n\n#Sonntagsrätsel',
      ),
      de(
        'Sonntagsrätsel: Welche Straße ist das?',
        'Ein Foto von 1926, ein Pferd, drei Hüte, keine Schilder. Welche Straße ist das? Kleiner Hinweis: Heute wachsen dort Kastanien.\n\n#Sonntagsrätsel #Lindenau',
      ),
      de(
        'Sonntagsrätsel: Was fehlt auf dem Bild?',
        'Der Marktplatz auf einer Postkarte, und irgendetwas stimmt nicht. Was fehlt? Auflösung am Mittwoch.\n\n#Sonntagsrätsel',
      ),
      de(
        'Sonntagsrätsel: Wer schrieb diese Zeile?',
        '„Komm nicht vor acht, der Vater sägt noch.“ Aus welchem Jahrzehnt stammt dieser Zettel? Rätselt mit, wir sind selbst nicht ganz sicher.\n\n#Sonntagsrätsel #Archiv',
      ),
      de(
        'Sonntagsrätsel: Wie viele Knöpfe?',
        'Im Glas auf der Theke liegen Knöpfe aus hundert Jahren Garderobe. Wie viele sind es? Wer am nächsten liegt, bekommt den schönsten.\n\n#Sonntagsrätsel',
      ),
    ],
  },
  {
    weekday: 5,
    time: '11:00',
    channels: ['facebook', 'mastodon'],
    tag: 'Tipp',
    texts: [
      de(
        'Wochenendtipp: Der Dachboden ist offen',
        'Samstag und Sonntag kommt ihr bis unters Gebälk. Oben ist es warm, unten gibt es Limonade.\n\n#Wochenendtipp #Lindenau',
      ),
      de(
        'Wochenendtipp: Kaffee unter der Linde',
        'Das Museumscafé stellt die Tische raus. Die Linde im Hof ist älter als das Haus, und Kuchen gibt es auch.\n\n#Wochenendtipp',
      ),
      de(
        'Wochenendtipp: Die leise Stunde',
        'Sonntags von neun bis zehn bleibt der Ton aus und das Licht weich. Gut für alle, die es ruhig mögen.\n\n#Wochenendtipp #LeiseStunde',
      ),
      de(
        'Wochenendtipp: Mit Kindern ins Depot',
        'Am Eingang liegen Lupen bereit. Wer alle sieben Mäuse findet, bekommt einen Stempel.\n\n#Wochenendtipp #Familie',
      ),
      en(
        'Weekend tip: start with the map room',
        'If you only have half an hour, go straight to the map room on the first floor. Look for the street you live in, then look for what used to be there.\n\n#WeekendTip #Lindenau',
      ),
    ],
  },
  {
    weekday: 4,
    time: '17:00',
    channels: ['instagram', 'facebook'],
    tag: 'Ehrenamt',
    texts: [
      de(
        'Ehrenamt: Ute stellt sich vor',
        'Wenn Ute an der Tür steht, kommt man gern herein. Seit zwölf Jahren macht sie den Einlass, und sie kennt fast alle beim Namen. „Am schönsten sind die, die zum ersten Mal kommen“, sagt sie.\n\n#Ehrenamt #Freundeskreis',
      ),
      de(
        'Ehrenamt: Mehmet und das Licht',
        'Mehmet hört, wenn ein Lautsprecher müde ist. Er baut auf, er baut ab, und dazwischen sitzt er in der letzten Reihe und strahlt.\n\n#Ehrenamt #Freundeskreis',
      ),
      de(
        'Ehrenamt: Dienstags im Archiv',
        'Vier Leute, eine Kanne Tee, 9.000 Postkarten. Der Archivkreis ist bei Buchstabe M angekommen und sucht noch jemanden, der Kurrent lesen mag.\n\n#Ehrenamt #Archiv',
      ),
      en(
        'Volunteering: Emily’s English Table',
        'It started with two people and a teapot. Today Emily Carter hosts our English Table every month. Her only rule: nobody apologises for their grammar.\n\n#Volunteering #Freundeskreis',
      ),
    ],
  },
];

export const IDEAS: readonly FindText[] = [
  de(
    'Porträt: Bjarne Sørensen',
    'Bjarne fotografiert, seit er eine Schuhschachtel in eine Kamera verwandelt hat. Gespräch führen, Foto machen lassen, nach der Einwilligung fragen.',
  ),
  de(
    'Spendenaufruf Puppenstube',
    'Für neue Leitungen, zwei Fenster und eine sehr kleine Glühbirne fehlen noch 640 Euro. Jeder Euro hilft, und wer mag, darf beim ersten Einschalten dabei sein.',
  ),
  de('Zitat der Woche', ''),
  de(
    'Lesung im Winter',
    'Idee: Märchen im Depot, bei Kerzenschein geht nicht, aber mit Laternen. Mit der Buchhandlung Ankerplatz sprechen.',
  ),
  en(
    'What the labels don’t say',
    'A small series: one object, one question visitors keep asking, one honest answer. Ask Emily for the first three.',
  ),
  de('Danke an alle Einlassteams', 'Zahlen fehlen noch: Wie viele Abende waren es, wie viele Hände?'),
  de('Blick in den Ladehof', 'Foto von der Anlieferung, kurzer Text: Was kommt da eigentlich jeden Freitag?'),
];
