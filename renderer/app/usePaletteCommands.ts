/** Every command that the palette knows, by its name. */
import type { Protection } from '../../shared/protection/contract.ts';
import { type Settings, THEMES } from '../../shared/workspace/contract.ts';
import { client } from '../client/connection.ts';
import { type KeyHint, useKeyHint } from '../client/keyHints.ts';
import { hrefTo, navigate, type Place } from '../client/routes.ts';
import { type Run, takeBack, useRun } from '../client/useRun.ts';
import { useView } from '../client/useView.ts';
import { useExport } from '../settings/useExport.ts';
import { type Translate, useWords } from '../words/words.ts';
import { openKeys } from './overlays.ts';
import type { PaletteCommand } from './paletteChoices.ts';
import { PLACES, placeName } from './places.ts';

const makeAt = (place: Place) => () => navigate(hrefTo(place, undefined, { new: '1' }));
type Theme = Settings['theme'];
const THEME_ICONS = { light: 'sun', dark: 'moon', system: 'laptop' } as const;

export function usePaletteCommands(): readonly PaletteCommand[] {
  const { t, locale } = useWords();
  const run = useRun();
  const exportAll = useExport();
  const theme = useView('settings.get', {}).value?.theme;
  const protection = useView('protection.state', {}).value?.state;
  const hint = useKeyHint();
  const other = locale === 'de' ? 'en' : 'de';
  return [
    ...addCommands(t, hint),
    {
      kind: 'does',
      id: 'undo',
      label: t('frame.undo'),
      icon: 'undo',
      keys: hint('frame.undo'),
      act: () => void takeBack(t, {}, 'undo'),
    },
    {
      kind: 'does',
      id: 'redo',
      label: t('frame.redo'),
      icon: 'sync',
      keys: hint('frame.redo'),
      act: () => void takeBack(t, {}, 'redo'),
    },
    { kind: 'does', id: 'export', label: t('palette.export'), icon: 'download', act: () => void exportAll() },
    {
      kind: 'does',
      id: 'language',
      label: t('palette.language'),
      icon: 'globe',
      act: () => void run(client.settings.save({ locale: other })),
    },
    ...protectionCommands(t, run, protection),
    ...themeCommands(t, run, theme),
    { kind: 'does', id: 'keys', label: t('palette.keys'), icon: 'keyboard', keys: hint('frame.keys'), act: openKeys },
    ...goCommands(t, hint),
  ];
}

function addCommands(t: Translate, hint: KeyHint): readonly PaletteCommand[] {
  return [
    { kind: 'makes', id: 'new event', label: t('palette.newEvent'), icon: 'event', act: makeAt('events') },
    { kind: 'makes', id: 'new member', label: t('palette.newMember'), icon: 'user-plus', act: makeAt('members') },
    { kind: 'makes', id: 'new post', label: t('palette.newPost'), icon: 'post', act: makeAt('posts') },
    {
      kind: 'makes',
      id: 'import',
      label: t('palette.import'),
      icon: 'import',
      keys: hint('go.import'),
      act: () => navigate(hrefTo('import')),
    },
  ];
}

/** Whoever sees the palette has the workspace open; only one that is protected can be locked. */
function protectionCommands(t: Translate, run: Run, state: Protection['state'] | undefined): readonly PaletteCommand[] {
  const settings: PaletteCommand = {
    kind: 'does',
    id: 'protection',
    label: t('protection.settings'),
    icon: 'shield',
    act: () => navigate(hrefTo('settings', 'protection')),
  };
  if (state !== 'open') return [settings];
  const lock = () => void run(client.protection.lock({}));
  return [{ kind: 'does', id: 'lock', label: t('protection.lockNow'), icon: 'lock', act: lock }, settings];
}

function themeCommands(t: Translate, run: Run, current: Theme | undefined): readonly PaletteCommand[] {
  return THEMES.filter((theme) => theme !== current).map((theme) => ({
    kind: 'does',
    id: `theme ${theme}`,
    label: t(`palette.theme.${theme}`),
    icon: THEME_ICONS[theme],
    act: () => void run(client.settings.save({ theme })),
  }));
}

/** Importing is among what can be done, under its own name. */
function goCommands(t: Translate, hint: KeyHint): readonly PaletteCommand[] {
  return PLACES.filter(({ place }) => place !== 'import').map(({ place, icon }) => ({
    kind: 'goes',
    id: `go ${place}`,
    label: placeName(t, place),
    icon,
    keys: hint(`go.${place}`),
    act: () => navigate(hrefTo(place)),
  }));
}
