/**
 * Lays every import of every file against the borders of the house.
 *
 * Alone because rooms.ts and packages.ts are tables without files, and imports.ts knows no rule.
 */
import { type Import, importsOf } from './imports.ts';
import { packageBorder } from './packages.ts';
import { borderBetween, placeOf } from './rooms.ts';
import type { SourceFile, Violation } from './tree.ts';

function reasonAgainst(path: string, reached: Import, declared: ReadonlySet<string>): string | undefined {
  const { target, isOwn } = reached;
  if (target === undefined) {
    // Tests and start scripts may compute a path (a built file, a planted one); a program's imports must be readable.
    return /^(tests\/|main\/[^/]+\.mjs$)/.test(path) ? undefined : 'a computed path cannot be checked';
  }
  return isOwn ? borderBetween(path, target) : packageBorder(path, target, declared);
}

export function layerViolations(files: readonly SourceFile[], declared: ReadonlySet<string>): readonly Violation[] {
  return files.flatMap((file) =>
    importsOf(file).flatMap((reached) => {
      const says = reasonAgainst(file.path, reached, declared);
      return says === undefined ? [] : [{ path: file.path, line: reached.line, says }];
    }),
  );
}

const isLoose = (path: string): boolean => {
  const place = placeOf(path);
  return (place?.room === 'main/core' || place?.room === 'renderer') && place.folder === '';
};

/**
 * A file that lies loose in main/core or renderer either joins features or serves them; it may not do both.
 * Found by what it imports: whoever reaches a feature, also through another loose file, is a join, and no feature may
 * know it.
 */
export function joinViolations(files: readonly SourceFile[]): readonly Violation[] {
  const reached = new Map(
    files.filter(({ path }) => /^(main\/core|renderer)\//.test(path)).map((file) => [file.path, importsOf(file)]),
  );
  const isJoin = (path: string, seen: readonly string[] = []): boolean =>
    (reached.get(path) ?? []).some(({ target = '', isOwn }) => {
      if (!isOwn || seen.includes(target)) return false;
      const place = placeOf(target);
      const isInside = place !== undefined && place.room === placeOf(path)?.room;
      if (!isInside) return false;
      return (
        place.feature !== undefined ||
        ['flows', 'app'].includes(place.folder) ||
        (isLoose(target) && isJoin(target, [...seen, path]))
      );
    });
  return [...reached].flatMap(([path, imports]) => {
    if (isLoose(path) || ['flows', 'app'].includes(placeOf(path)?.folder ?? '')) return [];
    return imports
      .filter(({ target = '' }) => isLoose(target) && isJoin(target))
      .map(({ target, line }) => ({ path, line, says: `${target} joins features and is known by none of them` }));
  });
}

const isModel = (path: string): boolean => /^shared\/[^/]+\/model\.ts$/.test(path);

/** Models that import each other in a ring, as `a → b → a`; each ring once, from its alphabetically first model. */
export function modelCycles(files: readonly SourceFile[]): readonly string[] {
  const models = files.filter(({ path }) => isModel(path));
  const next = new Map(
    models.map((file) => [
      file.path,
      importsOf(file).flatMap(({ target }) => (target !== undefined && isModel(target) ? [target] : [])),
    ]),
  );
  const rings: string[] = [];
  const follow = (trail: readonly string[]): void => {
    for (const target of next.get(trail.at(-1) ?? '') ?? []) {
      if (target === trail[0]) rings.push([...trail, target].join(' → '));
      else if (!trail.includes(target) && target > (trail[0] ?? '')) follow([...trail, target]);
    }
  };
  for (const start of next.keys()) follow([start]);
  return rings;
}
