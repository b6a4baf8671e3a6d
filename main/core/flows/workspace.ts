/** The workspace as a whole: what it is, how it is called, its sample, its export. */
import { type CollectionName, collections } from '../../../shared/collections.ts';
import { type Failure, refused } from '../../../shared/contract/failure.ts';
import { ORGANISATION_ID, type Organisation } from '../../../shared/plan/model.ts';
import { done, failed, type Result } from '../../../shared/result.ts';
import { sampleDocuments } from '../../../shared/sample/sample.ts';
import { dateOf, isZone, wallOf } from '../../../shared/time/wall.ts';
import type { workspaceContract, WorkspaceView } from '../../../shared/workspace/contract.ts';
import type { Procedures } from '../procedures.ts';
import { type Call, type Scene, written } from '../scene.ts';
import type { Write } from '../store/commit.ts';
import type { Deliver } from '../store/deliver.ts';
import { exportAs, type ExportTo } from './export/exporting.ts';

const SAMPLE_MEMBERS = 148;
const SAMPLE_SEED = 1742;
/** The sample's museum stands in Germany, wherever this computer is. */
const SAMPLE_ZONE = 'Europe/Berlin';

export function workspaceProcedures(
  scene: Scene,
  version: string,
  deliver: Deliver,
  exportTo: ExportTo,
): Procedures<typeof workspaceContract> {
  return {
    info: () => done(infoOf(scene, version)),
    setUp: ({ name, zone }, call) => {
      if (scene.organisation() !== undefined) return failed(refused('already-set-up'));
      return declare(scene, call, { name, zone });
    },
    rename: (input, call) => declare(scene, call, input),
    sample: ({ members = SAMPLE_MEMBERS, seed = SAMPLE_SEED }, call) => {
      if (scene.organisation() !== undefined || Object.values(countsOf(scene)).some((count) => count > 0))
        return failed(refused('not-empty'));
      const writes = [...sampleWrites(scene, call, members, seed)];
      const committed = scene.commit('workspace.sample', call, writes);
      return committed.ok ? done({ ...committed.value, counts: countsOf(scene) }) : committed;
    },
    export: async (input, call) => {
      const exported = await exportAs({ scene, program: version, deliver, exportTo }, input, call);
      return exported.ok ? done({ ...exported.value, counts: countsOf(scene) }) : exported;
    },
  };
}

function infoOf(scene: Scene, version: string): WorkspaceView {
  const organisation = scene.organisation();
  const counts = countsOf(scene);
  return {
    version,
    fresh: organisation === undefined && Object.values(counts).every((count) => count === 0),
    zone: scene.zone(),
    counts,
    device: scene.store.device.id,
    file: scene.store.path,
    now: scene.clock(),
    ...(organisation === undefined
      ? {}
      : { organisation: { name: organisation.name, zone: organisation.zone, sample: organisation.sample === true } }),
  };
}

export function countsOf(scene: Scene): Record<CollectionName, number> {
  return Object.fromEntries(collections.map(({ name }) => [name, scene.store.count(name)])) as Record<
    CollectionName,
    number
  >;
}

function declare(
  scene: Scene,
  call: Call,
  input: { name?: string | undefined; zone?: string | undefined },
): Result<{ id: string; undo: string }, Failure> {
  if (input.zone !== undefined && !isZone(input.zone)) return failed(refused('no-such-zone', { zone: input.zone }));
  const stamp = scene.stamp(call.caller);
  const previous = scene.organisation();
  const before: Organisation = previous ?? {
    id: ORGANISATION_ID,
    kind: 'organisation',
    v: 1,
    made: stamp,
    changed: stamp,
    name: 'Stammtisch',
    zone: scene.zone(),
  };
  const next = { ...before, name: input.name ?? before.name, zone: input.zone ?? before.zone, changed: stamp };
  const committed = scene.commit(previous === undefined ? 'workspace.setUp' : 'workspace.rename', call, [
    written('plan', previous, next),
  ]);
  return committed.ok ? done({ id: next.id, ...committed.value }) : committed;
}

function* sampleWrites(scene: Scene, call: Call, members: number, seed: number): Generator<Write> {
  const zone = SAMPLE_ZONE;
  const { by, device } = scene.stamp(call.caller);
  const documents = sampleDocuments({
    members,
    seed,
    today: dateOf(wallOf(scene.clock(), zone)),
    zone,
    stamp: (at) => ({ at, by, device }),
    newId: (prefix) => scene.newId(prefix),
  });
  for (const { collection, document } of documents) yield { collection, previous: undefined, next: document };
}
