/**
 * A workspace's link to its server, whatever becomes of it: set up, signed in, paused, given up.
 *
 * Alone because it ties what is kept of a server, its password and the engine together. Invariants: at most one engine; a
 * program that opens the workspace for one command syncs only when it is asked to.
 */
import { type Failure, refused } from '../../../shared/contract/failure.ts';
import type { WorldWord } from '../../../shared/contract/hostCalls.ts';
import { failed, type Result } from '../../../shared/result.ts';
import { parseAddress } from '../../../shared/sync/address.ts';
import type { SyncStatus } from '../../../shared/sync/contract.ts';
import type { Hindrance, Server, Trouble } from '../../../shared/sync/model.ts';
import type { HostPort } from '../hostPort.ts';
import type { Call, Scene } from '../scene.ts';
import type { Deliver, Fetch } from '../store/deliver.ts';
import { type DeviceNotes, openDeviceNotes } from './deviceNotes.ts';
import { retryUnread } from './asides.ts';
import { Engine } from './engine.ts';
import { type LinkKept, openLinkKept } from './linkKept.ts';
import { statusOf } from './status.ts';
import { type Access, openTransport } from './transport.ts';

export type SyncParts = {
  readonly scene: Scene;
  readonly host: HostPort;
  readonly tell: (collection: string) => void;
  /** Whether it syncs by itself while the workspace is open. */
  readonly syncs: 'by-itself' | 'when-asked';
  readonly deliver: Deliver;
  readonly fetch: Fetch;
  /** Called before something large is done that only a backup could take back. */
  readonly backUp: (call: Call) => Promise<Result<unknown, Failure>>;
};

export const hindered = ({ trouble, said, collection }: Hindrance): Failure =>
  refused('sync-hindered', { trouble, said, ...(collection === undefined ? {} : { collection }) });

export class WorkspaceLink {
  readonly kept: LinkKept;
  readonly notes: DeviceNotes;
  readonly #parts: SyncParts;
  #engine: Engine | undefined;
  #missing: Trouble | undefined;
  #isEnded = false;
  /** What still holds of the world, for an engine that is opened later. */
  readonly #world = new Set<WorldWord>();
  readonly #unfollow: (() => void) | undefined;

  constructor(parts: SyncParts) {
    this.#parts = parts;
    this.kept = openLinkKept(parts.scene.store.device, parts.host);
    this.notes = openDeviceNotes(parts.scene, () => this.kept.read()?.user ?? '');
    this.#unfollow = parts.host.follow?.((word) => this.#hear(word));
    void this.begin();
  }

  status(): SyncStatus {
    return statusOf(this.#parts.scene.store, this.kept.read(), this.#engine?.stands(), this.#missing);
  }

  /** As typed; what no connection can be made to is no address either. */
  addressOf(typed: string): Result<string, Failure> {
    const address = parseAddress(typed);
    if (!address.ok) return failed(refused(address.failure));
    return URL.canParse(address.value) ? address : failed(refused('no-address'));
  }

  async accessTo(url: string, user: string, password: string): Promise<Access> {
    return { url, user, password, proxy: await this.#parts.host.proxyFor(url) };
  }

  /** The engine of the server that is kept; undefined: there is none, or its password isn't known here. */
  async engine(): Promise<Engine | undefined> {
    const server = this.kept.read();
    if (server === undefined || this.#isEnded) return undefined;
    if (this.#engine !== undefined) return this.#engine;
    const password = await this.kept.password();
    this.#missing = password === undefined ? 'auth-required' : undefined;
    if (password === undefined) return undefined;
    const access = await this.accessTo(server.url, server.user, password);
    // The workspace may have been shut while the host was asked.
    if (this.#isEnded) return undefined;
    // A rescued file knows nothing of the server, and a newer program has collections that weren't linked yet.
    this.#parts.scene.store.sync.link();
    retryUnread(this.#parts.scene.store);
    // Another call may have opened it meanwhile.
    this.#engine ??= this.#open(access, server.prefix);
    return this.#engine;
  }

  /** By itself from now on, if that is wanted here. */
  async begin(): Promise<void> {
    const server = this.kept.read();
    if (server === undefined) return;
    if (this.#parts.syncs === 'by-itself' && server.paused !== true) (await this.engine())?.start();
    this.#parts.tell('sync');
  }

  /** What ran with the link as it was ends; something else may be kept then. */
  async shut(): Promise<void> {
    const old = this.#engine;
    this.#engine = undefined;
    this.#missing = undefined;
    await old?.stop();
  }

  /** Links the workspace to this server; the same one with other words keeps what is known of it. */
  async take(server: Server, password: string): Promise<void> {
    const { sync } = this.#parts.scene.store;
    const before = this.kept.read();
    const isSame = before?.url === server.url && before.prefix === server.prefix;
    await this.shut();
    if (!isSame) sync.unlink();
    sync.link();
    this.kept.write({ ...(isSame ? before : {}), ...server });
    await this.kept.keepPassword(password);
    sync.history.add({ at: this.#parts.scene.clock(), kind: 'linked', said: server.url });
    await this.begin();
  }

  async end(): Promise<void> {
    this.#isEnded = true;
    this.#unfollow?.();
    await this.shut();
  }

  #hear(word: WorldWord): void {
    if (word === 'offline' || word === 'battery') this.#world.add(word);
    if (word === 'online') this.#world.delete('offline');
    if (word === 'mains') this.#world.delete('battery');
    this.#engine?.hear(word);
  }

  #open(access: Access, prefix: string): Engine {
    const { scene, tell } = this.#parts;
    const engine = new Engine({
      store: scene.store,
      transport: openTransport(access),
      url: access.url,
      prefix,
      datasetId: () => this.kept.read()?.datasetId,
      onDataset: (datasetId) => {
        const now = this.kept.read();
        if (now !== undefined && now.datasetId !== datasetId) this.kept.write({ ...now, datasetId });
      },
      notes: this.notes,
      clock: scene.clock,
      random: Math.random,
      onChange: () => tell('sync'),
    });
    for (const word of this.#world) engine.hear(word);
    return engine;
  }
}
