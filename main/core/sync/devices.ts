/** The devices of a workspace: who they are, striking off a lost one, and what is known to have arrived where. */
import { refused, notFound, type Failure } from '../../../shared/contract/failure.ts';
import type { Device } from '../../../shared/plan/model.ts';
import { done, failed, type Result } from '../../../shared/result.ts';
import type { devicesContract, DeviceRow, ReceiptLine } from '../../../shared/sync/contract.ts';
import type { Hindrance } from '../../../shared/sync/model.ts';
import type { Procedures } from '../procedures.ts';
import { type Scene, undoToken, written } from '../scene.ts';
import type { LogEntry } from '../store/log.ts';
import { titleOf } from './asides.ts';
import { type Couch, couchOn } from './couch.ts';
import type { DeviceNotes } from './deviceNotes.ts';
import { openTransport } from './transport.ts';
import { hindered, type WorkspaceLink } from './workspaceLink.ts';

type Names = 'list' | 'rename' | 'strikeOff' | 'receipt';

export function deviceProcedures(scene: Scene, link: WorkspaceLink): Pick<Procedures<typeof devicesContract>, Names> {
  const { store } = scene;
  const { notes } = link;
  return {
    list: () => {
      const items = notes.all().map((device) => rowOf(device, notes, store.device.id));
      return done({
        items: items.toSorted((a, b) => Number(b.isHere) - Number(a.isHere) || (a.name < b.name ? -1 : 1)),
      });
    },
    rename: ({ name }, call) => {
      const own = notes.own();
      if (own === undefined) return failed(refused('sync-off'));
      const next = { ...own, name, changed: scene.stamp(call.caller) };
      const committed = scene.commit('devices.rename', call, [written('plan', own, next)]);
      return committed.ok ? done({ id: own.id, ...committed.value }) : committed;
    },
    strikeOff: async ({ id, admin }, call) => {
      const device = notes.all().find((one) => one.id === id);
      if (device === undefined) return failed(notFound('device', id));
      const deleted = admin === undefined ? done(false) : await deleteUser(link, device, admin);
      if (!deleted.ok) return deleted;
      const stamp = scene.stamp(call.caller);
      const next = { ...device, struckOff: { at: stamp.at, by: stamp.by }, changed: stamp };
      const committed = scene.commit('devices.strikeOff', call, [written('plan', device, next)]);
      if (!committed.ok) return committed;
      store.sync.history.add({ at: stamp.at, kind: 'struck-off', title: device.name, id });
      return done({ id, userDeleted: deleted.value, ...committed.value });
    },
    receipt: ({ limit = 100 }) => {
      const { items, total } = store.log.list(limit, 0);
      return done({ items: items.map((entry) => receiptOf(scene, notes, entry)), total });
    },
  };
}

function rowOf(device: Device, notes: DeviceNotes, here: string): DeviceRow {
  const { id, name, user, program, seenOn, counts, struckOff } = device;
  const isHere = id === here;
  const isUpToDate = isHere || (device.knows[here] ?? 0) >= notes.round() - 1;
  return {
    id,
    name,
    isHere,
    user,
    program,
    seenOn,
    counts,
    isUpToDate,
    ...(struckOff === undefined ? {} : { struckOff }),
  };
}

/** Answers whether it is gone now; false: it was before. */
async function deleteUser(
  link: WorkspaceLink,
  { user }: Device,
  admin: { user: string; password: string },
): Promise<Result<boolean, Failure>> {
  const server = link.kept.read();
  if (server === undefined) return failed(refused('sync-off'));
  if (user === server.user) return failed(refused('own-sign-in', { user }));
  const transport = openTransport(await link.accessTo(server.url, admin.user, admin.password));
  const couch = couchOn(transport);
  const id = `org.couchdb.user:${user}`;
  const read = await asAdmin(couch, () => couch.read('_users', id));
  const path = `${couch.document('_users', id)}?rev=${read.ok ? (read.value?._rev ?? '') : ''}`;
  const gone = read.ok && read.value !== undefined ? await couch.ask({ method: 'DELETE', path }) : read;
  transport.close();
  return gone.ok ? done(gone.value !== undefined) : failed(hindered(gone.failure));
}

/** To anybody else a user who is there looks like one who isn't. */
async function asAdmin<T>(couch: Couch, work: () => Promise<Result<T, Hindrance>>): Promise<Result<T, Hindrance>> {
  const session = await couch.session();
  if (!session.ok) return session;
  const isAdmin = session.value.userCtx.roles.includes('_admin');
  return isAdmin ? work() : failed({ trouble: 'no-access', said: 'not an administrator' });
}

function receiptOf({ store }: Scene, notes: DeviceNotes, entry: LogEntry): ReceiptLine {
  // What this device says of itself is written anew all the time, and never at rest.
  const images = store.log.images(entry.n).filter(({ id }) => id !== store.device.id);
  const places = images.map(({ collection, id }) => store.sync.whereabouts(collection, id));
  const server = places.some(({ is }) => is === 'aside')
    ? 'aside'
    : places.some(({ is }) => is === 'waits')
      ? 'waits'
      : 'there';
  const round = Math.max(0, ...places.map((place) => place.round));
  const devices = server === 'there' ? notes.all().filter(({ knows }) => (knows[store.device.id] ?? 0) >= round) : [];
  const [first] = images;
  const title = first === undefined ? undefined : titleOf(first.collection, first.after ?? first.before);
  return {
    undo: undoToken(entry.n),
    at: entry.at,
    command: entry.command,
    documents: entry.documents,
    server,
    devices: devices.flatMap(({ id }) => (id === store.device.id ? [] : [id])),
    ...(first === undefined
      ? {}
      : { subject: { collection: first.collection, id: first.id, title: title ?? first.id } }),
  };
}
