/** The first letters of the first and the last name; titles ("Dr.") and particles ("von") do not count. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/u).filter((word) => /^\p{L}/u.test(word) && !word.endsWith('.'));
  const names = words.filter((word) => !/^\p{Ll}/u.test(word));
  const counted = names.length > 0 ? names : words;
  const first = counted[0];
  const last = counted.length > 1 ? counted.at(-1) : undefined;
  return [first, last]
    .map((word) => word?.match(/^\p{L}\p{M}*/u)?.[0] ?? '')
    .join('')
    .toLocaleUpperCase();
}
