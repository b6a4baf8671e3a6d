/**
 * Which column of a table is which field of a person.
 *
 * Alone because the guess is shown and corrected before anything is read: the person decides, this proposes.
 * Invariant: every column gets exactly one answer, in order; bank and consent columns are proposed as ignored, whatever
 * they are called; a choice made by the person is never overruled.
 */
import { headerKey, headerWords } from './headerKey.ts';
import { ALIASES, type Alias, BANK_HEADERS, CONSENT_HEADERS, type MemberField } from './memberAliases.ts';

export type ColumnMapping = {
  readonly column: number;
  readonly header: string;
  readonly field: MemberField | 'ignored';
  /** Columns of one address, or the label and the value of one phone, share a slot. */
  readonly slot: string;
  readonly label?: string;
  /** Of a key: who gave it out. */
  readonly source?: string;
  readonly confidence: 'sure' | 'likely' | 'none';
  /** Why a column is ignored: `second` means that another column of the same name or a better key has its place. */
  readonly why?: 'bank' | 'consent' | 'second' | 'unknown' | 'chosen';
};

export type ColumnChoices = Readonly<Record<number, MemberField | 'ignored'>>;

type Guess = Alias & { readonly slot: string; readonly confidence: 'sure' | 'likely' };

const PLACES: Readonly<Record<string, string>> = {
  business: 'work',
  work: 'work',
  office: 'work',
  geschaftlich: 'work',
  dienstlich: 'work',
  dienst: 'work',
  beruflich: 'work',
  home: 'home',
  privat: 'home',
  private: 'home',
  personal: 'home',
  other: 'other',
  weitere: 'other',
  weiterer: 'other',
  weiteres: 'other',
  weiteren: 'other',
};
const GLUED_PLACE = /^(.{3,})(privat|dienstlich|geschaftlich)$/;
const ADDRESS_PARTS: ReadonlySet<string> = new Set([
  'street',
  'post-box',
  'city',
  'postal-code',
  'region',
  'country',
  'address',
  'address-label',
]);
/** Fields that take as many columns as there are. */
export const MANY: ReadonlySet<string> = new Set([
  'email',
  'email-label',
  'email-type',
  'email-name',
  'phone',
  'phone-label',
  'tags',
  'property',
  'note',
  'prefix',
]);
const BANK_BEGINNING = /^(iban|bic|mandat|kontoinhaber|zahlung|sepa|lastschrift)/;

export function mapColumns(headers: readonly string[], choices: ColumnChoices = {}): readonly ColumnMapping[] {
  const alone = headers.map(guessOf);
  const guesses = withContext(headers, alone);
  const taken = new Set<string>();
  const mapped = headers.map((header, column) => {
    const mapping = mappingOf(header, column, guesses[column], taken);
    // Beside a better key.
    const isSpare = mapping.why === 'unknown' && alone[column]?.field === 'key';
    return isSpare ? { ...mapping, why: 'second' as const } : mapping;
  });
  return mapped.map((mapping) => chosen(mapping, choices[mapping.column]));
}

function mappingOf(header: string, column: number, guess: Guess | undefined, taken: Set<string>): ColumnMapping {
  const none = { column, header, field: 'ignored', slot: '', confidence: 'none' } as const;
  const reason = keptOut(header);
  if (reason !== undefined) return { ...none, why: reason };
  if (guess === undefined) return { ...none, why: 'unknown' };
  if (isSecond(header, guess, taken)) return { ...none, why: 'second' };
  const { field, slot, confidence, label, source } = guess;
  return { column, header, field, slot, confidence, ...(label && { label }), ...(source && { source }) };
}

function keptOut(header: string): 'bank' | 'consent' | undefined {
  const key = headerKey(header).replace(/^mitglied(?=.)/, '');
  if (CONSENT_HEADERS.has(headerKey(header))) return 'consent';
  return BANK_HEADERS.has(headerKey(header)) || BANK_BEGINNING.test(key) ? 'bank' : undefined;
}

/** `Company` occurs twice in a ticket export: the second is the invoice's. Two names for one field fill each other's gaps. */
function isSecond(header: string, guess: Guess, taken: Set<string>): boolean {
  if (MANY.has(guess.field)) return false;
  const name = `${guess.field}/${guess.slot}/${headerKey(header)}`;
  const second = taken.has(name);
  taken.add(name);
  return second;
}

function chosen(mapping: ColumnMapping, choice: MemberField | 'ignored' | undefined): ColumnMapping {
  // An unknown column that a person leaves out is no longer to be told.
  if (choice === undefined || (choice === mapping.field && mapping.why !== 'unknown')) return mapping;
  const { column, header, slot } = mapping;
  if (choice === 'ignored') return { column, header, slot, field: 'ignored', confidence: 'sure', why: 'chosen' };
  const source = choice === 'key' ? { source: 'table' } : {};
  return { column, header, slot, field: choice, confidence: 'sure', ...source };
}

function guessOf(header: string): Guess | undefined {
  const whole = ALIASES.get(headerKey(header));
  if (whole !== undefined) return { ...whole, slot: '', confidence: 'sure' };
  const words = headerWords(header).filter((word, at) => !(at === 0 && word === 'mitglied'));
  if (words[0] === 'eigenschaft' && words.length > 1) return { field: 'property', slot: '', confidence: 'sure' };
  return guessOfParts(words);
}

/** `Business Street 2`, `Telefon (privat 2)`, `E-mail 1 - Value`, `telefonprivat`: a place and a number around a name. */
function guessOfParts(words: readonly string[]): Guess | undefined {
  const place = words.map((word) => PLACES[word]).find((found) => found !== undefined);
  const number = words.find((word) => /^\d{1,2}$/.test(word)) ?? '';
  const rest = words.filter((word) => PLACES[word] === undefined && word !== number).join('');
  const glued = place === undefined ? GLUED_PLACE.exec(rest) : null;
  const where = place ?? PLACES[glued?.[2] ?? ''];
  const alias = ALIASES.get(headerKey(glued?.[1] ?? rest).replace(/(?<=\D)\d$/, ''));
  if (alias === undefined) return undefined;
  const isAddress = ADDRESS_PARTS.has(alias.field);
  // `Address 1 - City` numbers an address; `Street 2` numbers a line of it.
  const numbered = isAddress && !(words[0] === 'address' && words[1] === number && words.length > 2) ? '' : number;
  const field = isAddress && alias.field === 'address' && where !== undefined ? 'street' : alias.field;
  const label = alias.label === undefined || where === undefined ? (alias.label ?? where) : `${where} ${alias.label}`;
  return {
    ...alias,
    field,
    slot: `${where ?? ''}${numbered}`,
    confidence: 'sure',
    ...(label !== undefined && { label }),
  };
}

/** Headers that mean one thing beside some columns and another beside others. */
function withContext(
  headers: readonly string[],
  guesses: ReadonlyArray<Guess | undefined>,
): ReadonlyArray<Guess | undefined> {
  const keys = headers.map(headerKey);
  const fields = new Set(guesses.map((guess) => guess?.field));
  const keyRanks = guesses.map((guess) => (guess?.field === 'key' ? (guess.rank ?? 0) : -1));
  const best = keyRanks.reduce((most, rank) => Math.max(most, rank), -1);
  const attendee = keys.some((key) => key === 'attendeeemail' || key === 'emailteilnehmerin');
  const plain = (field: MemberField, confidence: 'sure' | 'likely' = 'sure'): Guess => ({
    field,
    slot: '',
    confidence,
  });
  const special: Readonly<Record<string, () => Guess | undefined>> = {
    name: () => plain(fields.has('given') && !fields.has('family') ? 'family' : 'display'),
    title: () => (fields.has('position') ? plain('prefix') : plain('position', 'likely')),
    abteilung: () => plain(fields.has('organisation') ? 'department' : 'tags'),
    id: () =>
      keys.includes('adresstyp') || keys.includes('beitragsgruppe')
        ? { ...plain('key'), source: 'openjverein' }
        : undefined,
    memberid: () =>
      keys.includes('urlofmemberprofil') || keys.includes('userid')
        ? { ...plain('key'), source: 'meetup' }
        : plain('member-number'),
  };
  return guesses.map((guess, column) => {
    const key = keys[column] ?? '';
    if (Object.hasOwn(special, key)) return special[key]?.();
    if (guess?.field === 'key' && (keyRanks[column] !== best || keys.includes('memberid'))) return undefined;
    if (guess?.field === 'born' && fields.has('birth-year') && fields.has('birth-month'))
      return { ...guess, field: 'birth-day' };
    if (attendee && key === 'email') return undefined;
    return guess;
  });
}
