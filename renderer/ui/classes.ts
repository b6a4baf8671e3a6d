/** Joins class names; what is false or absent falls out. */
export function classesOf(...names: readonly (string | false | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}
