/**
 * Rescues the open workspace: closes it, makes its file anew from all that can be read, and opens that.
 *
 * Invariant: answers also where the workspace was shut by a change that failed; a locked one is unlocked first.
 */
import { type Failure, refused } from '../../../shared/contract/failure.ts';
import type { Rescued } from '../../../shared/doctor/model.ts';
import { done, failed, type Result } from '../../../shared/result.ts';
import type { AnyProcedure } from '../procedures.ts';
import type { Session } from '../session.ts';
import type { Clock } from '../store/clock.ts';
import { rescueFile } from '../store/rescue.ts';

export function rescueProcedure(folder: string, clock: Clock, session: Session): AnyProcedure {
  return async (): Promise<Result<Rescued, Failure>> => {
    let rescued: Rescued | undefined;
    const changed = await session.change(async (standing) => {
      if (standing.state === 'locked') return failed(refused('locked'));
      const saved = await rescueFile(folder, standing.state === 'open' ? standing.key : undefined, clock());
      if (!saved.ok) return saved;
      rescued = saved.value;
      return done(standing);
    });
    if (!changed.ok) return changed;
    return rescued === undefined ? failed({ code: 'cancelled' }) : done(rescued);
  };
}
