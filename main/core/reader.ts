/** A reader's thread: does one job after the other that it is given, and tells how far each is. */
import { parentPort } from 'node:worker_threads';
import { failed } from '../../shared/result.ts';
import { jobs } from './jobs.ts';
import { LAST, type Order, STOPPED, type Told, UNDERWAY } from './standing.ts';
import { type GoOn, type Job, type Progress, Stopped, untilStopped } from './store/beside.ts';
import { catchBugs } from './store/bugs.ts';

const tell = (told: Told): void => parentPort?.postMessage(told);

async function work({ job, input, access, standing }: Order): Promise<void> {
  const progress: Progress = (done, total, part) => tell({ kind: 'progress', done, total, part });
  const goOn: GoOn = (isLast) => {
    const now = isLast === undefined ? Atomics.load(standing, 0) : Atomics.compareExchange(standing, 0, UNDERWAY, LAST);
    if (now === STOPPED) throw new Stopped();
  };
  const answered = await catchBugs(job, () =>
    untilStopped(() => (jobs[job] as Job<unknown, unknown>)(input, { access, progress, goOn })),
  );
  if (answered.ok) return tell({ kind: 'answer', answer: answered.value });
  const { failure } = answered;
  return tell({
    kind: 'answer',
    answer: failed(failure.code === 'storage' ? failure : { code: 'bug', procedure: job }),
  });
}

parentPort?.on('message', (order: Order) => void work(order));
