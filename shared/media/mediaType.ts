/**
 * What a file is, by its first bytes.
 *
 * Alone because neither its name nor whoever sent it is believed. Invariant: nothing that could run is ever told as a
 * picture: SVG holds scripts, so it is bytes like any other file. Source: mimesniff.spec.whatwg.org.
 */
export const MEDIA_TYPES = [
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'application/pdf',
  'application/octet-stream',
] as const;
export type MediaType = (typeof MEDIA_TYPES)[number];

const LONGEST_START = 12;
/** As hexadecimal digits. */
const STARTS: readonly (readonly [RegExp, MediaType])[] = [
  [/^89504e470d0a1a0a/, 'image/png'],
  [/^ffd8ff/, 'image/jpeg'],
  [/^47494638(?:37|39)61/, 'image/gif'],
  [/^52494646.{8}57454250/, 'image/webp'],
  [/^255044462d/, 'application/pdf'],
];

export function mediaTypeOf(bytes: Uint8Array): MediaType {
  const start = Array.from(bytes.subarray(0, LONGEST_START), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return STARTS.find(([pattern]) => pattern.test(start))?.[1] ?? 'application/octet-stream';
}

const ENDINGS: Readonly<Record<MediaType, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
  'application/octet-stream': 'bin',
};

/** For a file that is handed out under no other name. */
export const mediaFileName = (hash: string, type: MediaType): string => `${hash.slice(0, 12)}.${ENDINGS[type]}`;
