/**
 * The line to the core, whatever it is made of: a port handed over by the shell, or a web socket to the host.
 *
 * Invariants: callers never know which; a call made while the line is down waits for the next one, and a command that a
 * lock has overtaken for its opening; the token is taken out of the address bar at once and kept for this tab only.
 */
import { createORPCClient } from '@orpc/client';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import { RPCLink as SocketLink } from '@orpc/client/websocket';
import type { Client } from '../../shared/contract.ts';
import { portMessageFor } from '../../shared/shell/bridge.ts';
import { lockGate } from './lockGate.ts';
import { isLocked, outcomeOf } from './outcome.ts';
import { type Shell, shell } from './shell.ts';

export type LineState = 'connecting' | 'open' | 'lost' | 'refused';
type Link = { readonly call: (path: readonly string[], input: unknown, options: never) => Promise<unknown> };

const listeners = new Set<() => void>();
let state: LineState = 'connecting';
let waiting = Promise.withResolvers<Link>();

export const line = {
  state: (): LineState => state,
  onChange: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
};

const send = async (path: readonly string[], input: unknown, options: unknown) =>
  (await waiting.promise).call(path, input, options as never);

/** For views: they are asked again by themselves once the workspace is open. */
export const asker: Client = createORPCClient({ call: send });

/** For commands. */
export const client: Client = createORPCClient({
  call: async (path, input, options) => {
    for (;;) {
      const sent = send(path, input, options);
      const outcome = await outcomeOf(sent);
      if (outcome.ok || path[0] === 'protection' || !isLocked(outcome.failure)) return sent;
      const opened = lockGate.opened();
      // It may have been opened before the refusal came.
      const standing = await outcomeOf(asker.protection.state({}));
      if (!standing.ok || standing.value.state === 'locked') await opened;
    }
  },
});

function become(next: LineState, link?: Link): void {
  if (link !== undefined) waiting.resolve(link);
  else if (state === 'open') waiting = Promise.withResolvers<Link>();
  state = next;
  for (const listener of listeners) listener();
}

/** Begins, once: by the shell's port where there is a shell, else by the socket of whoever served the page. */
export function connect(): void {
  if (shell !== undefined) return listenForPort(shell);
  openSocket(takeToken(), 0);
  // Whoever opens the printed address in this tab again loads no page by that: only the fragment is another one.
  addEventListener('hashchange', () => {
    if (TOKEN.test(location.hash)) location.reload();
  });
}

/** The page's one line: a later document of this window is another page and may ask by the same name. */
const ASKED = 'page';

function listenForPort(bridge: Shell): void {
  window.addEventListener('message', (message) => {
    const port = message.ports[0];
    if (message.source !== window || message.data !== portMessageFor(ASKED) || port === undefined) return;
    become('open', new PortLink({ port }));
    // The core has gone, and what is typed here stays: the next core is asked for a line as soon as there is one.
    port.addEventListener('close', () => {
      become('lost');
      bridge.connect(ASKED);
    });
    port.start();
  });
  bridge.connect(ASKED);
}

const TOKEN_KEY = 'stammtisch-token';
const TOKEN = /[#&]token=([\w-]+)/;

/** From the address (a fragment never reaches a log), else as this tab knew it before a reload. */
function takeToken(): string {
  const found = TOKEN.exec(location.hash)?.[1];
  if (found === undefined) return sessionStorage.getItem(TOKEN_KEY) ?? '';
  sessionStorage.setItem(TOKEN_KEY, found);
  history.replaceState(null, '', location.pathname + location.search);
  return found;
}

export const token = (): string => sessionStorage.getItem(TOKEN_KEY) ?? '';

const NO_TOKEN = 4401;
const LONGEST_PAUSE_MS = 5000;

function openSocket(secret: string, attempts: number): void {
  const socket = new WebSocket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/socket`);
  let opened = false;
  socket.addEventListener('open', () => socket.send(JSON.stringify({ token: secret })));
  socket.addEventListener(
    'message',
    () => {
      opened = true;
      become('open', new SocketLink({ websocket: socket }));
    },
    { once: true },
  );
  socket.addEventListener('close', ({ code }) => {
    if (code === NO_TOKEN) return become('refused');
    become('lost');
    const pause = opened ? 100 : Math.min(LONGEST_PAUSE_MS, 200 * 2 ** attempts);
    setTimeout(() => openSocket(secret, opened ? 0 : attempts + 1), pause);
  });
}
