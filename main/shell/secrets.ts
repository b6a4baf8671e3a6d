/**
 * Secrets of the core in the system's keychain, by Electron's safeStorage: the system keeps the key, a file of ours what
 * it encrypts.
 *
 * Invariant: nothing is kept where the system has no keychain; `where` says so before anybody relies on it. On Linux
 * without a keyring Electron falls back to a fixed password, which is no better than a file.
 * Source: electronjs.org/docs/latest/api/safe-storage.
 */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { app, safeStorage, session } from 'electron';
import type { HostCall } from '../../shared/contract/hostCalls.ts';

const file = (): string => join(app.getPath('userData'), 'secrets.json');

function place(): 'keychain' | 'file' | 'none' {
  if (!safeStorage.isEncryptionAvailable()) return 'none';
  const isPlain = process.platform === 'linux' && safeStorage.getSelectedStorageBackend() === 'basic_text';
  return isPlain ? 'file' : 'keychain';
}

function kept(): Record<string, string> {
  try {
    return existsSync(file()) ? (JSON.parse(readFileSync(file(), 'utf8')) as Record<string, string>) : {};
  } catch {
    return {}; // half written: the passphrase still opens everything
  }
}

function keep(secrets: Record<string, string>): boolean {
  try {
    writeFileSync(`${file()}.new`, JSON.stringify(secrets), { mode: 0o600 });
    renameSync(`${file()}.new`, file());
    return true;
  } catch {
    return false;
  }
}

function get(name: string): string | undefined {
  const sealed = kept()[name];
  if (sealed === undefined) return undefined;
  try {
    return safeStorage.decryptString(Buffer.from(sealed, 'base64'));
  } catch {
    return undefined; // the system's keychain was replaced: the passphrase still opens everything
  }
}

/** Chromium answers `PROXY host:port` or `HTTPS host:port`, of several the one to be tried first. */
async function systemProxy(url: string): Promise<string | undefined> {
  const [, kind, place] = /^(PROXY|HTTPS) ([^;\s]+)/.exec(await session.defaultSession.resolveProxy(url)) ?? [];
  return place === undefined ? undefined : `${kind === 'HTTPS' ? 'https' : 'http'}://${place}`;
}

export function answerHost(call: HostCall): unknown {
  switch (call.verb) {
    case 'where':
      return place();
    case 'get':
      return get(call.name);
    case 'set':
      if (place() === 'none') return false;
      return keep({ ...kept(), [call.name]: safeStorage.encryptString(call.secret).toString('base64') });
    case 'proxy':
      return systemProxy(call.url);
    case 'forget': {
      const { [call.name]: gone, ...rest } = kept();
      return gone === undefined || keep(rest);
    }
  }
}
