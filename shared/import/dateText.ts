/**
 * Dates and times of day as people and programs write them in cells.
 *
 * Alone because German, English and American tables write the same digits and mean other days, and guessing silently is
 * how birthdays move. Invariant: a reading is a day that exists; where only the writer could know the order of day and
 * month, `ambiguous` says so. A year of two digits is 1930 to 2029. Years 1604 and 0 are the empty year of Apple and others.
 */
export type DateOrder = 'day-first' | 'month-first';
export type DateReading =
  | { readonly kind: 'date'; readonly date: string; readonly rest: string; readonly ambiguous: boolean }
  | { readonly kind: 'empty' }
  | { readonly kind: 'bad' };

const MONTHS: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  mar: 3,
  mrz: 3,
  apr: 4,
  may: 5,
  mai: 5,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  oct: 10,
  okt: 10,
  nov: 11,
  dec: 12,
  dez: 12,
};
const EMPTY = /^0+([./-]0+){1,2}([ T].*)?$/;
const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)(.*)$/s;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?!\d)(.*)$/s;
const NO_YEAR = /^--(\d{2})-?(\d{2})(?!\d)(.*)$/s;
const DOTTED = /^(\d{1,2})\.\s?(\d{1,2})\.(?:\s?(\d{4}|\d{2})(?!\d))?(.*)$/s;
const SLASHED = /^(\d{1,2})([/-])(\d{1,2})(?:\2(\d{4}|\d{2}))?(?!\d)(.*)$/s;
const DAY_NAME = /^(?:\p{L}{2,10}\.?,?\s+)?(\d{1,2})\.?\s+(\p{L}{3,10})\.?,?\s+(\d{4})(?!\d)(.*)$/su;
const NAME_DAY = /^(?:\p{L}{2,10}\.?,\s+)?(\p{L}{3,10})\.?\s+(\d{1,2}),?\s+(\d{4})(?!\d)(.*)$/su;

export function readDate(cell: string, order?: DateOrder): DateReading {
  const text = cell.trim();
  if (text === '' || EMPTY.test(text)) return { kind: 'empty' };
  const iso = YEAR_FIRST.exec(text);
  if (iso !== null) return dateOf(iso[1], iso[3], iso[4], iso[5]);
  const compact = COMPACT.exec(text) ?? undefined;
  if (compact !== undefined) return dateOf(compact[1], compact[2], compact[3], compact[4]);
  const yearless = NO_YEAR.exec(text);
  if (yearless !== null) return dateOf(undefined, yearless[1], yearless[2], yearless[3]);
  const dotted = DOTTED.exec(text);
  if (dotted !== null) return dateOf(dotted[3], dotted[2], dotted[1], dotted[4]);
  const slashed = SLASHED.exec(text);
  if (slashed !== null) return slashedDate(slashed, order);
  return namedDate(text);
}

function slashedDate([, first, , second, year, rest]: RegExpExecArray, order: DateOrder | undefined): DateReading {
  const dayFirst = Number(first) > 12 || (order === 'day-first' && Number(second) <= 12);
  const open = order === undefined && Number(first) <= 12 && Number(second) <= 12 && first !== second;
  return dayFirst ? dateOf(year, second, first, rest) : dateOf(year, first, second, rest, open);
}

function namedDate(text: string): DateReading {
  const dayFirst = DAY_NAME.exec(text);
  if (dayFirst !== null) return dateOf(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1], dayFirst[4]);
  const nameFirst = NAME_DAY.exec(text);
  if (nameFirst !== null) return dateOf(nameFirst[3], monthOf(nameFirst[1]), nameFirst[2], nameFirst[4]);
  return { kind: 'bad' };
}

const monthOf = (name = '') => String(MONTHS[name.toLowerCase().replace('ä', 'a').slice(0, 3)] ?? 0);

type Digits = string | undefined;

function dateOf(year: Digits, month: Digits, day: Digits, rest: Digits, ambiguous = false): DateReading {
  const full = year?.length === 2 ? Number(year) + (Number(year) < 30 ? 2000 : 1900) : Number(year ?? 0);
  const named = full === 1604 ? 0 : full;
  if (!dayExists(named, Number(month), Number(day))) return { kind: 'bad' };
  const monthDay = `${pad(month, 2)}-${pad(day, 2)}`;
  const date = named === 0 ? `--${monthDay}` : `${pad(String(named), 4)}-${monthDay}`;
  return { kind: 'date', date, rest: (rest ?? '').trim(), ambiguous };
}

const pad = (digits: Digits, width: number) => (digits ?? '').padStart(width, '0');

/** Without a year, 29 February exists. */
export function dayExists(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day <= (month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31);
}

/** What a column's own values prove: one day above 12 settles all others, unless another proves the contrary. */
export function dateOrderOf(cells: Iterable<string>): DateOrder | 'mixed' | undefined {
  let proven: DateOrder | undefined;
  for (const cell of cells) {
    const [, first, , second] = SLASHED.exec(cell.trim()) ?? [];
    const order = Number(first) > 12 ? 'day-first' : Number(second) > 12 ? 'month-first' : undefined;
    // 11/31 is no day in either order, and proves neither.
    if (order !== undefined && readDate(cell, order).kind !== 'date') continue;
    if (order !== undefined && proven !== undefined && order !== proven) return 'mixed';
    proven ??= order;
  }
  return proven;
}

export type TimeReading = { readonly time: string; readonly offset?: string };
/** Several optional words with any number of blanks between them would be tried in every way there is. */
const oneBlank = (text: string): string => text.trim().replace(/\s+/g, ' ');
const TIME =
  /^([T,\s]*)(\d{1,2})(?:[:.h](\d{2}))?(:\d{2}(?:[.,]\d+)?)? ?(am|a\.m\.|pm|p\.m\.)? ?(Uhr|h)? ?(Z|UTC|[+-]\d{2}:?\d{2})? ?(\[.*\])?$/i;

/** A time of day, `HH:MM`, with the offset that was written beside it. */
export function readTime(cell: string): TimeReading | undefined {
  const [, lead = '', hours, minutes, seconds, half, word, offset, zone] = TIME.exec(oneBlank(cell)) ?? [];
  if (hours === undefined || (minutes === undefined && half === undefined && word === undefined)) return undefined;
  const afternoon = half === undefined ? undefined : half.toLowerCase().startsWith('p');
  const hour = afternoon === undefined ? Number(hours) : (Number(hours) % 12) + (afternoon ? 12 : 0);
  if (hour > 23 || Number(minutes ?? 0) > 59) return undefined;
  const time = `${pad(String(hour), 2)}:${minutes ?? '00'}`;
  if (offset === undefined) return { time };
  const written = /t/i.test(lead) || seconds !== undefined || zone !== undefined;
  if (!isOffset(offset, written)) return undefined;
  return { time, offset: /^(z|utc)$/i.test(offset) ? '+00:00' : offset.replace(/^(.\d{2}):?(\d{2})$/, '$1:$2') };
}

/** What people write behind a dash is an end (`19:00-21:30`); only a program that writes a whole time means west of UTC. */
function isOffset(text: string, writtenWhole: boolean): boolean {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(text) ?? [];
  if (sign === undefined) return true;
  return Number(hours) <= 14 && Number(minutes) <= 59 && (sign === '+' || writtenWhole);
}
