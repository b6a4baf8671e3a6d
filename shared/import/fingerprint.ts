/**
 * A short mark of what a file said about one thing, kept with the document it became.
 *
 * Alone because it decides whether a second import of the same file changes anything: the same mark means that the file
 * says nothing new, so what people changed here since stays.
 * Not for secrets: 53 bits, not cryptographic. Source of the mixing: the finaliser of MurmurHash3 (A. Appleby, public domain).
 */

/** @param value what one reader always builds in one order: the order of its keys counts */
export function fingerprint(value: unknown): string {
  const text = JSON.stringify(value);
  let a = 0x9e3779b9;
  let b = 0x85ebca6b;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    a = Math.imul(a ^ unit, 0xcc9e2d51);
    b = Math.imul(b ^ unit, 0x1b873593);
  }
  a = Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ Math.imul(b ^ (b >>> 13), 0xc2b2ae35);
  b = Math.imul(b ^ (b >>> 16), 0x85ebca6b) ^ Math.imul(a ^ (a >>> 13), 0xc2b2ae35);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}

/** What of a row a document remembers: under other rules the same row is looked at anew. */
export const seenBy = (rules: Readonly<Record<string, string>>, content: unknown): string =>
  fingerprint(Object.keys(rules).length === 0 ? content : [content, rules]);
