/**
 * The contract as a page would call it, for a test: through the page's own port and the preload.
 *
 * Alone because a journey must prove the way to the core even where no screen shows what came back.
 */
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { Page } from '@playwright/test';
import type { Client } from '../../shared/contract.ts';

type Listener = (message: { data: unknown }) => void;
/** The page's own names for what a client keeps there, numbered: a page may get a second client. */
type Kept = { readonly [name: string]: unknown };
type Hear = (data: unknown) => Promise<void>;
type Shell = { connect: (asked: string) => void };

let lastClient = 0;

/** Asks for one more port and keeps it in the page; what arrives there is told to the test. */
async function holdPort(page: Page, number: number): Promise<void> {
  await page.evaluate(
    (client) =>
      new Promise<void>((done) => {
        const kept = globalThis as unknown as Kept;
        addEventListener('message', ({ source, data, ports: [port] }) => {
          if (source !== window || data !== `core:port:test-${client}` || port === undefined) return;
          Object.assign(globalThis, { [`testPort${client}`]: port });
          port.addEventListener('message', (message) => void (kept[`testHear${client}`] as Hear)(message.data));
          port.start();
          done();
        });
        (kept['stammtischShell'] as Shell).connect(`test-${client}`);
      }),
    number,
  );
}

export async function pageClient(page: Page): Promise<Client> {
  lastClient += 1;
  const client = lastClient;
  const listeners: Listener[] = [];
  await page.exposeFunction(`testHear${client}`, (data: unknown) =>
    listeners.forEach((listener) => listener({ data })),
  );
  await holdPort(page, client);
  const post = (data: unknown) =>
    page.evaluate(([name, message]) => ((globalThis as unknown as Kept)[name] as MessagePort).postMessage(message), [
      `testPort${client}`,
      data,
    ] as const);
  const port = {
    addEventListener: (event: string, listener: Listener) => {
      if (event === 'message') listeners.push(listener);
    },
    postMessage: (data: unknown) => void post(data),
  };
  return createORPCClient<Client>(new RPCLink({ port: port as unknown as MessagePort }));
}
