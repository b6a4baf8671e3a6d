/**
 * What every part of the sample is made with: the year, ids, stamps, chance.
 *
 * Invariant: every document passes the decisions that a person's own would pass; one that they refuse is a bug here.
 */
import type { Stamp } from '../document/document.ts';
import type { Result } from '../result.ts';
import { type Random, randomOf } from './random.ts';
import { sampleYear, type SampleYear } from './year.ts';

export type MakerOptions = {
  readonly seed: number;
  readonly today: string;
  readonly zone: string;
  readonly stamp: (at: string) => Stamp;
  readonly newId: (prefix: string, n: number) => string;
};

export type SampleMaker = {
  readonly year: SampleYear;
  readonly zone: string;
  /** Stamped on a day of the year, at a time of day in UTC, `18:42:07.000`. */
  readonly stampAt: (offset: number, time: string) => Stamp;
  readonly stamp: (at: string) => Stamp;
  readonly newId: (prefix: string) => string;
  readonly random: (stream: string) => Random;
};

export function sampleMaker(options: MakerOptions): SampleMaker {
  const year = sampleYear(options.today, options.zone);
  const counts = new Map<string, number>();
  return {
    year,
    zone: options.zone,
    stampAt: (offset, time) => options.stamp(`${year.dayAt(offset)}T${time}Z`),
    stamp: options.stamp,
    newId: (prefix) => {
      const n = (counts.get(prefix) ?? 0) + 1;
      counts.set(prefix, n);
      return options.newId(prefix, n);
    },
    random: (stream) => randomOf(options.seed, stream),
  };
}

export function accepted<T>(decision: Result<T, unknown>): T {
  if (!decision.ok) throw new Error(`the sample breaks a rule: ${JSON.stringify(decision.failure)}`);
  return decision.value;
}
