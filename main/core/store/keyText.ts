/**
 * What stands in a file of keys, with a checksum; and what can still be read of a damaged one.
 *
 * Alone because telling a damaged file from a whole one decides which of two copies is believed. Invariants: a text
 * whose checksum doesn't fit is never whole, however well it parses (one letter changed in a wrapped key still parses);
 * the checksum is against accidents only, against people the wrapping of each slot stands.
 */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type Keys, keysSchema, type Slot, slotSchema } from '../../../shared/protection/model.ts';

const checkedSchema = z.looseObject({ check: z.string() });
const MOST_SLOTS = 16;

const checkOf = (content: object): string =>
  createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 32);

export function keysText(keys: Keys): string {
  return JSON.stringify({ ...keys, check: checkOf(keys) }, null, 2);
}

/** Undefined: damaged. */
export function wholeKeys(text: string): Keys | undefined {
  const written = checkedSchema.safeParse(jsonOf(text));
  if (!written.success) return undefined;
  const { check, ...content } = written.data;
  return check === checkOf(content) ? keysSchema.safeParse(content).data : undefined;
}

/** Every slot that can be read out of damaged texts, each once; undefined: none. */
export function salvagedKeys(texts: readonly string[]): Keys | undefined {
  const found = new Map<string, Slot>();
  // A slot has no braces within, so each is found by its own, whatever became of the text around it.
  for (const [text] of texts.flatMap((one) => [...one.matchAll(/\{[^{}]*\}/g)])) {
    const slot = slotSchema.safeParse(jsonOf(text));
    if (slot.success) found.set(JSON.stringify(slot.data), { ...slot.data, from: 'damaged-file' });
  }
  const slots = [...found.values()].slice(0, MOST_SLOTS);
  return slots.length === 0 ? undefined : { version: 1, slots };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
