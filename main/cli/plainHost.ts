/** The host of a core that no desktop stands around. */
import { join } from 'node:path';
import type { HostPort } from '../core/hostPort.ts';
import { secretsFile } from '../host/secretsFile.ts';
import { userFolder } from './workspaces.ts';

export const plainHost = (): HostPort => ({ secrets: secretsFile(join(userFolder(), 'secrets.json')) });
