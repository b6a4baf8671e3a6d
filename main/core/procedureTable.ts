/**
 * Which function answers which procedure of the contract, in an open workspace and in any.
 *
 * Alone because here the features meet what they stand on; whoever looks for a procedure finds its feature here.
 */
import { done } from '../../shared/result.ts';
import { aboutKey, channelKey } from '../../shared/social/lookup.ts';
import { type Backups, openBackups } from './backup/backup.ts';
import type { Changes } from './changes.ts';
import { named } from './dispatch.ts';
import { doctorProcedures } from './doctor/doctor.ts';
import { rescueProcedure } from './doctor/rescue.ts';
import { draftsProcedures } from './drafts/drafts.ts';
import { eventsProcedures } from './events/events.ts';
import { calendarProcedures } from './flows/calendar.ts';
import { doctorPartsOf } from './flows/doctorParts.ts';
import { openCalendarFeed } from './flows/export/calendarFeed.ts';
import { importProcedures } from './flows/import/procedures.ts';
import { logProcedures } from './flows/log.ts';
import { mediaProcedures } from './flows/media.ts';
import { undoRules } from './flows/mayUndo.ts';
import { searchProcedures } from './flows/search.ts';
import { todayProcedures } from './flows/today.ts';
import { workspaceProcedures } from './flows/workspace.ts';
import type { HostPort } from './hostPort.ts';
import { membersProcedures } from './members/members.ts';
import { channelsProcedures } from './plan/channels.ts';
import type { AnyProcedure } from './procedures.ts';
import { protectionProcedures } from './protection/protection.ts';
import { openReaders, type Readers } from './readers.ts';
import type { Scene } from './scene.ts';
import type { OpenedParts, Session } from './session.ts';
import { settingsProcedures, shownOf } from './settings/settings.ts';
import { postsProcedures } from './social/posts.ts';
import { conflictsProcedures } from './sync/conflicts.ts';
import { openSync } from './sync/sync.ts';
import type { SyncParts } from './sync/workspaceLink.ts';
import { type Clock, everyMinute } from './store/clock.ts';
import { targetAt } from './store/target.ts';
import type { Transfers } from './store/transfers.ts';
import { VERSION } from './version.ts';

type Table = ReadonlyMap<string, AnyProcedure>;

export type Around = {
  readonly folder: string;
  readonly clock: Clock;
  readonly host: HostPort;
  readonly transfers: Transfers;
  readonly changes: Changes;
  readonly syncs: 'by-itself' | 'when-asked';
};

/** What answers also while the workspace is locked. */
export function alwaysOf({ folder, clock, host, changes }: Around, session: Session): Table {
  return new Map([
    ...named('changes', {
      watch: ({ window }: { window?: string }, call: { signal: AbortSignal }) =>
        done(changes.watch(call.signal, window)),
    }),
    ...named('doctor', { rescue: rescueProcedure(folder, clock, session) }),
    ...named('protection', protectionProcedures({ folder, clock, host, session, tell: changes.tell, shown: shownOf })),
  ]);
}

/** What answers while it is open; readers and automatic backups end before it is shut. */
export function procedureTableOf(around: Around, scene: Scene, { keys, onShut }: OpenedParts): Table {
  const { folder, host, transfers, changes } = around;
  const readers = openReaders(scene.store.access);
  const backups = backupsOf(around, scene, readers, keys);
  onShut(everyMinute(backups.ifDue));
  onShut(backups.end);
  onShut(readers.close);
  const posts = postCounts(scene);
  return new Map([
    ...named(
      'workspace',
      workspaceProcedures(scene, VERSION, transfers.deliver, (order, signal) =>
        readers.run('export', order, { signal }),
      ),
    ),
    ...named('backup', backups.procedures),
    ...named(
      'doctor',
      doctorProcedures(
        doctorPartsOf({ folder, host, scene, readers, keys, backup: backups.state, tell: changes.tell }),
      ),
    ),
    ...named('settings', settingsProcedures(scene, changes.tell)),
    ...named('drafts', draftsProcedures(scene, changes.tell, changes.windows)),
    ...named('members', membersProcedures(scene)),
    ...named(
      'events',
      eventsProcedures(scene, (event) => ({ posts: posts.about(event), tasks: 0, registrations: 0 })),
    ),
    ...named('posts', postsProcedures(scene)),
    ...named('channels', channelsProcedures(scene, posts.on)),
    ...named('calendar', calendarProcedures(scene)),
    ...feedTable(around, scene, readers, onShut),
    ...named('today', todayProcedures(scene)),
    ...named('search', searchProcedures(scene)),
    ...named('import', importProcedures({ scene, fetch: transfers.fetch, readers })),
    ...named('media', mediaProcedures(scene, transfers)),
    ...syncTable(around, scene, onShut, (call) => Promise.resolve(backups.procedures.now({}, call))),
    ...named('log', logProcedures(scene, undoRules(posts.onSince))),
  ]);
}

/** What features that know no posts ask of them. */
function postCounts({ store }: Scene) {
  const under = (key: string) => store.list('posts', { keys: [key], sort: [], offset: 0, limit: 0 }).total;
  return {
    about: (event: string) => under(aboutKey(event)),
    on: (channel: string) => under(channelKey(channel)),
    onSince: (channel: string, since = '') =>
      store.byKey('posts', channelKey(channel)).filter(({ made }) => made.at >= since).length,
  };
}

/** What is being written for other programs ends before the workspace is shut. */
function feedTable({ changes }: Around, scene: Scene, readers: Readers, onShut: OpenedParts['onShut']): Table {
  const feed = openCalendarFeed({ scene, readers, tell: changes.tell });
  onShut(everyMinute(feed.ifDue));
  onShut(feed.end);
  return new Map(named('calendarFeed', feed.procedures));
}

/** Rounds that are under way end before the workspace is shut. */
function syncTable(
  { host, changes, syncs, transfers: { deliver, fetch } }: Around,
  scene: Scene,
  onShut: OpenedParts['onShut'],
  backUp: SyncParts['backUp'],
): Table {
  const sync = openSync({ scene, host, tell: changes.tell, syncs, deliver, fetch, backUp });
  onShut(sync.end);
  return new Map([
    ...named('sync', sync.procedures),
    ...named('devices', sync.devices),
    ...named('conflicts', conflictsProcedures(scene)),
  ]);
}

function backupsOf({ folder, changes }: Around, scene: Scene, readers: Readers, keys: OpenedParts['keys']): Backups {
  return openBackups({
    scene,
    pack: async (order, signal) => {
      const out = targetAt(order.out, folder);
      return out.ok ? readers.run('backup', { ...order, out: out.value }, { signal }) : out;
    },
    sealOld: (order, signal) => readers.run('sealOld', order, { signal }),
    restore: (order, signal) => readers.run('restore', order, { signal }),
    program: VERSION,
    workspace: folder,
    opened: scene.clock(),
    keys,
    tell: changes.tell,
  });
}
