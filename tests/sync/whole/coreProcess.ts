/**
 * One device's program in a process of its own: opens a workspace, answers what the contract offers, and dies when killed.
 *
 * Alone because RxDB opens 13 collections in one loaded copy, so that a second device needs another copy. Not in a
 * thread: one that is ended while SQLite hands over rows takes the whole process with it.
 */
import { type Core, openCore } from '../../../main/core/core.ts';
import type { HostPort } from '../../../main/core/hostPort.ts';
import { systemClock } from '../../../main/core/store/clock.ts';

export type Asked =
  /** `now`: what the clock shows at the start. */
  | { readonly ask: 'open'; readonly now: string }
  | { readonly ask: 'call'; readonly name: string; readonly input: object }
  | { readonly ask: 'close' };
export type Order = Asked & { readonly number: number };
export type Told = { readonly number: number; readonly value: unknown; readonly bug?: string };
export type Program = {
  readonly folder: string;
  readonly password: string;
  readonly syncs: 'by-itself' | 'when-asked';
};

const { folder, password, syncs } = JSON.parse(process.argv[2] ?? '') as Program;
let core: Core | undefined;

/** A keychain outlives the program: what it keeps is handed to each that is started. */
const host: HostPort = {
  proxyFor: async () => undefined,
  secrets: {
    where: async () => 'keychain',
    get: async () => password,
    set: async () => true,
    forget: async () => undefined,
  },
};

async function answer(order: Order): Promise<unknown> {
  if (order.ask === 'open') {
    const opened = await openCore({ folder, clock: systemClock(order.now), host, syncs });
    if (!opened.ok) throw new Error(`The core did not open: ${JSON.stringify(opened.failure)}`);
    core = opened.value;
    return undefined;
  }
  if (order.ask === 'close') {
    await core?.close();
    core = undefined;
    return undefined;
  }
  if (core === undefined) throw new Error('The core is not open');
  const caller = { role: 'manager', by: 'manager', paths: 'any' } as const;
  return core.dispatch(order.name, order.input, { caller, signal: new AbortController().signal });
}

const tell = (told: Told): void => void process.send?.(told);

process.once('disconnect', () => process.exit()); // whoever asks was killed
process.on('message', (order: Order) => {
  const { number } = order;
  void answer(order).then(
    (value) => tell({ number, value }),
    (bug: unknown) => tell({ number, value: undefined, bug: bug instanceof Error ? bug.message : String(bug) }),
  );
});
