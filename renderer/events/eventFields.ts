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

const FIELDS: readonly string[] = ['title', 'start', 'end', 'zone', 'place', 'url', 'capacity', 'tags', 'description'];

/** Undefined where the refusal is about the field that was changed. */
export function fieldOfFailure(failure: CallFailure): EventField | undefined {
  if (failure.code === 'refused') return FIELD_OF[failure.reason];
  if (failure.code !== 'invalid-input') return undefined;
  const [first] = (failure.issues[0]?.path ?? '').replace(/^patch\./, '').split('.');
  return FIELDS.includes(first ?? '') ? (first as EventField) : undefined;
}
