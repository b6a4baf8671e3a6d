/**
 * The doctor of a workspace that is too damaged to be opened: looks through its file, and rescues what can be read.
 *
 * Alone because then there is no store to ask, and everything else must go on being refused.
 */
import type { Failure } from '../../../shared/contract/failure.ts';
import { refused } from '../../../shared/contract/failure.ts';
import { done, failed } from '../../../shared/result.ts';
import { type Dispatch, dispatcherOf, named } from '../dispatch.ts';
import type { Standing } from '../session.ts';
import type { Clock } from '../store/clock.ts';
import { examinationJob } from '../store/examination.ts';
import { databasePath } from '../store/keyFile.ts';
import { rescueFile } from '../store/rescue.ts';

export function shutDoctor(folder: string, standing: Standing, clock: Clock): Dispatch {
  if (standing.state === 'locked') return async () => failed<Failure>(refused('locked'));
  const key = standing.state === 'open' ? standing.key : undefined;
  const access = { path: databasePath(folder), key };
  const examine = () => examinationJob({ now: clock() }, { access, progress: () => undefined, goOn: () => undefined });
  return dispatcherOf(
    new Map(
      named('doctor', {
        examine,
        // In place nothing is mended where nothing can be opened.
        repair: async () => {
          const examined = await examine();
          return examined.ok ? done({ repaired: [], left: examined.value.findings }) : examined;
        },
        rescue: () => rescueFile(folder, key, clock()),
      }),
    ),
  );
}
