/**
 * Which file may reach which: the borders between rooms and between features.
 *
 * Alone so that the rule can be read as a table, apart from how imports are found.
 * Invariant: a path that no room knows may reach nothing; a new folder is decided here, never let through.
 */
export const features = [
  'plan',
  'calendar',
  'events',
  'door',
  'members',
  'benefits',
  'votes',
  'social',
  'inbox',
  'reports',
  'sync',
  'settings',
  'protection',
  'backup',
  'doctor',
  'drafts',
] as const;

export type Feature = (typeof features)[number];
const isFeature = (word: string | undefined): word is Feature => features.some((feature) => feature === word);

/** A place in the house: its room, and the folder in it (`''` for a file that lies directly in the room). */
export type Place = { readonly room: string; readonly folder: string; readonly feature: Feature | undefined };

const rooms = ['shared', 'main/shell', 'main/host', 'main/cli', 'main/core', 'preload', 'renderer', 'tests'];

export function placeOf(path: string): Place | undefined {
  const room = rooms.find((known) => path.startsWith(`${known}/`));
  if (room === undefined) {
    return /^main\/[^/]+\.mjs$/.test(path) ? { room: 'main', folder: '', feature: undefined } : undefined;
  }
  const parts = path.slice(room.length + 1).split('/');
  const folder = parts.length > 1 ? (parts[0] ?? '') : '';
  return { room, folder, feature: isFeature(folder) ? folder : undefined };
}

const roomsReachable: Readonly<Record<string, readonly string[]>> = {
  shared: ['shared'],
  preload: ['preload', 'shared'],
  renderer: ['renderer', 'shared'],
  'main/core': ['main/core', 'shared'],
  'main/host': ['main/host', 'main/core', 'shared'],
  'main/cli': ['main/cli', 'main/host', 'main/core', 'shared'],
  // The installed program takes the command line's words after --cli.
  'main/shell': ['main/shell', 'main/cli', 'main/core', 'shared'],
  main: ['main'],
  tests: [...rooms, 'main'],
};

/** Where features are joined on purpose; everywhere else a feature knows only itself and others' models. */
// `today` is the start page's view: like renderer/app/pages it only lays several features' answers side by side.
const joins: Readonly<Record<string, readonly string[]>> = {
  shared: ['sample', 'import', 'export', 'today'],
  'main/core': ['flows', ''],
  renderer: ['app', ''],
};
const joiningFiles = ['shared/contract.ts', 'shared/messages.ts', 'shared/collections.ts'];

const isJoin = (path: string, place: Place): boolean =>
  joiningFiles.includes(path) || (joins[place.room]?.includes(place.folder) ?? true);

/** What a folder of the page that is no feature may reach within the page. */
const rendererMachinery: Readonly<Record<string, readonly string[]>> = {
  ui: ['ui'],
  words: ['words'],
  client: ['client', 'words', 'ui'],
};
const rendererForFeatures = ['ui', 'words', 'client'];

function pageBorder(from: Place, to: Place): string | undefined {
  const allowed = rendererMachinery[from.folder];
  if (allowed !== undefined) {
    const inside = to.room === 'renderer' ? allowed.includes(to.folder) : from.folder !== 'ui';
    return inside ? undefined : `renderer/${from.folder} is used by every screen and knows none of this`;
  }
  if (to.room !== 'renderer' || to.feature !== undefined || rendererForFeatures.includes(to.folder)) return undefined;
  return 'what joins screens lives in renderer/app, which no feature knows';
}

function coreBorder(from: Place, to: Place): string | undefined {
  const isUpwards = to.room === 'main/core' && to.folder === 'flows' && from.folder !== 'flows';
  return isUpwards ? 'main/core/flows joins features and is known by none of them' : undefined;
}

/** A feature knows itself; of another one only its model, and only the one in shared. */
function featureBorder(from: Place, to: Place, target: string): string | undefined {
  if (to.feature === undefined || to.feature === from.feature) return undefined;
  if (target === `shared/${to.feature}/model.ts`) return undefined;
  return `${from.feature ?? from.folder} reaches into ${to.feature}: only shared/${to.feature}/model.ts is open`;
}

/** Why `from` may not reach `to`, or undefined when it may. Both are paths from the project's root. */
export function borderBetween(path: string, target: string): string | undefined {
  if (target === 'package.json') return /^(main|tests)\//.test(path) ? undefined : 'package.json belongs to main';
  const from = placeOf(path);
  if (from === undefined) return 'lies in no known room';
  const to = placeOf(target);
  if (to === undefined) return from.room === 'tests' ? undefined : `${target} lies in no known room`;
  if (roomsReachable[from.room]?.includes(to.room) !== true) return `${from.room} may not reach ${to.room}`;
  if (from.room === 'tests' || isJoin(path, from)) return undefined;
  const inRoom =
    from.room === 'renderer' ? pageBorder(from, to) : from.room === 'main/core' ? coreBorder(from, to) : undefined;
  return inRoom ?? featureBorder(from, to, target);
}
