/**
 * How German addresses whoever reads it: each text with a du has one with a Sie beside it, and that one has no du left.
 *
 * Alone because a forgotten Sie is seen by nobody who is on first-name terms with the program, and that is all who write
 * it. Invariant: imperatives are a closed list; one that only formal texts know is a violation, so that it grows along.
 */
import { gapsOf, type Message, withoutPlural } from './messages.ts';
import type { Violation } from './tree.ts';

/** The infinitive, and how a du is told to. */
const COMMANDS: ReadonlyMap<string, readonly string[]> = new Map(
  `aktualisieren:aktualisiere ändern:ändere anlegen:anleg behalten:behalte|behalt berichtigen:berichtige
  benennen:benenne bewahren:bewahre|bewahr bringen:bring|bringe drucken:druck|drucke drücken:drück|drücke entfernen:entferne
  entpacken:entpacke|entpack entscheiden:entscheide entsperren:entsperre erlauben:erlaube|erlaub
  exportieren:exportiere fangen:fang|fange fragen:frag|frage fügen:füg|füge geben:gib gehen:geh halten:halt|halte
  holen:hol|hole importieren:importiere klicken:klick|klicke kopieren:kopiere kürzen:kürze|kürz laden:lad|lade
  lassen:lass|lasse legen:leg|lege lesen:lies löschen:lösch|lösche machen:mach|mache melden:melde nehmen:nimm
  öffnen:öffne planen:plane prüfen:prüfe|prüf räumen:räum|räume reparieren:repariere richten:richte sagen:sag|sage
  schaffen:schaff|schaffe schalten:schalte schauen:schau|schaue schicken:schick|schicke schließen:schließ|schließe
  schreiben:schreib|schreibe sehen:sieh|siehe setzen:setz|setze sichern:sichere starten:starte stellen:stell|stelle
  suchen:such|suche teilen:teile tippen:tipp|tippe tragen:trag|trage treten:tritt trennen:trenn|trenne
  übernehmen:übernimm untersuchen:untersuche|untersuch verbinden:verbinde vergleichen:vergleiche|vergleich
  vernichten:vernichte verschieben:verschieb|verschiebe verschlüsseln:verschlüssle|verschlüssele
  versuchen:versuch|versuche verwerfen:verwirf wählen:wähle|wähl warten:warte wechseln:wechsle wiederholen:wiederhole
  zeigen:zeig|zeige ziehen:zieh|ziehe`
    .split(/\s+/)
    .map((entry) => entry.split(':'))
    .map(([infinitive = '', forms = '']) => [infinitive, forms.split('|')]),
);
const told = new Set([...COMMANDS.values()].flat());

/** Nouns too, with a capital letter: a command is followed by what it is about. */
const nouns = new Set(['druck', 'frage', 'lage', 'suche', 'teile', 'trage', 'vergleich', 'versuch', 'wechsle']);
const object = /^ (?:es|sie|ihn|ihm|dir|dich|das|den|die|ein(?:e|en|em)?|dein(?:e|en|em)?|in|im|nach|etwas)(?!\p{L})/u;

const pronoun = /(?<!\p{L})(?:du|dich|dir|dein(?:e|en|em|er|es|s)?|euch|euer|eur(?:e|en|em|er|es))(?!\p{L})/iu;
/** Several of them: "wo ihr veröffentlicht". Otherwise "ihr" is hers and theirs. */
const several = /(?<!\p{L})(?:wo|wie|was|wenn|dass|ob|bevor|sobald) ihr(?!\p{L})/iu;
const opening = /(?:^|[.:!?;…“] |[(„])(\p{Lu}\p{Ll}+)(?!\p{L})/gu;
/** Nothing else in German is written like these within a sentence. */
const within = /(?<!\p{L})\p{Ll}+(?!\p{L})/gu;

const isNoun = (text: string, word: string, end: number): boolean =>
  nouns.has(word.toLowerCase()) && !object.test(text.slice(end));

/** The words by which a text says du; empty: it addresses nobody, or with Sie. */
export function duWordsOf(text: string): readonly string[] {
  const openings = [...text.matchAll(opening)]
    .filter((found) => !isNoun(text, found[1] ?? '', found.index + found[0].length))
    .map(([, word = '']) => word)
    .filter((word) => told.has(word.toLowerCase()));
  const inside = [...text.matchAll(within)].map(([word]) => word).filter((word) => told.has(word));
  return [...[pronoun, several].flatMap((words) => words.exec(text)?.[0] ?? []), ...openings, ...inside];
}

/** What a Sie is told to at the beginning of a sentence: "Wählen Sie …". */
const formalOpening = /(?:^|[.:!?;] )(\p{Lu}\p{Ll}+n) Sie(?!\p{L})/gu;
/** Questions, wishes and conditions begin likewise. */
const noCommand = new Set(['haben', 'können', 'möchten', 'müssen', 'sollen', 'wenn', 'werden', 'wollen']);

const unknownCommands = (formal: string): readonly string[] =>
  [...formal.matchAll(formalOpening)]
    .map(([, word = '']) => word.toLowerCase())
    .filter((word) => !COMMANDS.has(word) && !noCommand.has(word));

/** Names of the address itself. */
const aboutAddress: ReadonlySet<string> = new Set(['settings.address.informal']);

function formalProblems(german: string, formal: string): readonly string[] {
  const left = duWordsOf(formal);
  return [
    ...(formal.trim() === '' || formal === german ? ['says nothing else in sie than in de'] : []),
    ...(left.length > 0 ? [`still says du in sie (${left.join(', ')})`] : []),
    ...(gapsOf(german) === gapsOf(formal) ? [] : ['has other gaps in sie than in de']),
    ...unknownCommands(formal).map((word) => `tells to ${word}, which no list of imperatives knows`),
  ];
}

function problemsOf({ key, texts }: Message): readonly string[] {
  const german = texts.get('de') ?? '';
  if (texts.has('sie')) {
    const formal = texts.get('sie');
    return formal === undefined ? ['has no words in sie that can be read here'] : formalProblems(german, formal);
  }
  const said = aboutAddress.has(key) ? [] : duWordsOf(german);
  return said.length > 0 ? [`says du (${said.join(', ')}) and lacks sie`] : [];
}

/** A form that keeps its du beside one with a Sie would be shown for another count. */
function pluralProblems({ key, texts }: Message, formal: ReadonlyMap<string, boolean>): readonly string[] {
  const other = key.endsWith('_one') ? `${withoutPlural(key)}_other` : undefined;
  if (other === undefined || !formal.has(other)) return [];
  return formal.get(other) === texts.has('sie') ? [] : [`has sie in one of its forms only`];
}

export function addressViolations(messages: readonly Message[]): readonly Violation[] {
  const formal = new Map(messages.map(({ key, texts }) => [key, texts.has('sie')]));
  return messages.flatMap((message) =>
    [...problemsOf(message), ...pluralProblems(message, formal)].map((says) => ({
      path: message.path,
      line: message.line,
      says: `${message.key} ${says}`,
    })),
  );
}
