/**
 * Which package may be used where, each with its reason.
 *
 * Alone because a dependency is a decision: one that is not in this table fails the check until somebody decides.
 */
import { packageOf } from './imports.ts';

type Permission = { readonly specifier: RegExp; readonly where: readonly string[]; readonly because: string };

const named = (name: string): RegExp => new RegExp(`^${name.replaceAll('.', String.raw`\.`)}(/|$)`);
const allow = (name: string, where: readonly string[], because: string): Permission => ({
  specifier: named(name),
  where,
  because,
});

export const permissions: readonly Permission[] = [
  allow('zod', ['shared/', 'main/core/', 'main/host/', 'main/cli/'], 'parses what comes from outside'),
  allow('temporal-polyfill', ['shared/', 'main/'], 'wall clock and instants in rules; no Node, no DOM'),
  allow('temporal-polyfill', ['renderer/words/'], 'writes a wall clock in the language of the reader, without Date'),
  allow('node-diff3', ['shared/'], 'three-way joining of texts; pure'),
  allow('hucre', ['main/core/store/'], 'workbooks, read in a thread of their own'),
  allow('rrule-temporal', ['shared/'], 'repeating events; pure'),
  allow('@orpc/contract', ['shared/', 'main/core/'], 'the contract as types and schemas; no transport'),
  allow('@orpc/server', ['main/core/', 'main/host/', 'main/cli/'], 'implements the contract'),
  allow('@orpc/client', ['renderer/client/', 'main/cli/'], 'calls the contract'),
  allow('@orpc/client/message-port', ['main/core/process.ts'], 'the type of a port that may be a page or a test'),
  allow('better-sqlite3-multiple-ciphers', ['main/core/store/'], 'the SQLite driver stands behind one seam'),
  allow(
    '@scure/bip39',
    ['main/core/store/', 'shared/protection/'],
    'the words of a recovery sheet, with their checksum',
  ),
  allow('tar', ['main/core/store/backup/'], 'a backup without a passphrase opens with the tools that everybody has'),
  allow('rxdb', ['main/core/store/'], 'its storage and collections stand behind the store'),
  allow('rxjs', ['main/core/store/'], "RxDB's change streams"),
  allow('ws', ['main/host/'], 'WebSocket for phones and second laptops'),
  allow('electron', ['main/shell/', 'preload/'], 'only the shell is Electron'),
  allow('react', ['renderer/'], 'the page'),
  allow('react-dom', ['renderer/app/', 'renderer/ui/', 'renderer/index.tsx'], 'mounts the page and its layers'),
  allow('react-aria-components', ['renderer/ui/'], 'behaviour of controls, dressed by our design system'),
  allow('react-aria', ['renderer/ui/'], 'as above'),
  allow('react-stately', ['renderer/ui/'], 'as above'),
  allow('@react-aria', ['renderer/ui/'], 'as above'),
  allow('@react-stately', ['renderer/ui/'], 'as above'),
  allow('@internationalized', ['renderer/ui/'], 'as above'),
  allow('@tanstack/react-virtual', ['renderer/ui/'], 'long lists'),
  allow('i18next', ['renderer/words/', 'shared/words/', 'main/core/words/'], 'plural forms and placeholders'),
  allow('react-i18next', ['renderer/words/'], 'the language of the page'),
];

/** Parts of electron-builder that check a configuration without packing; they come with it and in its version. */
const withElectronBuilder = new Set(['app-builder-lib', 'builder-util']);

const nodeRooms = ['main/', 'tests/'];

/** Why `path` may not import `specifier`; tests may use whatever package.json names. */
export function packageBorder(path: string, specifier: string, declared: ReadonlySet<string>): string | undefined {
  if (specifier.startsWith('node:')) {
    return nodeRooms.some((room) => path.startsWith(room)) ? undefined : `${specifier}: there is no Node here`;
  }
  if (path.startsWith('tests/')) {
    const name = packageOf(specifier);
    return declared.has(name) || withElectronBuilder.has(name) ? undefined : `${specifier} is not in package.json`;
  }
  const known = permissions.filter((permission) => permission.specifier.test(specifier));
  if (known.length === 0) return `${specifier} is in no table: decide where it belongs`;
  if (known.some(({ where }) => where.some((start) => path.startsWith(start)))) return undefined;
  return `${specifier} belongs to ${known.flatMap(({ where }) => where).join(', ')}`;
}
