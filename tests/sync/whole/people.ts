/** A person at a device: does what chance says, and notes what was acknowledged. */
import type { Random } from '../../../shared/sample/random.ts';
import type { Couch } from '../../server/couch.ts';
import { tokenOf } from '../tokens.ts';
import { exportFrom } from './folders.ts';
import type { Acknowledged } from './ledger.ts';
import { type Device, KILLED } from './programs.ts';
import { drawnWork } from './work.ts';

export type Person = { readonly device: Device; readonly acknowledged: Acknowledged[] };
export type Scene = {
  readonly couch: Couch;
  readonly random: Random;
  readonly counts: Map<string, number>;
  /** Another one each time, for all people. */
  readonly token: () => string;
};

export function sceneOf(couch: Couch, random: Random): Scene {
  let tokens = 0;
  const token = () => {
    tokens += 1;
    return tokenOf(tokens);
  };
  return { couch, random, counts: new Map(), token };
}

export const count = ({ counts }: Pick<Scene, 'counts'>, what: string): void =>
  void counts.set(what, (counts.get(what) ?? 0) + 1);

export async function work(scene: Scene, { device, acknowledged }: Person): Promise<void> {
  const { documents } = await exportFrom(device.folder);
  const tokens: string[] = [];
  const token = () => {
    const made = scene.token();
    tokens.push(made);
    return made;
  };
  const { name, input } = drawnWork({ random: scene.random, token }, documents);
  const answer = await device.call(name, input);
  if (answer === KILLED) return count(scene, 'unanswered');
  if (!answer.ok && answer.failure.code === 'bug') throw new Error(`${name} is a bug: ${JSON.stringify(input)}`);
  count(scene, answer.ok ? name : 'refused');
  if (answer.ok) acknowledged.push({ undo: (answer.value as { undo: string }).undo, tokens });
}
