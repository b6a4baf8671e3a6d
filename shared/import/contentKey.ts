/**
 * A key for something whose writer gave it none, made of what it says.
 *
 * Alone because a second import of the same file must find what the first one made, also where there is no UID or id.
 * Invariant: equal parts give an equal key on every device and in every version; different parts give the same key once
 * in about 10^15 pairs. Two FNV-1a sums of 32 bits with different beginnings (Fowler, Noll, Vo: the FNV hash, 1991).
 */
export function contentKeyOf(parts: readonly string[]): string {
  const text = parts.join('\u001f');
  return `content-${sumOf(text, 0x811c9dc5)}${sumOf(`${text.length}:${text}`, 0x9dc5811c)}`;
}

function sumOf(text: string, seed: number): string {
  let sum = seed;
  for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return (sum >>> 0).toString(16).padStart(8, '0');
}
