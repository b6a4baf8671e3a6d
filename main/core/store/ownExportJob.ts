/**
 * The text of an export of our own to its documents, in a reader's thread.
 *
 * Alone because it is one text of a hundred megabytes, perhaps, that nobody may be kept waiting by.
 * Invariant: what is no JSON, or nested beyond anything a person could have written, is an answer and no fault.
 */
import { collections } from '../../../shared/collections.ts';
import type { Failure } from '../../../shared/contract/failure.ts';
import { type OwnFailure, type OwnReading, readOwnExport } from '../../../shared/export/ownExport.ts';
import { done, failed, type Result } from '../../../shared/result.ts';
import type { Beside } from './beside.ts';
import { openSqlFile, type SqlFile } from './driver.ts';
import { attemptLater } from './failures.ts';

export type OwnOrder = { readonly bytes: Uint8Array };
export type OwnRead = Result<OwnReading, OwnFailure | { readonly kind: 'unreadable' }>;
/** `erased`: ids of which only a stub is left here, which no list and no reading by id shows. */
export type OwnAnswer = { readonly read: OwnRead; readonly erased: readonly string[] };

/** Levels. A document of ours has less than ten; what walks through it goes into itself once a level. */
const DEEPEST = 200;

export async function ownExportJob({ bytes }: OwnOrder, { access, goOn }: Beside): Promise<Result<OwnAnswer, Failure>> {
  const erased = await attemptLater(async () => {
    const file = await openSqlFile(access.path, 'read', access.key);
    try {
      return file.snapshot(() => erasedIn(file));
    } finally {
      file.close();
    }
  });
  if (!erased.ok) return erased;
  const read = readBytes(bytes, goOn);
  return done({ read, erased: erased.value });
}

const erasedIn = (file: SqlFile): string[] =>
  collections.flatMap(({ name, layout }) =>
    file
      .statement(`SELECT id FROM "rx_${name}_${layout}" WHERE deleted = 1 AND body ->> '$.erased' = 1`)
      .all()
      .map(({ id }) => id as string),
  );

function readBytes(bytes: Uint8Array, goOn: Beside['goOn']): OwnRead {
  goOn();
  if (depthOf(bytes) > DEEPEST) return failed({ kind: 'unreadable' as const });
  const parsed = parsedJson(new TextDecoder().decode(bytes));
  goOn();
  return parsed === undefined ? failed({ kind: 'unreadable' as const }) : readOwnExport(parsed);
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return undefined;
    throw thrown;
  }
}

const [QUOTE, BACKSLASH, BRACKET, BRACE] = [0x22, 0x5c, 0x5b, 0x7b];
const [BRACKET_END, BRACE_END] = [0x5d, 0x7d];

function depthOf(bytes: Uint8Array): number {
  let [depth, deepest, isText] = [0, 0, false];
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (isText) {
      if (byte === BACKSLASH) at += 1;
      else if (byte === QUOTE) isText = false;
    } else if (byte === QUOTE) isText = true;
    else if (byte === BRACKET || byte === BRACE) deepest = Math.max(deepest, (depth += 1));
    else if (byte === BRACKET_END || byte === BRACE_END) depth -= 1;
  }
  return deepest;
}
