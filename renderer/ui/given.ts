/**
 * Hands optional props on to react-aria.
 *
 * Alone because react-aria tells an absent prop from one that is undefined (`value={undefined}` makes a field
 * uncontrolled for good), and so does `exactOptionalPropertyTypes`: what the caller left out must stay out.
 */
export type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

export function given<T extends object>(props: T): Given<T> {
  return Object.fromEntries(Object.entries(props).filter(([, value]) => value !== undefined)) as Given<T>;
}
