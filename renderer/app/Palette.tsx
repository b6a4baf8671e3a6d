import { useState } from 'react';
import { LONGEST_SEARCH } from '../../shared/text/matches.ts';
import { useWords } from '../words/words.ts';
import { CommandPalette } from '../ui/CommandPalette.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { closeOverlay, useOverlay } from './overlays.ts';
import { addChoices, choicesFor } from './paletteChoices.ts';
import { useFound, useRecent } from './useFound.ts';
import { usePaletteCommands } from './usePaletteCommands.ts';

/** Find, go, do: everything by its name, from everywhere. */
export function Palette() {
  const mode = useOverlay();
  // Mounted anew each time, so that it opens empty.
  return mode === 'find' || mode === 'add' ? <OpenPalette key={mode} mode={mode} /> : null;
}

function OpenPalette({ mode }: { readonly mode: 'find' | 'add' }) {
  const { t } = useWords();
  const [query, setQuery] = useState('');
  const commands = usePaletteCommands();
  const found = useFound(mode === 'find' ? query : '');
  const recent = useRecent();
  const groups = mode === 'add' ? addChoices(t, commands, query) : choicesFor(t, { query, commands, found, recent });
  const onChoose = (id: string) => {
    const chosen = groups.flatMap((group) => group.options).find((option) => option.id === id);
    closeOverlay();
    chosen?.act();
  };
  return (
    <CommandPalette
      open
      onClose={closeOverlay}
      label={t('palette.label')}
      closeLabel={t('frame.close')}
      listLabel={t('palette.results')}
      placeholder={mode === 'add' ? t('palette.add') : t('palette.placeholder')}
      icon={mode === 'add' ? 'plus' : 'search'}
      query={query}
      maxLength={LONGEST_SEARCH}
      onQuery={setQuery}
      groups={groups}
      onChoose={onChoose}
      nothingFound={query.trim() === '' ? undefined : t('palette.nothing', { query: query.trim() })}
      foot={
        <>
          <span className="palette-keys">
            <Kbd>↑</Kbd>
            <Kbd>↓</Kbd> {t('palette.foot.move')}
          </span>
          <span className="palette-keys">
            <Kbd>Enter</Kbd> {t('palette.foot.open')}
          </span>
          <span className="palette-keys">
            <Kbd>Esc</Kbd> {t('palette.foot.close')}
          </span>
        </>
      }
    />
  );
}
