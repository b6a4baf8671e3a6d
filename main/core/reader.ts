/** A reader's thread: does the one job that it was started for, tells how far it is, and ends. */
import { parentPort, workerData } from 'node:worker_threads';
import { failed } from '../../shared/result.ts';
import { jobs } from './jobs.ts';
import type { Order, Told } from './readers.ts';
import type { Job } from './store/beside.ts';
import { catchBugs } from './store/bugs.ts';

const { job, input, access } = workerData as Order;
const tell = (told: Told): void => parentPort?.postMessage(told);

const answered = await catchBugs(job, () =>
  (jobs[job] as Job<unknown, unknown>)(input, {
    access,
    progress: (done, total) => tell({ kind: 'progress', done, total }),
  }),
);
const failure = answered.ok ? undefined : answered.failure;
if (answered.ok) tell({ kind: 'answer', answer: answered.value });
else tell({ kind: 'answer', answer: failed(failure?.code === 'storage' ? failure : { code: 'bug', procedure: job }) });
