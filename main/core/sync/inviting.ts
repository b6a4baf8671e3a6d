/** Handing out an invitation, and joining by one. */
import { notFound, refused } from '../../../shared/contract/failure.ts';
import { done, failed } from '../../../shared/result.ts';
import type { devicesContract } from '../../../shared/sync/contract.ts';
import type { Procedures } from '../procedures.ts';
import type { Deliver, Fetch } from '../store/deliver.ts';
import { passphraseProblem } from '../store/vault.ts';
import { writeWhole } from '../store/files.ts';
import { passingFile } from '../store/passing.ts';
import { collections } from '../../../shared/collections.ts';
import type { Scene } from '../scene.ts';
import { openInvitation, sealInvitation } from './invitation.ts';
import type { WorkspaceLink } from './workspaceLink.ts';

const LONGEST = 64 * 1024;

export type InvitingParts = {
  readonly scene: Scene;
  readonly deliver: Deliver;
  readonly fetch: Fetch;
};

export function invitingProcedures(
  { scene, deliver, fetch }: InvitingParts,
  link: WorkspaceLink,
): Pick<Procedures<typeof devicesContract>, 'invite' | 'join'> {
  const { store } = scene;
  return {
    invite: async ({ passphrase, user, password, out }, { caller }) => {
      const server = link.kept.read();
      if (server?.datasetId === undefined) return failed(refused('sync-off'));
      const problem = passphraseProblem(passphrase);
      if (problem !== undefined) return failed(problem);
      const own = user === undefined ? await link.kept.password() : password;
      if (own === undefined) return failed(notFound('password', user ?? server.user));
      const { url, prefix, datasetId } = server;
      const secret = Buffer.from(store.device.secret()).toString('hex');
      const name = scene.organisation()?.name ?? '';
      const invited = { url, prefix, datasetId, secret, name, user: user ?? server.user, password: own };
      const code = await sealInvitation(invited, passphrase);
      if (out === undefined) return done({ code });
      const delivered = await deliver(caller, out, 'stammtisch-invitation.txt', async ({ path, secret: passing }) =>
        passing === undefined ? writeWhole(path, [code]) : passingFile(path, passing).write([code]),
      );
      return delivered.ok ? done({ code, ...delivered.value }) : delivered;
    },
    join: async ({ code, file, passphrase }, { caller }) => {
      if (collections.some(({ name }) => store.count(name) > 0)) return failed(refused('not-empty'));
      const read = file === undefined ? done({ bytes: Buffer.from(code ?? '') }) : await fetch(caller, file, LONGEST);
      if (!read.ok) return read;
      const opened = await openInvitation(Buffer.from(read.value.bytes).toString('utf8'), passphrase);
      if (!opened.ok) return opened;
      const { url, user, password, prefix, datasetId, secret } = opened.value;
      const address = link.addressOf(url);
      if (!address.ok) return address;
      store.device.adoptSecret(Buffer.from(secret, 'hex'));
      await link.take({ url: address.value, user, prefix, datasetId }, password);
      return done({ status: link.status() });
    },
  };
}
