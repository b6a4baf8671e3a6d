/**
 * What can be said about a row of an export of our own that comes in again, or doesn't.
 *
 * Alone because these are no faults of a table that somebody typed. Invariant: shaped like the problems of any import, so
 * that one screen shows both.
 */
export const OWN_REASONS = [
  'own-not-a-document',
  'own-bad-document',
  'own-unknown-collection',
  'own-repeated',
  'own-device-left-out',
  'own-older',
  'own-erased',
  'own-media-missing',
] as const;
export type OwnReason = (typeof OWN_REASONS)[number];

export type OwnProblem = {
  readonly line: number;
  readonly reason: OwnReason;
  readonly severity: 'refused' | 'warning';
  readonly facts: Readonly<Record<string, string | number>>;
};

export const ownProblem = (
  line: number,
  reason: OwnReason,
  severity: OwnProblem['severity'],
  facts: OwnProblem['facts'] = {},
): OwnProblem => ({ line, reason, severity, facts });
