/**
 * A process that holds a workspace open with a thousand strings planted in it, and says what it has done; killed by its test.
 *
 * Alone because only a process of its own can be killed, and only its own temporary folder can be searched.
 */
import { writeSync } from 'node:fs';
import { Readable } from 'node:stream';
import { createInterface } from 'node:readline';
import { openCore } from '../../main/core/core.ts';
import { callAs } from '../core/openedCore.ts';
import { PASSPHRASE } from './protectedCore.ts';

const PLANTED = 1000;
/** Folded and found as it is written: the search index holds it in the same letters. */
export const plantedString = (n: number): string => `zq${String(n).padStart(4, '0')}kw`;
export const plantedStrings = Array.from({ length: PLANTED }, (_, n) => plantedString(n));
/** In media, the first half of which is there before the workspace is protected. */
export const mediaStrings = Array.from({ length: 20 }, (_, n) => plantedString(PLANTED + n));

async function holdOn(folder: string, mode: string): Promise<void> {
  const opened = await openCore({ folder });
  if (!opened.ok) throw new Error(`The core did not open: ${JSON.stringify(opened.failure)}`);
  const core = opened.value;
  const ask = async (name: string, input: object): Promise<Record<string, unknown>> => {
    const answered = await core.dispatch(name, input, callAs());
    if (!answered.ok) throw new Error(`${name} was refused: ${JSON.stringify(answered.failure)}`);
    return answered.value as Record<string, unknown>;
  };
  const say = (text: string) => writeSync(1, `${text}\n`);
  const keep = async (text: string): Promise<void> => {
    const upload = await core.transfers.receive(text, Readable.from([`a picture of ${text}`]), 1e8);
    if (!upload.ok) throw new Error('The upload was refused');
    const { media } = await ask('media.add', { file: upload.value.upload, name: 'picture' });
    await ask('media.get', { media });
  };
  for (const text of mediaStrings.slice(0, 10)) await keep(text);
  if (mode === 'protected') {
    const { words } = await ask('protection.drawWords', {});
    await ask('protection.protect', { passphrase: PASSPHRASE, words });
  }
  for (const text of mediaStrings.slice(10)) await keep(text);
  await plant(ask);
  const rows = plantedStrings.map((text) => `${text},Import,${text}@x.example`).join('\n');
  const upload = await core.transfers.receive('list.csv', Readable.from([`Vorname,Nachname,E-Mail\n${rows}\n`]), 1e8);
  if (!upload.ok) throw new Error('The upload was refused');
  await ask('import.preview', { file: upload.value.upload });
  await core.dispatch(
    'workspace.export',
    { out: 'download' },
    {
      ...callAs(),
      caller: { role: 'manager', by: 'manager', paths: 'uploads' },
    },
  );
  say('planted');
  for await (const line of createInterface({ input: process.stdin })) {
    await ask(line, line === 'protection.unlock' ? { passphrase: PASSPHRASE } : {});
    say(line);
  }
}

/** Names, mails, notes, titles, places and texts in turn; then some of them are changed, taken away and searched for. */
async function plant(ask: (name: string, input: object) => Promise<Record<string, unknown>>): Promise<void> {
  const ids: string[] = [];
  for (const [n, text] of plantedStrings.entries()) {
    if (n % 4 === 0) ids.push(String((await ask('members.create', { name: { given: text } }))['id']));
    if (n % 4 === 1)
      await ask('members.create', { name: { given: 'Anna' }, note: text, emails: [{ address: `${text}@x.example` }] });
    if (n % 4 === 2) await ask('events.create', { title: text, start: '2026-06-11T19:00', place: `Saal ${text}` });
    if (n % 4 === 3) await ask('posts.create', { text, channels: [] });
  }
  for (const id of ids.slice(0, 50)) await ask('members.update', { id, patch: { note: `was ${id}` } });
  for (const id of ids.slice(50, 60)) await ask('members.delete', { id });
  for (const text of plantedStrings.slice(0, 20)) await ask('search.all', { query: text });
}

const [, script, folder, mode] = process.argv;
if (script?.endsWith('planted.ts') === true && folder !== undefined) await holdOn(folder, mode ?? '');
