/** How a person is called and sorted, wherever a name is shown. Invariant: never empty for a valid member. */
import { fold } from '../text/fold.ts';
import type { Member, MemberName } from './model.ts';

export function displayNameOf(
  member: Pick<Member, 'name' | 'emails' | 'phones'> & { organisation?: string | undefined },
): string {
  return nameTextOf(member.name) || member.organisation || member.emails[0]?.address || member.phones[0]?.number || '?';
}

export function nameTextOf(name: MemberName): string {
  if (name.display !== undefined && name.display.trim() !== '') return name.display.trim();
  return [name.prefix, name.given, name.family, name.suffix]
    .filter((part) => part !== undefined && part !== '')
    .join(' ')
    .trim();
}

/** Sorted by family name as a phone book does, particles kept where the person wrote them. */
export function sortNameOf(member: Member): string {
  const { family, given } = member.name;
  if (family !== undefined && family !== '') return fold(`${family} ${given ?? ''}`);
  const display = nameTextOf(member.name);
  if (display === '') return fold(displayNameOf(member));
  const words = fold(display).split(' ');
  const last = words.pop() ?? '';
  return [last, ...words].join(' ');
}

/** One or two letters for the round picture. */
export function initialsOf(name: string): string {
  const words = name
    .split(/[\s-]+/)
    .filter((word) => /^\p{L}/u.test(word) && !/^(?:dr|prof|mr|mrs|ms|herr|frau)\.?$/iu.test(word));
  const first = Array.from(words[0] ?? name)[0] ?? '?';
  const last = words.length > 1 ? (Array.from(words.at(-1) ?? '')[0] ?? '') : '';
  return (first + last).toUpperCase();
}
