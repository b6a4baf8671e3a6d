/** The host of a core that no desktop stands around. */
import { join } from 'node:path';
import type { HostPort } from '../core/hostPort.ts';
import { proxyFrom } from '../host/proxy.ts';
import { secretsFile } from '../host/secretsFile.ts';
import { userFolder } from './workspaces.ts';

export const plainHost = (): HostPort => ({
  secrets: secretsFile(join(userFolder(), 'secrets.json')),
  proxyFor: async (url) => proxyFrom(process.env, url),
});
