import { describe, expect, test } from 'vitest';
import { servedCore } from '../../host/servedCore.ts';
import { request, said, statusesIn } from './rawHttp.ts';
import { countAttacks } from './repelled.ts';

countAttacks('who asks');

/** Every name the host has: with these the same request is answered, so that a refusal is the name's doing. */
const OWN = ['127.0.0.1', 'localhost', '[::1]'];
const create = (token: string, host: string, more: readonly string[] = []) =>
  request('POST /api/members.create HTTP/1.1', [
    ...(host === '' ? [] : [`Host: ${host}`]),
    `Authorization: Bearer ${token}`,
    'Content-Length: 26',
    'Connection: close',
    ...more,
  ], '{"name":{"given":"Wilma"}}'); // prettier-ignore

describe('DNS rebinding: a site whose name leads to this computer', () => {
  test('control: the host’s own names are answered: the request is a good one', async () => {
    const { port, served, ask } = await servedCore();
    for (const name of OWN)
      expect(statusesIn(await said(port, create(served.token, `${name}:${port}`))), name).toEqual([200]);
    expect((await ask('members.list', {})).total).toBe(OWN.length);
  });

  test.each<[string, (port: number) => string]>([
    ['a foreign name on the right port', (port) => `evil.example:${port}`],
    ['our name as a part of a foreign one', (port) => `localhost.evil.example:${port}`],
    ['our name before a foreign one', (port) => `localhost@evil.example:${port}`],
    ['a Cyrillic look-alike', (port) => `lоcalhost:${port}`],
    ['full-width letters that fold to ours', (port) => `ｌｏｃａｌｈｏｓｔ:${port}`],
    ['its punycode', (port) => `xn--lcalhost-55g:${port}`],
    ['a dotless i', (port) => `127.0.0.ı:${port}`],
    ['a trailing dot', (port) => `localhost.:${port}`],
    ['capital letters', (port) => `LOCALHOST.EVIL:${port}`],
    ['another loopback address', (port) => `127.0.0.2:${port}`],
    ['all zeros', (port) => `0.0.0.0:${port}`],
    ['loopback as one number', (port) => `2130706433:${port}`],
    ['loopback in octal', (port) => `0177.0.0.1:${port}`],
    ['loopback cut short', (port) => `127.1:${port}`],
    ['IPv6 written out', (port) => `[0:0:0:0:0:0:0:1]:${port}`],
    ['IPv4 within IPv6', (port) => `[::ffff:127.0.0.1]:${port}`],
    ['IPv6 with a zone', (port) => `[::1%lo]:${port}`],
    ['IPv6 without brackets', (port) => `::1:${port}`],
    ['no port', () => 'localhost'],
    ['a port with a sign', (port) => `localhost:+${port}`],
    ['two hosts in one', (port) => `localhost:${port}, evil.example`],
    ['a path after the name', (port) => `localhost:${port}/@evil.example`],
    ['a blank after the port and a name', (port) => `localhost:${port} evil.example`],
  ])('%s as Host is refused, token or not, and writes nothing', async (_name, hostOf) => {
    const { port, served, ask } = await servedCore();
    const [status] = statusesIn(await said(port, create(served.token, hostOf(port))));
    expect([400, 403]).toContain(status);
    expect((await ask('members.list', {})).total).toBe(0);
  });

  test('no Host, an empty one, and two of them in whatever order are refused', async () => {
    const { port, served, ask } = await servedCore();
    const own = `127.0.0.1:${port}`;
    const answers = [
      await said(port, create(served.token, '')),
      await said(port, create(served.token, ' ')),
      await said(port, create(served.token, 'evil.example', [`Host: ${own}`])),
      await said(port, create(served.token, own, ['Host: evil.example'])),
    ];
    expect(answers.map(statusesIn)).toEqual([[400], [403], [403], [403]]);
    expect((await ask('members.list', {})).total).toBe(0);
  });

  test('an address in the request line overrides no Host', async () => {
    const { port, served } = await servedCore();
    const whole = (host: string, line: string) =>
      create(served.token, host).replace('POST /api', `POST http://${line}/api`);
    expect(statusesIn(await said(port, whole(`evil.example`, `127.0.0.1:${port}`)))).toEqual([403]);
  });
});

describe('a page of another site in the same browser', () => {
  const forged = async (headers: readonly string[], method = 'POST', path = '/api/members.create') => {
    const hosted = await servedCore();
    const { port, served } = hosted;
    const bytes = create(served.token, `127.0.0.1:${port}`, headers).replace(
      'POST /api/members.create',
      `${method} ${path}`,
    );
    const text = await said(port, bytes);
    return { text, statuses: statusesIn(text), total: (await hosted.ask('members.list', {})).total };
  };

  test('control: the same request from our own page, or from a script, is answered', async () => {
    expect((await forged(['Sec-Fetch-Site: same-origin', 'Sec-Fetch-Mode: cors'])).total).toBe(1);
    expect((await forged([])).total).toBe(1);
  });

  test.each([
    'https://evil.example',
    'null',
    'file://',
    'chrome-extension://abcdefghijklmnop',
    'http://localhost',
    'http://127.0.0.1:1',
    'http://localhost:5173, http://evil.example',
    '',
  ])('with Origin: %s it is refused even when it has stolen a token', async (origin) => {
    expect(await forged([`Origin: ${origin}`])).toMatchObject({ statuses: [403], total: 0 });
  });

  test.each([
    ['cross-site', 'no-cors', 'image'],
    ['cross-site', 'no-cors', 'script'],
    ['same-site', 'no-cors', 'style'],
    ['cross-site', 'navigate', 'iframe'],
    ['same-site', 'navigate', 'object'],
    ['same-site', 'cors', 'empty'],
  ])('what it embeds (%s, %s, %s) gets neither the page nor an asset', async (site, mode, dest) => {
    const fetched = [`Sec-Fetch-Site: ${site}`, `Sec-Fetch-Mode: ${mode}`, `Sec-Fetch-Dest: ${dest}`];
    for (const path of ['/', '/assets/app.js', '/api/members.list'])
      expect((await forged(fetched, 'GET', path)).statuses, path).toEqual([403]);
  });

  test('control: a link from there opens the page, which holds nothing', async () => {
    const link = ['Sec-Fetch-Site: cross-site', 'Sec-Fetch-Mode: navigate', 'Sec-Fetch-Dest: document'];
    const { text, statuses } = await forged(link, 'GET', '/');
    expect(statuses).toEqual([200]);
    expect(text).toContain("frame-ancestors 'none'");
  });

  test('a preflight grants nothing: no header of CORS, whoever asks', async () => {
    for (const origin of ['https://evil.example', 'null']) {
      const asked = [`Origin: ${origin}`, 'Access-Control-Request-Method: POST', 'Access-Control-Request-Headers: authorization', 'Access-Control-Request-Private-Network: true']; // prettier-ignore
      const { text, statuses } = await forged(asked, 'OPTIONS');
      expect(statuses).toEqual([403]);
      expect(text.toLowerCase()).not.toContain('access-control');
    }
  });

  test.each([
    ['application/x-www-form-urlencoded', 'name=Wilma'],
    ['text/plain', '{"name":{"given":"Wilma"},"x":"="}'],
    ['multipart/form-data; boundary=x', '--x\r\ncontent-disposition: form-data; name="name"\r\n\r\nWilma\r\n--x--'],
  ])(
    'a form posted as %s, which needs no preflight, is refused for its Origin and for its lack of a token',
    async (type, body) => {
      const { port, ask, send } = await servedCore();
      const headers = { 'content-type': type, host: `127.0.0.1:${port}` };
      const post = (more: Record<string, string>) =>
        send('POST', '/api/members.create', { headers: { ...headers, ...more }, body });
      expect((await post({ origin: 'https://evil.example' })).status).toBe(403);
      expect(
        (await post({ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }))
          .status,
      ).toBe(401);
      expect((await post({})).status).toBe(401);
      expect((await ask('members.list', {})).total).toBe(0);
    },
  );
});
