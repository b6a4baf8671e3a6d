import { useEffect, useRef } from 'react';
import { READABLE_ENDINGS } from '../../shared/import/readable.ts';
import type { PageCommand, ShellOrder } from '../../shared/shell/order.ts';
import { hrefTo, navigate, type Place } from '../client/routes.ts';
import { keyFocusOf } from '../client/keyFocus.ts';
import type { Shell } from '../client/shell.ts';
import { takeBack } from '../client/useRun.ts';
import { useExport } from '../settings/useExport.ts';
import { type Translate, useWords } from '../words/words.ts';
import { openKeys, openPalette } from './overlays.ts';
import { bringFiles } from './pages/import/importDesk.ts';

const READABLE_FILES = [{ name: READABLE_ENDINGS.join(', '), extensions: READABLE_ENDINGS }];
const go = (place: Place, id?: string) => () => navigate(hrefTo(place, id));
const add = (place: Place) => () => navigate(hrefTo(place, undefined, { new: '1' }));

/** Does what the desktop's menu, a link or an opened file asks for. Shows nothing; stands once, while nothing is locked. */
export function ShellOrders({ bridge }: { readonly bridge: Shell }) {
  const { t } = useWords();
  const exportAll = useExport();
  const acts: Readonly<Record<PageCommand, () => void>> = {
    'new-member': add('members'),
    'new-event': add('events'),
    'new-post': add('posts'),
    import: () => void chooseFiles(bridge),
    export: () => void exportAll(),
    undo: () => takeBackHere(t, 'undo'),
    redo: () => takeBackHere(t, 'redo'),
    find: () => openPalette('find'),
    keys: openKeys,
    about: go('settings', 'about'),
    'go-today': go('today'),
    'go-calendar': go('calendar'),
    'go-events': go('events'),
    'go-members': go('members'),
    'go-posts': go('posts'),
    'go-settings': go('settings'),
  };
  const latest = useRef(acts);
  useEffect(() => {
    latest.current = acts;
  });
  useEffect(() => bridge.onOrder((order) => obey(order, latest.current)), [bridge]);
  return null;
}

function obey(order: ShellOrder, acts: Readonly<Record<PageCommand, () => void>>): void {
  switch (order.kind) {
    case 'command':
      return acts[order.command]();
    case 'go':
      return navigate(hrefTo(order.place as Place, order.id));
    case 'files':
      bringFiles(order.files);
      return navigate(hrefTo('import'));
  }
}

async function chooseFiles(bridge: Shell): Promise<void> {
  navigate(hrefTo('import'));
  const paths = await bridge.openFiles(READABLE_FILES);
  bringFiles(paths.map((path) => ({ path, name: path.split(/[/\\]/).at(-1) ?? path })));
}

/** As by its key: a field's own undo comes first, and behind a half-filled dialog nothing is taken back. */
function takeBackHere(t: Translate, way: 'undo' | 'redo'): void {
  const focus = keyFocusOf(document.activeElement);
  if (focus === 'field') document.execCommand(way);
  else if (focus !== 'form') void takeBack(t, {}, way);
}
