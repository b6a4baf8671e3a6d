/**
 * How a person had a table read, kept for the next one like it.
 *
 * Alone because it is a command of its own, before the import: taking the import back leaves what was learnt of the table.
 */
import { layoutOf } from '../../../../shared/import/layout.ts';
import { saysSomething } from '../../../../shared/import/memory.ts';
import { MAPPING_PREFIX, type Mapping } from '../../../../shared/plan/model.ts';
import { done, type Result } from '../../../../shared/result.ts';
import type { Failure } from '../../../../shared/contract/failure.ts';
import { type Call, type Scene, written } from '../../scene.ts';
import type { Opened } from './openFile.ts';

/** Nothing is written where nobody said anything new. */
export function remember(scene: Scene, opened: Opened, call: Call): Result<unknown, Failure> {
  if (!opened.isNews || opened.headers.length === 0) return done(undefined);
  const id = scene.derived(MAPPING_PREFIX, `mapping\u0000${layoutOf(opened.headers)}`);
  const previous = scene.store.get('plan', id) as Mapping | undefined;
  if (previous === undefined && !saysSomething(opened.choices)) return done(undefined);
  return scene.commit('import.remember', call, [
    written('plan', previous, mappingOf(scene, opened, call, id, previous)),
  ]);
}

function mappingOf(scene: Scene, opened: Opened, call: Call, id: string, previous: Mapping | undefined): Mapping {
  const { as, columns, rules, dates } = opened.choices;
  const stamp = scene.stamp(call.caller);
  const { dates: _dates, ...before } = previous ?? { kind: 'mapping' as const, v: 1, made: stamp };
  return {
    ...before,
    id,
    changed: stamp,
    name: opened.name,
    becomes: as,
    headers: [...opened.headers],
    columns: { ...columns },
    rules: { ...rules },
    ...(dates !== undefined && { dates }),
  };
}
