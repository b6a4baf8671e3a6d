/** The fields of an event's page, and which of them a refusal is about. */
import type { Refusal } from '../../shared/contract/failure.ts';
import type { CallFailure } from '../client/outcome.ts';

export type EventField =
  | 'title'
  | 'start'
  | 'end'
  | 'zone'
  | 'repeat'
  | 'place'
  | 'url'
  | 'capacity'
  | 'tags'
  | 'description';

const FIELD_OF: Readonly<Partial<Record<Refusal, EventField>>> = {
  'no-title': 'title',
  'end-before-start': 'end',
  'no-such-time': 'start',
  'no-such-zone': 'zone',
  'bad-rule': 'repeat',
};

/** Undefined where the refusal is about the field that was changed. */
export const fieldOfFailure = (failure: CallFailure): EventField | undefined =>
  failure.code === 'refused' ? FIELD_OF[failure.reason] : undefined;
