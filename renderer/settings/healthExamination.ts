/**
 * Examining, repairing and rescuing the workspace from this page, and what is known of it.
 *
 * Alone because each may take minutes and end in several ways. Invariants: the core runs them and keeps what was found,
 * so who leaves the page and comes back, or has a second window, sees the same; a stopped one says nothing.
 */
import { useRef, useState } from 'react';
import { remedyOf } from '../../shared/doctor/model.ts';
import { client } from '../client/connection.ts';
import { type Run, useRun } from '../client/useRun.ts';
import { useView } from '../client/useView.ts';
import type { OutputOf } from '../client/views.ts';
import { toasts } from '../ui/toasts.ts';
import { type Translate, useWords } from '../words/words.ts';

export type Health = OutputOf<'doctor.state'>;
export type HealthExamination = {
  readonly health: Health | undefined;
  readonly busy: 'examining' | 'repairing' | 'rescuing' | undefined;
  readonly examine: () => void;
  readonly stop: () => void;
  readonly repair: () => void;
  readonly rescue: () => void;
};

export function useHealthExamination(): HealthExamination {
  const { t } = useWords();
  const run = useRun();
  const health = useView('doctor.state', {}).value;
  const [doing, setDoing] = useState<HealthExamination['busy']>();
  /** What was begun here. */
  const begun = useRef<AbortController>(undefined);
  const busy = doing ?? (health?.underway === undefined ? undefined : 'examining');
  const alone = async (what: Exclude<typeof doing, undefined>, work: (signal: AbortSignal) => Promise<unknown>) => {
    if (busy !== undefined) return;
    begun.current = new AbortController();
    setDoing(what);
    await work(begun.current.signal);
    setDoing(undefined);
  };
  return {
    health,
    busy,
    examine: () => void alone('examining', (signal) => examined(run, signal)),
    stop: () => (doing === undefined ? void run(client.doctor.stop({})) : begun.current?.abort()),
    repair: () => void alone('repairing', (signal) => repaired(run, t, signal)),
    rescue: () =>
      void alone('rescuing', async (signal) => {
        const rescued = await run(client.doctor.rescue({}));
        if (rescued !== undefined) await examined(run, signal);
      }),
  };
}

/** Who has stopped it here or in another window knows. */
const isStopped = (signal: AbortSignal) => (failure: { readonly code: string }) =>
  signal.aborted || failure.code === 'cancelled';

const examined = (run: Run, signal: AbortSignal): Promise<unknown> =>
  run(client.doctor.examine({}, { signal }), undefined, isStopped(signal));

async function repaired(run: Run, t: Translate, signal: AbortSignal): Promise<void> {
  const after = await run(client.doctor.repair({}, { signal }), undefined, isStopped(signal));
  if (after === undefined) return;
  if (remedyOf(after.left) === 'none') toasts.show({ text: t('health.repaired') });
  else toasts.show({ text: t('health.notRepaired'), tone: 'attention' });
}
