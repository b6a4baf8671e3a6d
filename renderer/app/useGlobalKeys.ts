/**
 * What the keys of every page do, whatever it shows.
 *
 * Invariant: a page's own answer to the same command goes first; the sixth place of the rail is the sixth that it shows.
 */
import { COMMAND_IDS, type CommandId } from '../../shared/keys/commands.ts';
import { hrefTo, navigate, type Place } from '../client/routes.ts';
import { type Keys, useKeys, useKeysAsSet } from '../client/useKeys.ts';
import { takeBack } from '../client/useRun.ts';
import { useWords } from '../words/words.ts';
import { closeOverlay, openKeys, openPalette, overlayNow } from './overlays.ts';
import { PLACES } from './places.ts';

const go = (place: Place) => () => navigate(hrefTo(place));
const GO: Keys = Object.fromEntries(PLACES.map(({ place }) => [`go.${place}` satisfies CommandId, go(place)]));

type Asked = {
  readonly foldRail: () => void;
  /** In the order of the rail. */
  readonly places: readonly Place[];
};

export function useGlobalKeys({ foldRail, places }: Asked): void {
  const { t } = useWords();
  useKeysAsSet();
  useKeys(
    {
      ...GO,
      ...inOrder(places),
      'frame.palette': () => (overlayNow() === 'find' ? closeOverlay() : openPalette('find')),
      'frame.undo': () => void takeBack(t, {}, 'undo'),
      'frame.redo': () => void takeBack(t, {}, 'redo'),
      'frame.keys': openKeys,
      'frame.rail': foldRail,
      'page.new': () => openPalette('add'),
    },
    'frame',
  );
}

/** Only as many as there are places. */
function inOrder(places: readonly Place[]): Keys {
  const ids = COMMAND_IDS.filter((id) => id.startsWith('order.'));
  return Object.fromEntries(places.slice(0, ids.length).map((place, at) => [ids[at], go(place)]));
}
