/** Sync's commands and views. */
import { notFound, refused } from '../../../shared/contract/failure.ts';
import { done, failed, type Result } from '../../../shared/result.ts';
import type { devicesContract, syncContract } from '../../../shared/sync/contract.ts';
import { DEFAULT_PREFIX, type Hindrance } from '../../../shared/sync/model.ts';
import { commandsFor } from '../../../shared/sync/setupCommands.ts';
import type { Procedures } from '../procedures.ts';
import { asidesOf, discard, forgetHeldBack, takeAfterAll, titled } from './asides.ts';
import { couchOn } from './couch.ts';
import { deviceProcedures } from './devices.ts';
import { invitingProcedures } from './inviting.ts';
import { databasesOf, isLetIn, setUpDatabases } from './settingUp.ts';
import { conflictCount } from './status.ts';
import { testServer } from './testing.ts';
import { type Access, openTransport } from './transport.ts';
import { hindered, type SyncParts, WorkspaceLink } from './workspaceLink.ts';

type SyncProcedures = Procedures<typeof syncContract>;
export type Sync = {
  readonly procedures: SyncProcedures;
  readonly devices: Procedures<typeof devicesContract>;
  readonly end: () => Promise<void>;
};

export function openSync(parts: SyncParts): Sync {
  const link = new WorkspaceLink(parts);
  return {
    procedures: { ...linkProcedures(parts, link), ...runProcedures(parts, link), ...asideProcedures(parts, link) },
    devices: { ...deviceProcedures(parts.scene, link), ...invitingProcedures(parts, link) },
    end: () => link.end(),
  };
}

type LinkNames = 'status' | 'test' | 'configure' | 'commands' | 'signIn' | 'unlink' | 'pause' | 'resume';
function linkProcedures({ scene, tell }: SyncParts, link: WorkspaceLink): Pick<SyncProcedures, LinkNames> {
  const { store } = scene;
  const changed = () => {
    tell('sync');
    return done(link.status());
  };
  const keepPaused = async (paused: boolean) => {
    const server = link.kept.read();
    if (server === undefined) return failed(refused('sync-off'));
    link.kept.write({ ...server, paused });
    await link.shut();
    await link.begin();
    return changed();
  };
  return {
    status: () => done(link.status()),
    test: async ({ url, user, password, prefix = DEFAULT_PREFIX }) => {
      const address = link.addressOf(url);
      if (!address.ok) return address;
      const access = await link.accessTo(address.value, user, password);
      return done(await asking(access, (couch) => testServer(couch, prefix, scene.clock)));
    },
    configure: async ({ url, user, password, prefix = DEFAULT_PREFIX, admin }) => {
      const address = link.addressOf(url);
      if (!address.ok) return address;
      const access = await link.accessTo(address.value, admin?.user ?? user, admin?.password ?? password);
      const made = await makeThere(access, prefix, user);
      // That databases are there, or an administrator made them, says nothing of the user.
      const own = await link.accessTo(address.value, user, password);
      if (!made.ok) return failed(hindered(made.failure));
      const letIn = await asking(own, (couch) => isLetIn(couch, prefix));
      if (!letIn.ok) return failed(hindered(letIn.failure));
      await link.take({ url: address.value, user, prefix }, password);
      const status = link.status();
      return done({ state: status.state, made: made.value, status });
    },
    commands: ({ url, prefix, user }) => {
      const server = link.kept.read();
      const wanted = prefix ?? server?.prefix ?? DEFAULT_PREFIX;
      const script = commandsFor({
        url: url ?? server?.url ?? 'https://couch.example.org',
        prefix: wanted,
        user: user ?? server?.user ?? '',
        databases: databasesOf(wanted).map(({ database }) => database),
      });
      return done({ script });
    },
    signIn: async ({ password, user }) => {
      const server = link.kept.read();
      if (server === undefined) return failed(refused('sync-off'));
      if (user !== undefined) link.kept.write({ ...server, user });
      await link.kept.keepPassword(password);
      await link.shut();
      await link.begin();
      return changed();
    },
    unlink: async () => {
      await link.shut();
      store.sync.unlink();
      link.kept.write(undefined);
      await link.kept.forgetPassword();
      store.sync.history.add({ at: scene.clock(), kind: 'unlinked' });
      return changed();
    },
    pause: () => keepPaused(true),
    resume: () => keepPaused(false),
  };
}

function runProcedures(
  { scene, tell, backUp }: SyncParts,
  link: WorkspaceLink,
): Pick<SyncProcedures, 'once' | 'choose' | 'preview' | 'history'> {
  const { store } = scene;
  return {
    once: async ({ large }) => {
      if (link.kept.read() === undefined) return failed(refused('sync-off'));
      const engine = await link.engine();
      if (engine === undefined) return failed(hindered({ trouble: 'auth-required', said: 'no password is kept here' }));
      const { pushed, pulled, state, hindrance } = await engine.once(large === true ? 'allowed' : 'asked');
      tell('sync');
      const { stopped } = link.status();
      const why = hindrance ?? stopped.find(({ trouble }) => trouble === 'many-changes');
      // Whoever agrees to large changes agrees to all of them: all are named.
      const alike = stopped.filter((one) => one.trouble === why?.trouble);
      if (why !== undefined) return failed(alike.length > 1 ? { ...hindered(why), alike } : hindered(why));
      const blocked = store.sync.asides().length;
      return done({ pushed, pulled, conflicts: conflictCount(store), blocked, state, stopped });
    },
    choose: async ({ choice }, call) => {
      const engine = await link.engine();
      if (engine === undefined) return failed(refused('sync-off'));
      // Nobody is answered who wasn't asked: the workspace may have gone on since the question was shown.
      if (!link.status().choices.includes(choice)) return failed(refused('not-asked', { choice }));
      const saved = choice === 'go-on' ? done(undefined) : await backUp(call);
      if (!saved.ok) return saved;
      const chosen = await engine.choose(choice);
      tell('sync');
      return chosen.ok ? done(link.status()) : failed(hindered(chosen.failure));
    },
    preview: async ({ limit = 200 }) => {
      const engine = await link.engine();
      if (engine === undefined) return failed(refused('sync-off'));
      const ahead = await engine.lookAhead(limit);
      return ahead.ok ? ahead : failed(hindered(ahead.failure));
    },
    history: ({ limit = 100, offset = 0 }) => {
      const { items, total } = store.sync.history.list(limit, offset);
      return done({ items: items.map((line) => titled(store, line)), total });
    },
  };
}

function asideProcedures(
  { scene, tell }: SyncParts,
  link: WorkspaceLink,
): Pick<SyncProcedures, 'asides' | 'retry' | 'discard'> {
  const { store } = scene;
  const changed = async () => {
    (await link.engine())?.kick();
    tell('sync');
    return done(link.status());
  };
  return {
    asides: () => done({ items: asidesOf(store) }),
    retry: ({ collection, id }) => {
      if (!takeAfterAll(store, collection, id)) store.sync.release(collection, id);
      return changed();
    },
    discard: ({ collection, id, direction = 'out' }) => {
      if (direction === 'out')
        return discard(store, collection, id) ? changed() : failed(notFound('version on the server', id));
      if (!forgetHeldBack(store, collection, id)) return failed(notFound('version held back', id));
      tell('sync');
      return done(link.status());
    },
  };
}

async function asking<T>(access: Access, work: (couch: ReturnType<typeof couchOn>) => Promise<T>): Promise<T> {
  const transport = openTransport(access);
  const answer = await work(couchOn(transport));
  transport.close();
  return answer;
}

const makeThere = (access: Access, prefix: string, user: string): Promise<Result<string[], Hindrance>> =>
  asking(access, async (couch) => {
    const root = await couch.root();
    const session = root.ok ? await couch.session() : root;
    return session.ok ? setUpDatabases(couch, prefix, user) : session;
  });
