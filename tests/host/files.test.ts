import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { UPLOAD_LIMIT } from '../../main/host/api.ts';
import { type Hosted, servedCore } from './servedCore.ts';

const bearer = ({ served }: Hosted) => ({ authorization: `Bearer ${served.token}` });

async function uploaded(hosted: Hosted, body: string | Buffer): Promise<string> {
  const answer = await hosted.send('PUT', '/api/upload?name=liste.csv', { headers: bearer(hosted), body });
  expect(answer.status).toBe(200);
  return (JSON.parse(answer.text) as { upload: string }).upload;
}

test('an uploaded file is previewed and imported by its id, under the name it had', async () => {
  const hosted = await servedCore();
  const file = await uploaded(hosted, 'Vorname,Nachname\nKäthe,Weiß\n');
  expect(file).toMatch(/^upload:[0-9a-f]{32}$/);
  const { json } = await hosted.post('import.preview', { file });
  expect(json).toMatchObject({ file: 'liste.csv', kind: 'members', create: 1 });
  await hosted.post('import.commit', { preview: (json as { preview: string }).preview });
  expect((await hosted.ask('members.list', {})).items.map(({ display }) => display)).toEqual(['Käthe Weiß']);
});

test('an upload without a token is 401, and nothing of it is kept', async () => {
  const hosted = await servedCore();
  expect((await hosted.send('PUT', '/api/upload', { body: 'Vorname\nAnna\n' })).status).toBe(401);
  expect(existsSync(join(hosted.folder, 'transfers'))).toBe(false);
});

test(
  'an upload beyond the limit is 413, announced or not, and nothing of it is kept',
  { timeout: 30_000 },
  async () => {
    const hosted = await servedCore();
    const announced = { ...bearer(hosted), 'content-length': String(UPLOAD_LIMIT + 1) };
    const body = Buffer.alloc(UPLOAD_LIMIT + 1);
    expect((await hosted.send('PUT', '/api/upload', { headers: announced, body })).status).toBe(413);
    const streamed = { ...bearer(hosted), 'transfer-encoding': 'chunked' };
    const answer = await hosted.send('PUT', '/api/upload', { headers: streamed, body });
    expect([answer.status, JSON.parse(answer.text)]).toMatchObject([
      413,
      { error: { code: 'too-large', limit: UPLOAD_LIMIT } },
    ]);
    const folder = join(hosted.folder, 'transfers');
    expect(existsSync(folder) ? readdirSync(folder) : []).toEqual([]);
  },
);

test('an export is fetched once, as a file with its name', async () => {
  const hosted = await servedCore();
  const { json } = await hosted.post('workspace.export', { out: 'anywhere.json' });
  const { download, file } = json as { download: string; file?: string };
  expect(file).toBeUndefined();
  const fetch = () => hosted.send('GET', `/api/download/${download}`, { headers: bearer(hosted) });
  const first = await fetch();
  expect(first.status).toBe(200);
  expect(first.headers['content-disposition']).toBe('attachment; filename="stammtisch-2026-06-08.json"');
  expect(JSON.parse(first.text)).toMatchObject({ format: 'stammtisch-export' });
  expect((await fetch()).status).toBe(404);
  expect(readdirSync(join(hosted.folder, 'transfers'))).toEqual([]);
  expect(existsSync('anywhere.json')).toBe(false);
});

test('a download needs its token and its id', async () => {
  const hosted = await servedCore();
  const { json } = await hosted.post('workspace.export', { out: 'x' });
  const { download } = json as { download: string };
  expect((await hosted.send('GET', `/api/download/${download}`)).status).toBe(401);
  for (const id of ['none', '..%2f..%2fstammtisch.db', '../../stammtisch.db'])
    expect((await hosted.send('GET', `/api/download/${id}`, { headers: bearer(hosted) })).status, id).toBeOneOf([
      404, 405,
    ]);
});

test('transfers are gone when the workspace closes', async () => {
  const hosted = await servedCore();
  await uploaded(hosted, 'Vorname\nAnna\n');
  await hosted.post('workspace.export', { out: 'x' });
  expect(readdirSync(join(hosted.folder, 'transfers'))).toHaveLength(2);
  await hosted.core.close();
  expect(existsSync(join(hosted.folder, 'transfers'))).toBe(false);
});
