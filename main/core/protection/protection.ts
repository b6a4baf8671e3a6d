/**
 * Protects the workspace, locks and unlocks it, changes how it opens.
 *
 * Invariant: whoever changes a lock or takes it away has just proved that she can open it; that the screen is open is
 * no proof.
 */
import { isDeepStrictEqual } from 'node:util';
import { refused } from '../../../shared/contract/failure.ts';
import type { protectionContract } from '../../../shared/protection/contract.ts';
import { done, failed, type Result } from '../../../shared/result.ts';
import type { Procedures } from '../procedures.ts';
import { writeKeys } from '../store/keyFile.ts';
import { markMixed, unsealMedia } from '../store/mediaConversion.ts';
import { areWords, newWords, passphraseSlot, sheetSlot } from '../store/slots.ts';
import { passphraseProblem, protect, rekey, unlock, unprotect, withSlot } from '../store/vault.ts';
import {
  changeKeys,
  changeOpen,
  type Proof,
  prove,
  type ProtectionFailure,
  type ProtectionParts,
  secretOf,
} from './changing.ts';
import { idleLock } from './idleLock.ts';
import { keptKeys, keepSecret } from './keptSecret.ts';
import { openedByKeychain } from './opening.ts';
import { lockAfterOf, LOCK_AFTER_KEY, viewOf } from './view.ts';

export function protectionProcedures(parts: ProtectionParts): Procedures<typeof protectionContract> {
  const { folder, host, session } = parts;
  const idle = idleLock(
    parts.clock,
    () => lockAfterOf(session),
    () => void lock(parts),
  );
  session.onClosed(idle.stop);
  // Whoever locks the screen goes away now, and need not wait to be taken for gone.
  const unfollow = host.follow?.((word) => {
    if (word === 'screen-locked' && lockAfterOf(session) > 0) void lock(parts);
  });
  session.onClosed(() => unfollow?.());
  session.onClosed(() => keepShown(parts));
  const answer = async (worked: Result<unknown, ProtectionFailure>) => {
    idle.restart();
    return worked.ok ? done(await viewOf(session, host)) : worked;
  };
  return {
    state: async () => done(await viewOf(session, host)),
    drawWords: () => done({ words: newWords() }),
    touch: () => {
      idle.touch();
      return done({});
    },
    prove: async (proof) => answer(await prove(parts, proof)),
    lock: async () => answer(await lock(parts)),
    unlock: async (proof) => answer(await unlockWith(parts, proof)),
    protect: async (input) => answer(await protectWith(parts, input)),
    unprotect: async (proof) =>
      answer(
        await changeOpen(parts, proof, async ({ key }) => {
          const plain = await unsealMedia(folder, key);
          const ended = plain.ok ? await unprotect(folder, key) : plain;
          return ended.ok ? done({ state: 'unprotected' }) : ended;
        }),
      ),
    rekey: async ({ next, nextWords, ...proof }) =>
      answer(
        await changeOpen(parts, proof, async ({ key, keys }) => {
          const changed = await rekey(folder, keys, key, { passphrase: next, words: nextWords });
          return changed.ok ? done({ state: 'open', ...changed.value }) : changed;
        }),
      ),
    changePassphrase: async ({ next, ...proof }) =>
      answer(
        await changeKeys(parts, proof, async ({ key, keys }) => {
          const problem = passphraseProblem(next);
          return problem === undefined ? done(withSlot(keys, await passphraseSlot(key, next))) : failed(problem);
        }),
      ),
    newSheet: async ({ passphrase, next }) =>
      answer(
        await changeKeys(parts, { passphrase }, async ({ key, keys }) =>
          areWords(next) ? done(withSlot(keys, sheetSlot(key, next))) : failed(refused('words-wrong')),
        ),
      ),
    keepInKeychain: async ({ passphrase, keep }) =>
      answer(await changeKeys(parts, { passphrase }, (open) => keptKeys(host, open, keep))),
    lockAfter: async ({ minutes }) => {
      const scene = session.scene();
      if (scene === undefined) return failed(refused('locked'));
      scene.store.device.write(LOCK_AFTER_KEY, minutes);
      parts.tell('protection');
      return answer(done(undefined));
    },
  };
}

/** Closes the file and forgets its key; the lock screen keeps the language. */
async function lock(parts: ProtectionParts): Promise<Result<unknown, ProtectionFailure>> {
  const { folder, session } = parts;
  const shown = shownNow(parts);
  return session.change(async (standing) => {
    if (standing.state === 'unprotected') return failed(refused('not-protected'));
    if (standing.state === 'locked') return done(standing);
    const keys = { ...standing.keys, shown };
    standing.key.fill(0);
    // Locked all the same when the disk is full: what the screen shows is not worth an open door.
    writeKeys(folder, keys);
    return done({ state: 'locked', keys });
  });
}

async function unlockWith(parts: ProtectionParts, proof: Proof): Promise<Result<unknown, ProtectionFailure>> {
  const { folder, host, session } = parts;
  return session.change(async (standing) => {
    if (standing.state === 'unprotected') return failed(refused('not-protected'));
    if (standing.state === 'open') return done(standing);
    const secret = secretOf(proof);
    if (secret === undefined) {
      const found = await openedByKeychain(folder, host, standing.keys);
      return found.state === 'locked' ? failed(refused('wrong-secret')) : done(found);
    }
    const opened = await unlock(folder, standing.keys, secret);
    return opened.ok ? done({ state: 'open', ...opened.value }) : opened;
  });
}

const shownNow = ({ session, shown }: ProtectionParts) => {
  const scene = session.scene();
  return scene === undefined ? undefined : shown(scene);
};

/** The program ends: the lock screen of its next start speaks as this one did. */
function keepShown(parts: ProtectionParts): void {
  const standing = parts.session.standing();
  const shown = shownNow(parts);
  if (standing.state === 'open' && !isDeepStrictEqual(shown, standing.keys.shown))
    writeKeys(parts.folder, { ...standing.keys, shown });
}

type NewProtection = { readonly passphrase: string; readonly words: string; readonly keychain?: boolean | undefined };

async function protectWith(parts: ProtectionParts, input: NewProtection): Promise<Result<unknown, ProtectionFailure>> {
  const { folder, host, session } = parts;
  const problem = passphraseProblem(input.passphrase);
  if (problem !== undefined) return failed(problem);
  const kept = input.keychain === true ? await keepSecret(host) : done(undefined);
  if (!kept.ok) return kept;
  const shown = shownNow(parts);
  return session.change(async (standing) => {
    if (standing.state !== 'unprotected') return failed(refused('protected-already'));
    const { passphrase, words } = input;
    // The media follow at the opening that comes after it.
    const marked = markMixed(folder);
    if (!marked.ok) return marked;
    const made = await protect(folder, { passphrase, words, keychain: kept.value }, shown);
    return made.ok ? done({ state: 'open', ...made.value }) : made;
  });
}
