/**
 * Backups of the open workspace: by themselves into a folder, one more whenever somebody asks, and back again.
 *
 * Invariants: what lies in the folder opens as the workspace does; what goes elsewhere is encrypted under a passphrase
 * of its own unless somebody says otherwise; one piece of work at a time; nothing is under way any more once it has ended.
 */
import { dirname } from 'node:path';
import type { backupContract } from '../../../shared/backup/contract.ts';
import type { BackupState } from '../../../shared/backup/model.ts';
import type { Failure } from '../../../shared/contract/failure.ts';
import { refused } from '../../../shared/contract/failure.ts';
import { done, failed, type Result } from '../../../shared/result.ts';
import type { Procedures } from '../procedures.ts';
import { removeForgotten } from '../store/backup/unfinished.ts';
import { catchBugs } from '../store/bugs.ts';
import { newKey, passphraseSlot } from '../store/slots.ts';
import { passphraseProblem } from '../store/vault.ts';
import { backUpIfDue, makeAutomatic } from './automatic.ts';
import { changeSettings, isWholePath, ownFolder, takeFolder } from './folders.ts';
import { type BackupParts, make, type Sealing } from './parts.ts';
import { restoreBeside } from './restoring.ts';
import { sealPlain } from './sealPlain.ts';
import { stateOf } from './state.ts';

export type Backups = {
  readonly procedures: Procedures<typeof backupContract>;
  /** Makes one if one is due, and encrypts what should be; whoever has the workspace open asks every minute. */
  readonly ifDue: (signal: AbortSignal) => Promise<void>;
  readonly state: () => BackupState;
  /** Stops what is under way and waits for it. */
  readonly end: () => Promise<void>;
};

export function openBackups(parts: BackupParts): Backups {
  const ending = new AbortController();
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(signal: AbortSignal, work: (signal: AbortSignal) => Promise<T>): Promise<T> => {
    const mine = turn.then(() => work(AbortSignal.any([signal, ending.signal])));
    turn = Promise.allSettled([mine]);
    return mine;
  };
  const state = () => stateOf(parts);
  void inTurn(ending.signal, (signal) => catchBugs('clearing up after earlier backups', () => clearUp(parts, signal)));
  return {
    procedures: proceduresOf(parts, inTurn),
    ifDue: (signal) => inTurn(signal, (either) => backUpIfDue(parts, either)),
    state,
    end: async () => {
      ending.abort();
      await turn;
    },
  };
}

/** What kills have left, and what the workspace left plain that was protected a moment ago or in a sealing cut off. */
async function clearUp(parts: BackupParts, signal: AbortSignal): Promise<void> {
  await removeForgotten(dirname(parts.workspace));
  await removeForgotten(ownFolder(parts.workspace), 0);
  await sealPlain(parts, signal);
}

type InTurn = <T>(signal: AbortSignal, work: (signal: AbortSignal) => Promise<T>) => Promise<T>;

function proceduresOf(parts: BackupParts, inTurn: InTurn): Procedures<typeof backupContract> {
  const { scene, workspace } = parts;
  const { device } = scene.store;
  return {
    state: () => done(stateOf(parts)),
    configure: ({ every, folder }, { caller }) => {
      if (folder !== undefined && (caller.paths !== 'any' || !isWholePath(folder)))
        return failed(refused('path-not-allowed'));
      // Whoever's backup disk is gone must still be able to switch backups off.
      const taken = folder === undefined ? done(undefined) : takeFolder(folder);
      if (!taken.ok) return taken;
      changeSettings(device, workspace, { every, folder });
      parts.tell('backup');
      return done(stateOf(parts));
    },
    now: (_input, { signal }) =>
      inTurn(signal, async (either) => {
        await sealPlain(parts, either);
        return makeAutomatic(parts, either);
      }),
    seal: (_input, { signal }) =>
      inTurn(signal, async (either) => {
        const sealed = await sealPlain(parts, either);
        return sealed.ok ? done(stateOf(parts)) : sealed;
      }),
    make: ({ out, passphrase, unencrypted }, { caller, signal }) =>
      inTurn(signal, async (either) => {
        if (caller.paths !== 'any' || !isWholePath(out)) return failed(refused('path-not-allowed'));
        const sealing = await sealingFor(parts, passphrase, unencrypted === true);
        return sealing.ok ? make(parts, out, sealing.value, either) : sealing;
      }),
    restore: (input, { caller, signal }) => restoreBeside(parts, input, caller, signal),
  };
}

async function sealingFor(
  parts: BackupParts,
  passphrase: string | undefined,
  unencrypted: boolean,
): Promise<Result<Sealing, Failure>> {
  const keys = parts.keys();
  if (passphrase === undefined)
    return unencrypted ? done({ seal: undefined, keys }) : failed(refused('passphrase-missing'));
  const problem = passphraseProblem(passphrase);
  if (problem !== undefined) return failed(problem);
  const key = newKey();
  const seal = { slots: [await passphraseSlot(key, passphrase)], key };
  const own = parts.scene.store.access.key;
  if (keys === undefined || own === undefined) return done({ seal, keys: undefined });
  // Whoever has only this backup's passphrase shall open what she restores with it.
  return done({ seal, keys: { ...keys, slots: [...keys.slots, await passphraseSlot(own, passphrase)] } });
}
