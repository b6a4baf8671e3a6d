/**
 * The text of the sheet that was taken out of a workbook last, for as long as somebody decides what becomes of it.
 *
 * Alone because each choice on the import's desk reads the file anew, and to unpack a workbook takes longer than all the
 * rest. Invariants: a workbook is known by its content, so that one that has changed on the disk is another; there is
 * one text, and it goes with the import, with the last preview, or when another file comes.
 */
import { createHash } from 'node:crypto';
import type { Failure } from '../../../../shared/contract/failure.ts';
import type { WorkbookFormat } from '../../../../shared/import/recognise.ts';
import { done, type Result } from '../../../../shared/result.ts';
import type { Readers } from '../../readers.ts';
import type { SheetText } from '../../store/sheetJob.ts';

export type SheetAsked = {
  readonly bytes: Uint8Array;
  readonly format: WorkbookFormat;
  /** Undefined: that which looks like what can be imported. */
  readonly sheet: string | undefined;
};
export type LastSheet = {
  readonly read: (asked: SheetAsked, signal: AbortSignal) => Promise<Result<SheetText, Failure>>;
  readonly forget: () => void;
};
type Kept = { readonly content: string; readonly asked: string | undefined; readonly answer: SheetText };

/** Bytes, two a character; what is larger is read anew. A hundred thousand people with ten columns take a third of it. */
export const MOST_KEPT = 64 * 1024 * 1024;

export function lastSheet(readers: Readers, most = MOST_KEPT): LastSheet {
  let kept: Kept | undefined;
  return {
    read: async ({ bytes, format, sheet }, signal) => {
      const content = createHash('sha256').update(bytes).digest('hex');
      const isIt = kept?.content === content && (sheet === kept.asked || sheet === kept.answer.sheet);
      if (kept !== undefined && isIt) return done(kept.answer);
      kept = undefined;
      const read = await readers.run('sheet', { bytes, format, sheet }, { signal });
      if (read.ok && read.value.text.length * 2 <= most) kept = { content, asked: sheet, answer: read.value };
      return read;
    },
    forget: () => void (kept = undefined),
  };
}
