/**
 * Which words a person gets when the workspace stays shut.
 *
 * Alone because the shell shows them before there is a page. The file is called broken only when nothing milder fits.
 */
import type { ShellMessageKey } from './messages.ts';

const BY_REASON: Readonly<Record<string, ShellMessageKey>> = {
  busy: 'shell.shut.taken',
  'disk-full': 'shell.shut.full',
  'read-only': 'shell.shut.readOnly',
  'no-such-place': 'shell.shut.place',
  'part-is-link': 'shell.shut.place',
  'unknown-file': 'shell.shut.foreign',
  'disk-error': 'shell.shut.disk',
  'lost-writes': 'shell.shut.lost',
  'no-file': 'shell.shut.gone',
};

export function openingMessageOf(code: string, reason: string | undefined): ShellMessageKey {
  if (code === 'lock-taken') return 'shell.shut.taken';
  if (code === 'newer-version') return 'shell.shut.newer';
  return BY_REASON[reason ?? ''] ?? 'shell.shut.broken';
}
