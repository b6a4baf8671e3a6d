import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { expect, type Page, test } from '@playwright/test';
import { freshWorkspace, type Host, removeWorkspace, startHost } from '../../e2e/host.ts';

const workspace = freshWorkspace();
let host: Host;
let evil: { readonly url: string; readonly server: Server };
let repelled = 0;

test.beforeAll(async () => {
  host = await startHost(workspace);
  await host.call('workspace.setUp', { name: 'Museumsfreunde', zone: 'Europe/Berlin' });
  const server = createServer((request, response) => {
    const isFramed = request.url === '/framed';
    response.writeHead(200, {
      'content-type': request.url === '/script.js' ? 'text/javascript' : 'text/html',
      'access-control-allow-origin': '*',
    });
    response.end(
      request.url === '/script.js' ? 'window.loaded = 1' : `<!doctype html><h1>${isFramed ? 'framed' : 'a site'}</h1>`,
    );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  evil = { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
});
test.afterEach(({ page: _page }, { status, title }) => {
  if (status === 'passed' && !title.startsWith('control:')) repelled += 1;
});
test.afterAll(async () => {
  console.log(`attacks from other sites: ${repelled} repelled`);
  evil.server.close();
  await host.stop();
  removeWorkspace(workspace);
});

/** A page of the other site; what it can do to itself it can do. */
async function onEvil(page: Page): Promise<void> {
  await page.goto(evil.url);
  await expect(page.locator('h1')).toHaveText('a site');
}

type Asked = {
  readonly method?: 'POST';
  readonly headers?: Record<string, string>;
  readonly mode?: 'no-cors';
  readonly credentials?: 'include';
};
const reads = (page: Page, url: string, init: Asked = {}) =>
  page.evaluate(
    async ([address, more]) => {
      try {
        const response = await fetch(address, more);
        return { type: response.type, text: await response.text() };
      } catch (thrown) {
        return { type: 'refused', text: String(thrown) };
      }
    },
    [url, init] as const,
  );

test('another site reads neither the page nor an answer, with a stolen token or without', async ({ page }) => {
  await onEvil(page);
  expect((await reads(page, `${evil.url}/framed`)).text).toContain('framed');
  const headers = { authorization: `Bearer ${host.token}` };
  for (const address of ['/', '/api/members.list', '/api/workspace.info'])
    for (const init of [
      {},
      { method: 'POST' as const },
      { method: 'POST' as const, headers },
      { headers },
      { credentials: 'include' as const },
    ])
      expect((await reads(page, `${host.url}${address}`, init)).type, address).toBe('refused');
  const opaque = await reads(page, host.url, { mode: 'no-cors' });
  expect(opaque.text === '' || opaque.type === 'refused').toBe(true);
});

test('another site’s forms and beacons change nothing', async ({ page }) => {
  await onEvil(page);
  const before = await host.call<{ total: number }>('members.list');
  await page.evaluate(async (url) => {
    const body = '{"name":{"given":"Wilma"}}';
    navigator.sendBeacon(`${url}/api/members.create`, body);
    await fetch(`${url}/api/members.create`, { method: 'POST', mode: 'no-cors', body }).catch(() => undefined);
  }, host.url);
  for (const enctype of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
    await onEvil(page);
    const [response] = await Promise.all([
      page.waitForResponse((one) => one.url().startsWith(host.url)),
      page.evaluate(
        ([url, type]) => {
          const form = Object.assign(document.createElement('form'), {
            action: `${url}/api/members.create`,
            method: 'post',
            enctype: type,
          });
          form.append(
            Object.assign(document.createElement('input'), { name: '{"name":{"given":"Wilma"},"x":"', value: '"}' }),
          );
          document.body.append(form);
          form.submit();
        },
        [host.url, enctype] as const,
      ),
    ]);
    expect(response.status(), enctype).toBe(403);
    await page.waitForURL(`${host.url}/**`);
  }
  expect(await host.call('members.list')).toEqual(before);
});

test('another site can’t open the socket, whatever it knows', async ({ page }) => {
  const opens = (url: string, token: string) =>
    page.evaluate(
      ([address, secret]) =>
        new Promise<string>((resolve) => {
          const socket = new WebSocket(address);
          socket.addEventListener('open', () => socket.send(JSON.stringify({ token: secret })));
          socket.addEventListener('message', () => resolve('answered'));
          socket.addEventListener('close', () => resolve('closed'));
        }),
      [url, token] as const,
    );
  const address = `${host.url.replace('http', 'ws')}/socket`;
  await onEvil(page);
  expect(await opens(address, host.token)).toBe('closed');
  await host.open(page);
  expect(await opens(address, host.token)).toBe('answered');
});

test('another site can’t frame the page, in whatever element', async ({ page }) => {
  for (const element of ['iframe', 'object', 'embed', 'sandboxed'] as const) {
    const framed = async (url: string) => {
      await onEvil(page);
      await page.evaluate(
        ([kind, address]) => {
          const made = document.createElement(kind === 'sandboxed' ? 'iframe' : kind);
          if (kind === 'sandboxed') made.setAttribute('sandbox', 'allow-scripts allow-same-origin');
          made.setAttribute(kind === 'object' ? 'data' : 'src', address);
          if (kind === 'embed' || kind === 'object') made.setAttribute('type', 'text/html');
          document.body.append(made);
        },
        [element, url] as const,
      );
      await page.waitForLoadState('networkidle');
      return Promise.all(
        page
          .frames()
          .slice(1)
          .map((frame) => frame.evaluate(() => document.body?.innerText ?? '').catch(() => '')),
      );
    };
    expect((await framed(`${evil.url}/framed`)).join(' '), element).toContain('framed');
    expect((await framed(`${host.url}/`)).join(' '), element).not.toMatch(/Stammtisch|Museumsfreunde|framed/);
  }
});

test('another site can’t run the page’s scripts, nor learn from its pictures and styles that it is there', async ({
  page,
}) => {
  await host.open(page);
  const asset = (await page.locator('script[src]').first().getAttribute('src')) ?? '';
  const loads = (tag: 'script' | 'link' | 'img', url: string) =>
    page.evaluate(
      ([kind, address]) =>
        new Promise<string>((resolve) => {
          const made = document.createElement(kind);
          if (kind === 'link') made.setAttribute('rel', 'stylesheet');
          made.setAttribute(kind === 'link' ? 'href' : 'src', address);
          made.addEventListener('load', () => resolve('loaded'));
          made.addEventListener('error', () => resolve('refused'));
          document.head.append(made);
        }),
      [tag, url] as const,
    );
  await onEvil(page);
  expect(await loads('script', `${evil.url}/script.js`)).toBe('loaded');
  for (const tag of ['script', 'link', 'img'] as const)
    expect(await loads(tag, new URL(asset, host.url).href), tag).toBe('refused');
});

test('a window that another site opened on the page, or from it, has no way back to it', async ({ page }) => {
  await onEvil(page);
  const [plain] = await Promise.all([
    page.waitForEvent('popup'),
    page.evaluate((url) => void window.open(url, 'plain'), `${evil.url}/framed`),
  ]);
  await plain.waitForLoadState();
  expect(await plain.evaluate(() => window.opener !== null)).toBe(true);
  const [ours] = await Promise.all([
    page.waitForEvent('popup'),
    page.evaluate(
      (url) => void Object.assign(window, { victim: window.open(url, 'victim') }),
      `${host.url}/#token=${host.token}`,
    ),
  ]);
  await ours.waitForLoadState();
  expect(await ours.evaluate(() => window.opener)).toBeNull();
  await expect
    .poll(() => page.evaluate(() => (window as unknown as { victim: Window | null }).victim?.closed ?? true))
    .toBe(true);
});

test('a token of an address leaves it at once, and no other tab or site finds it', async ({ page, context }) => {
  await host.open(page);
  await expect(page.locator('h1').first()).toBeVisible();
  expect(page.url()).not.toContain(host.token);
  const kept = () => [document.cookie, JSON.stringify({ ...localStorage })].join(' ');
  expect(await page.evaluate(kept)).not.toContain(host.token);
  expect((await context.cookies()).length).toBe(0);
  const other = await context.newPage();
  await other.goto(host.url);
  expect(await other.evaluate(() => JSON.stringify({ ...sessionStorage }))).not.toContain(host.token);
});

test('no service worker is there, and none can be made of what the host serves or a person uploads', async ({
  page,
}) => {
  await host.open(page);
  await expect(page.locator('h1').first()).toBeVisible();
  const tried = await page.evaluate(async (token) => {
    const headers = { authorization: `Bearer ${token}` };
    const sent = await fetch('/api/upload?name=sw.js', { method: 'PUT', headers, body: 'onfetch = () => {}' });
    const { upload } = (await sent.json()) as { upload: string };
    const addresses = [
      '/sw.js',
      '/api/upload',
      `/api/download/${upload.slice('upload:'.length)}`,
      'data:text/javascript,1',
    ];
    const made = await Promise.all(
      addresses.map((one) =>
        navigator.serviceWorker.register(one).then(
          () => 'made',
          () => 'refused',
        ),
      ),
    );
    return { made, there: (await navigator.serviceWorker.getRegistrations()).length };
  }, host.token);
  expect(tried).toEqual({ made: ['refused', 'refused', 'refused', 'refused'], there: 0 });
});

test('a script that somehow got into the page can neither be written inline, nor load, nor send elsewhere', async ({
  page,
}) => {
  await host.open(page);
  await expect(page.locator('h1').first()).toBeVisible();
  const done = await page.evaluate(async (url) => {
    const script = document.createElement('script');
    script.textContent = 'window.inline = 1';
    document.head.append(script);
    const loading = document.createElement('script');
    loading.src = `${url}/script.js`;
    const loaded = new Promise<string>((resolve) => {
      loading.addEventListener('load', () => resolve('loaded'));
      loading.addEventListener('error', () => resolve('refused'));
    });
    document.head.append(loading);
    const sent = await fetch(url).then(
      () => 'sent',
      () => 'refused',
    );
    return { inline: 'inline' in window, loaded: await loaded, sent };
  }, evil.url);
  expect(done).toEqual({ inline: false, loaded: 'refused', sent: 'refused' });
});
