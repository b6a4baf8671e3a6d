/** One request on a network that is as networks are. */
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { type Access, openTransport } from '../../main/core/sync/transport.ts';
import { proxyFrom } from '../../main/host/proxy.ts';

const pem = (name: string) => readFileSync(new URL(`../samples/tls/${name}.pem`, import.meta.url));

async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

const json =
  (body: unknown): RequestListener =>
  (_request, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(body));
  };

function transportTo(url: string, more: Partial<Access> = {}, quietMs?: number) {
  const transport = openTransport({ url, user: 'anna', password: 'gehäim', ...more }, quietMs);
  onTestFinished(transport.close);
  return transport;
}
const root = { method: 'GET', path: '/' } as const;

test('name and password travel in the header, whatever letters they are of', async () => {
  let seen = '';
  const port = await listening(
    createServer((request, response) => {
      seen = request.headers.authorization ?? '';
      json({ ok: true })(request, response);
    }),
  );
  expect(await transportTo(`http://127.0.0.1:${port}`).ask(root)).toMatchObject({ ok: true });
  expect(Buffer.from(seen.slice('Basic '.length), 'base64').toString('utf8')).toBe('anna:gehäim');
});

test('a server whose certificate nobody vouches for is spoken with by nobody, and nothing was sent to it', async () => {
  let asked = 0;
  const answer: RequestListener = (request, response) => {
    asked += 1;
    json({})(request, response);
  };
  const port = await listening(createTlsServer({ key: pem('key'), cert: pem('certificate') }, answer));
  expect(await transportTo(`https://localhost:${port}`).ask(root)).toMatchObject({ failure: { trouble: 'tls' } });
  expect(asked).toBe(0);
});

test('no redirect is followed, so that the password goes nowhere else', async () => {
  let elsewhere = 0;
  const other = await listening(createServer(() => (elsewhere += 1)));
  const port = await listening(
    createServer((_request, response) => response.writeHead(302, { location: `http://127.0.0.1:${other}/` }).end()),
  );
  expect(await transportTo(`http://127.0.0.1:${port}`).ask(root)).toMatchObject({
    failure: { trouble: 'not-couchdb' },
  });
  expect(elsewhere).toBe(0);
});

test('the system’s proxy is used, and asked for the address itself', async () => {
  const asked: string[] = [];
  const proxy = await listening(
    createServer((request: IncomingMessage, response) => {
      asked.push(request.url ?? '');
      json({ couchdb: 'Welcome' })(request, response);
    }),
  );
  const transport = transportTo('http://couch.local:5984', { proxy: `http://127.0.0.1:${proxy}` });
  expect(await transport.ask(root)).toMatchObject({ ok: true, value: { json: { couchdb: 'Welcome' } } });
  expect(asked).toEqual(['http://couch.local:5984/']);
});

test.each([
  [{ HTTPS_PROXY: 'http://p:1' }, 'https://couch.example', 'http://p:1'],
  [{ https_proxy: 'http://p:2' }, 'https://couch.example', 'http://p:2'],
  [{ HTTP_PROXY: 'http://p:3' }, 'https://couch.example', undefined],
  [{ HTTPS_PROXY: 'http://p:4', NO_PROXY: 'x, .example' }, 'https://couch.example', undefined],
  [{ HTTPS_PROXY: 'http://p:5', NO_PROXY: 'ple' }, 'https://couch.example', 'http://p:5'],
  [{ HTTP_PROXY: 'http://p:6' }, 'http://127.0.0.1:5984', undefined],
  [{ HTTPS_PROXY: 'http://p:7', no_proxy: '*' }, 'https://couch.example', undefined],
])('with %o, %s goes by %s', (environment, url, proxy) => {
  expect(proxyFrom(environment, url)).toBe(proxy);
});

test('whoever takes the request and says nothing is given up', async () => {
  const port = await listening(createServer(() => undefined));
  expect(await transportTo(`http://127.0.0.1:${port}`, {}, 50).ask(root)).toMatchObject({
    failure: { trouble: 'offline', said: 'no answer' },
  });
});

test('a server that answers byte by byte is waited for', async () => {
  const port = await listening(
    createServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const bytes = [...'{"slow":true}'];
      const next = () => {
        const byte = bytes.shift();
        if (byte === undefined) return void response.end();
        response.write(byte);
        setTimeout(next, 20);
      };
      next();
    }),
  );
  expect(await transportTo(`http://127.0.0.1:${port}`, {}, 200).ask(root)).toMatchObject({
    value: { json: { slow: true } },
  });
});

test('an answer that ends early is no answer', async () => {
  const port = await listening(
    createServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': 100 });
      response.write('{"results":[');
      setImmediate(() => response.destroy());
    }),
  );
  expect(await transportTo(`http://127.0.0.1:${port}`).ask(root)).toMatchObject({ failure: { trouble: 'offline' } });
});

test('nobody listens, no such name: offline, with what the network said', async () => {
  const server = createServer(() => undefined);
  const port = await listening(server);
  await new Promise((resolve) => server.close(resolve));
  for (const url of [`http://127.0.0.1:${port}`, 'http://no-such-place.invalid.local'])
    expect(await transportTo(url).ask(root)).toMatchObject({ failure: { trouble: 'offline' } });
});

test('what was cancelled ends at once', async () => {
  const port = await listening(createServer(() => undefined));
  const cancelling = new AbortController();
  const asked = transportTo(`http://127.0.0.1:${port}`).ask({ ...root, signal: cancelling.signal });
  cancelling.abort();
  expect(await asked).toMatchObject({ failure: { trouble: 'offline' } });
});

test('closing ends what is under way', async () => {
  const port = await listening(createServer(() => undefined));
  const transport = transportTo(`http://127.0.0.1:${port}`);
  const asked = transport.ask(root);
  transport.close();
  expect(await asked).toMatchObject({ failure: { trouble: 'offline' } });
  expect(await transport.ask(root)).toMatchObject({ failure: { trouble: 'offline' } });
});
