/** A sample as the tests look at it: every document, sorted into its kind. */
import type { Event } from '../../shared/events/model.ts';
import type { Member } from '../../shared/members/model.ts';
import type { Channel, Organisation } from '../../shared/plan/model.ts';
import { sampleDocuments, type SampleDocument, type SampleOptions } from '../../shared/sample/sample.ts';
import type { Post } from '../../shared/social/model.ts';

export const TODAY = '2026-06-11';

export function optionsOf(given: Partial<SampleOptions> = {}): SampleOptions {
  return {
    members: 148,
    seed: 1742,
    today: TODAY,
    zone: 'Europe/Berlin',
    stamp: (at) => ({ at, by: 'prs_anna', device: 'dev_laptop' }),
    newId: (prefix, n) => `${prefix}_${n}`,
    ...given,
  };
}

export type Made = {
  readonly all: readonly SampleDocument[];
  readonly organisation: Organisation;
  readonly channels: readonly Channel[];
  readonly events: readonly Event[];
  readonly posts: readonly Post[];
  readonly members: readonly Member[];
};

export function made(given: Partial<SampleOptions> = {}): Made {
  const all = [...sampleDocuments(optionsOf(given))];
  const of = (kind: string): readonly unknown[] =>
    all.map(({ document }) => document).filter((document) => document.kind === kind);
  const [organisation] = of('organisation') as readonly Organisation[];
  if (organisation === undefined) throw new Error('no organisation');
  return {
    all,
    organisation,
    channels: of('channel') as readonly Channel[],
    events: of('event') as readonly Event[],
    posts: of('post') as readonly Post[],
    members: of('member') as readonly Member[],
  };
}

export function named<T extends { title?: string | undefined }>(list: readonly T[], title: string): T {
  const found = list.find((one) => one.title === title);
  if (found === undefined) throw new Error(`nothing is called ${title}`);
  return found;
}
