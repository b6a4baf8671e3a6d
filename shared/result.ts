/**
 * What a person, a device or a network can make fail is a value of a closed union; only a bug is thrown.
 *
 * Invariant: a `failure` carries facts (ids, numbers, reasons), never wording; words are chosen where it is shown.
 */
export type Result<T, F> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: F };

export const done = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });
export const failed = <const F>(failure: F): { readonly ok: false; readonly failure: F } => ({ ok: false, failure });
