/**
 * Ids are made on the device, before the write, so that a retry writes the same document.
 *
 * Invariant: no rule reads a time or any other content out of an id.
 */
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/**
 * Source: RFC 9562, section 5.7 (version 7, variant 10).
 * @param epochMs milliseconds since 1970, 0 to 2^48 - 1
 * @param random ten random bytes
 */
export function uuidV7(epochMs: number, random: Uint8Array): string {
  if (!(epochMs >= 0 && epochMs < 2 ** 48)) throw new RangeError(`uuidV7: ${epochMs} is no time`);
  if (random.length < 10) throw new RangeError('uuidV7: ten random bytes are needed');
  const hex = (at: number, mask = 0xff, bits = 0) => HEX[((random[at] as number) & mask) | bits] as string;
  const time = Math.floor(epochMs).toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-${hex(0, 0x0f, 0x70)}${hex(1)}-${hex(2, 0x3f, 0x80)}${hex(3)}-${hex(4)}${hex(5)}${hex(6)}${hex(7)}${hex(8)}${hex(9)}`;
}

/** An id that two devices make alike for the same thing: the first 128 bits of an HMAC over its meaning. */
export function derivedId(prefix: string, mac: Uint8Array): string {
  if (mac.length < 16) throw new RangeError('derivedId: 128 bits are needed');
  return `${prefix}_${Array.from(mac.subarray(0, 16), (byte) => HEX[byte] as string).join('')}`;
}
