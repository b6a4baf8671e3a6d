import { expect, test } from 'vitest';
import { servedCore } from './servedCore.ts';

test('the page is public, holds no data and lets nothing foreign in', async () => {
  const { send } = await servedCore();
  const { status, headers, text } = await send('GET', '/');
  expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
  expect(text).toContain('<title>Stammtisch</title>');
  const policy = headers['content-security-policy'] ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toMatch(/script-src[^;]*unsafe|\*/);
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  });
});

test('an asset is kept by the browser, HEAD tells of it without sending it', async () => {
  const { send } = await servedCore();
  const asset = await send('GET', '/assets/app.js');
  expect([asset.status, asset.text, asset.headers['content-type']]).toEqual([
    200,
    'export {};',
    'text/javascript; charset=utf-8',
  ]);
  expect(asset.headers['cache-control']).toContain('immutable');
  expect(await send('HEAD', '/assets/app.js')).toMatchObject({ status: 200, text: '' });
});

test.each([
  '/../package.json',
  '/assets/../../package.json',
  '/%2e%2e/package.json',
  '/..%2fpackage.json',
  '/..%5cpackage.json',
  '//package.json',
  '/assets',
  '/assets/',
  '/index.html/',
  '/package.json',
  '/./../package.json',
])('%s is not found: only files of the build are served', async (path) => {
  const { send } = await servedCore();
  const { status, text } = await send('GET', path);
  expect(status).toBe(404);
  expect(text).not.toContain('secret');
});

test('a page is not something to post to', async () => {
  const { send } = await servedCore();
  expect((await send('POST', '/')).status).toBe(404);
});
