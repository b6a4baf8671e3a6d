/**
 * Secrets kept by a core that has no desktop around it: in one file of the person's own, outside every workspace.
 *
 * Invariant: readable by its owner only. Not a keychain: who can read this person's files can read it, and whoever is
 * asked where secrets lie is told so.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { HostPort } from '../core/hostPort.ts';
import { attempt } from '../core/store/failures.ts';
import { makeFolder, writeWhole } from '../core/store/files.ts';

const secretsSchema = z.record(z.string(), z.string());

/** @param path `secrets.json` in the user's own folder */
export function secretsFile(path: string): HostPort['secrets'] {
  const read = (): Record<string, string> => {
    if (!existsSync(path)) return {};
    const parsed = secretsSchema.safeParse(jsonOf(readFileSync(path, 'utf8')));
    return parsed.success ? parsed.data : {};
  };
  const write = (secrets: Record<string, string>): boolean => {
    const made = attempt(() => makeFolder(dirname(path)));
    return made.ok && writeWhole(path, [JSON.stringify(secrets)]).ok;
  };
  return {
    where: async () => 'file',
    // A name may come from a workspace's own file of keys, and from whoever wrote that.
    get: async (name) => {
      const secrets = read();
      return Object.hasOwn(secrets, name) ? secrets[name] : undefined;
    },
    set: async (name, secret) => write({ ...read(), [name]: secret }),
    forget: async (name) => {
      const { [name]: gone, ...rest } = read();
      if (gone !== undefined) write(rest);
    },
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // half written by another program: as good as none
  }
}
