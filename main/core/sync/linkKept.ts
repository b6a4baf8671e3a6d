/**
 * What this device remembers of its server, and where the password lies.
 *
 * Invariant: the password is with the host's secrets, never in the workspace; where the host keeps none, it is known
 * until the program ends and asked for again.
 */
import { type Server, serverSchema } from '../../../shared/sync/model.ts';
import type { HostPort } from '../hostPort.ts';
import type { Device } from '../store/device.ts';

const KEY = 'sync';
export type Kept = Server & { readonly paused?: boolean | undefined };

export type LinkKept = {
  readonly read: () => Kept | undefined;
  readonly write: (server: Kept | undefined) => void;
  readonly password: () => Promise<string | undefined>;
  readonly keepPassword: (password: string) => Promise<void>;
  readonly forgetPassword: () => Promise<void>;
};

export function openLinkKept(device: Device, { secrets }: HostPort): LinkKept {
  const name = `stammtisch-sync-${device.id}`;
  let known: string | undefined;
  return {
    read: () => {
      const parsed = serverSchema.safeParse(device.read(KEY));
      return parsed.success ? parsed.data : undefined;
    },
    write: (server) => device.write(KEY, server ?? null),
    password: async () => known ?? (await secrets.get(name)),
    keepPassword: async (password) => {
      known = password;
      await secrets.set(name, password);
    },
    forgetPassword: async () => {
      known = undefined;
      await secrets.forget(name);
    },
  };
}
