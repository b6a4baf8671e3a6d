/**
 * Which words a person gets when the workspace stays shut.
 *
 * Alone because the shell shows them before there is a page. The file is called broken only when nothing milder fits.
 */
import type { ShellMessageKey } from './messages.ts';

export function openingMessageOf(code: string, reason: string | undefined): ShellMessageKey {
  if (code === 'lock-taken' || reason === 'busy') return 'shell.shut.taken';
  if (code === 'newer-version') return 'shell.shut.newer';
  if (reason === 'disk-full') return 'shell.shut.full';
  return reason === 'read-only' ? 'shell.shut.readOnly' : 'shell.shut.broken';
}
