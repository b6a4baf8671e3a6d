/**
 * The one clock of the page: milliseconds since 1970, so that ids made here sort as they were made.
 *
 * Invariant: never goes back while the page lives. It may lag behind after the computer slept: nothing shown and no
 * rule depends on it.
 */
export const epochMs = (): number => performance.timeOrigin + performance.now();
