/**
 * The core as Electron's utility process: opens the workspace it is told, then answers on every port it is handed.
 *
 * Invariant: imports no Electron; what it needs of the process is spelled out below and checked at the start.
 */
import type { SupportedMessagePort } from '@orpc/client/message-port';
import type { HostAnswer, HostTold } from '../../shared/contract/hostCalls.ts';
import { faultOf } from '../../shared/contract/crashReport.ts';
import { askedHost } from './askedHost.ts';
import { openCore, type Core } from './core.ts';
import { listenLocally } from './localSocket.ts';
import type { Caller } from './scene.ts';
import { systemClock } from './store/clock.ts';
import { wireOf } from './wire.ts';

type ParentPort = {
  on: (
    name: 'message',
    listener: (message: { data: unknown; ports: (SupportedMessagePort & { start: () => void })[] }) => void,
  ) => void;
  postMessage: (message: unknown) => void;
};
type Order =
  | HostAnswer
  | HostTold
  | { readonly kind: 'open'; readonly folder: string }
  | { readonly kind: 'port'; readonly number: number }
  | { readonly kind: 'close' };

const MANAGER: Caller = { role: 'manager', by: 'manager', paths: 'any' };

function run(parent: ParentPort): void {
  let opening: Promise<Core | undefined> | undefined;
  const host = askedHost((call) => parent.postMessage(call));
  const open = async (folder: string): Promise<Core | undefined> => {
    const opened = await openCore({ folder, host: host.port, syncs: 'by-itself' });
    if (!opened.ok) {
      parent.postMessage({ kind: 'failed', failure: opened.failure });
      return undefined;
    }
    const socket = await listenLocally(opened.value);
    if (socket.ok)
      opened.value.announce({ pid: process.pid, socket: socket.value.path, since: systemClock()(), purpose: 'window' });
    parent.postMessage({ kind: 'ready' });
    return { ...opened.value, close: () => opened.value.close().finally(() => socket.ok && socket.value.close()) };
  };
  parent.on('message', ({ data, ports }) => {
    const order = data as Order;
    if (order.kind === 'host-answer' || order.kind === 'world') host.hear(order);
    if (order.kind === 'open') opening ??= open(order.folder);
    if (order.kind === 'port') {
      parent.postMessage({ kind: 'joined', number: order.number });
      void opening?.then((core) => core !== undefined && ports[0] !== undefined && answer(core, ports[0]));
    }
    if (order.kind === 'close')
      void Promise.resolve(opening)
        .then((core) => core?.close())
        .then(() => process.exit(0));
  });
}

function answer(core: Core, port: SupportedMessagePort & { start: () => void }): void {
  wireOf(core.dispatch).port.upgrade(port, { context: { caller: MANAGER } });
  port.start();
}

const { parentPort } = process as { parentPort?: ParentPort };
if (parentPort === undefined) throw new Error('This entry runs as a utility process of the workstation.');
// Before Node ends the process, as it does: whoever mends it should know where it happened.
process.on('uncaughtExceptionMonitor', (thrown) => parentPort.postMessage({ kind: 'fault', fault: faultOf(thrown) }));
run(parentPort);
