/**
 * Puts characters together that a calendar or card writer cut in two by folding its lines.
 *
 * Alone because it must happen on bytes, before there is text: writers fold at 75 octets, some in the middle of an umlaut.
 * Invariant: the number of lines stays as it was (problems name lines), and bytes without such a cut come back unchanged.
 */
export function mendCutFolds(bytes: Uint8Array): Uint8Array {
  let mended: Uint8Array | undefined;
  for (let newline = bytes.indexOf(0x0a); newline >= 0; newline = bytes.indexOf(0x0a, newline + 1)) {
    const blank = bytes[newline + 1];
    if (blank !== 0x20 && blank !== 0x09) continue;
    const fold = bytes[newline - 1] === 0x0d ? newline - 1 : newline;
    const missing = missingBytes(bytes, fold);
    if (missing === 0) continue;
    const rest = bytes.subarray(newline + 2, newline + 2 + missing);
    if (rest.length < missing || rest.some((byte) => byte < 0x80 || byte > 0xbf)) continue;
    mended ??= bytes.slice();
    mended.set(rest, fold);
    mended.set(bytes.subarray(fold, newline + 2), fold + missing);
  }
  return mended ?? bytes;
}

/** How many bytes the UTF-8 character still lacks that ends before `end`. */
function missingBytes(bytes: Uint8Array, end: number): number {
  for (let back = 1; back <= 3 && end - back >= 0; back += 1) {
    const byte = bytes[end - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return Math.max(0, length - back);
    }
  }
  return 0;
}
