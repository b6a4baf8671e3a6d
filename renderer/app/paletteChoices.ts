/**
 * What the palette offers for what was typed: what was found first, then what can be done, then where one can go.
 *
 * Alone because it decides and draws nothing. Invariant: every word typed is in the name of each command offered.
 */
import { fold } from '../../shared/text/fold.ts';
import { matchesIn } from '../../shared/text/matches.ts';
import type { PaletteOption } from '../ui/CommandPalette.tsx';
import type { Translate } from '../words/words.ts';

export type PaletteChoice = PaletteOption & { readonly act: () => void };
export type PaletteGroup = { readonly id: string; readonly label: string; readonly options: readonly PaletteChoice[] };
/** `makes`: it adds something. */
export type PaletteCommand = PaletteChoice & { readonly kind: 'makes' | 'does' | 'goes' };
export type Found = {
  readonly members: readonly PaletteChoice[];
  readonly events: readonly PaletteChoice[];
  readonly posts: readonly PaletteChoice[];
};

type Asked = {
  readonly query: string;
  readonly commands: readonly PaletteCommand[];
  readonly found: Found;
  readonly recent: readonly PaletteChoice[];
};

export function choicesFor(t: Translate, { query, commands, found, recent }: Asked): readonly PaletteGroup[] {
  const fitting = commands.flatMap((command) => fitted(command, query));
  const groups = {
    recent: { id: 'recent', label: t('palette.recent'), options: recent },
    do: { id: 'do', label: t('palette.do'), options: fitting.filter(({ kind }) => kind !== 'goes') },
    go: { id: 'go', label: t('palette.go'), options: fitting.filter(({ kind }) => kind === 'goes') },
  };
  if (query.trim() === '') return [groups.recent, groups.do, groups.go];
  return [
    { id: 'members', label: t('palette.members'), options: found.members },
    { id: 'events', label: t('palette.events'), options: found.events },
    { id: 'posts', label: t('palette.posts'), options: found.posts },
    groups.go,
    groups.do,
  ];
}

export function addChoices(t: Translate, commands: readonly PaletteCommand[], query: string): readonly PaletteGroup[] {
  const makers = commands.filter(({ kind }) => kind === 'makes').flatMap((command) => fitted(command, query));
  return [{ id: 'add', label: t('frame.add'), options: makers }];
}

function fitted(command: PaletteCommand, query: string): PaletteCommand[] {
  const name = fold(command.label);
  const words = fold(query).split(' ');
  return words.every((word) => name.includes(word)) ? [{ ...command, matches: matchesIn(command.label, query) }] : [];
}
