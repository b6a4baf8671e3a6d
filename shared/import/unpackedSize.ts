/**
 * What a packed file says it unpacks to, in bytes, read from its table of content alone.
 *
 * Alone because it is asked before anything is unpacked: forty kilobytes may become gigabytes. Invariant: undefined
 * where the table can't be read, or says that a file is larger than four gigabytes. Source: PKWARE APPNOTE.TXT, 4.3.12 (central directory) and 4.3.16 (its end).
 */
const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const LONGEST_COMMENT = 65_535;
/** The size stands elsewhere: a file of more than four gigabytes. */
const ELSEWHERE = 0xffffffff;

export function unpackedSize(bytes: Uint8Array): number | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endAt(view);
  if (end === undefined) return undefined;
  let at = view.getUint32(end + 16, true);
  let size = 0;
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (at + ENTRY_LENGTH > end || view.getUint32(at, true) !== ENTRY) return undefined;
    const own = view.getUint32(at + 24, true);
    if (own === ELSEWHERE) return undefined;
    size += own;
    at += ENTRY_LENGTH + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return size;
}

function endAt(view: DataView): number | undefined {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1)
    if (view.getUint32(at, true) === END) return at;
  return undefined;
}
