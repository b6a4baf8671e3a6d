/**
 * One examination of the workspace, and what is left after a repair.
 *
 * Alone because both may take minutes and end in several ways. Invariants: one at a time; who leaves the page stops what
 * is read for it; what was stopped says nothing and keeps what was found before.
 */
import { useEffect, useRef, useState } from 'react';
import type { Examined } from '../../shared/doctor/model.ts';
import { client } from '../client/connection.ts';
import { useRun } from '../client/useRun.ts';
import { toasts } from '../ui/toasts.ts';
import { useWords } from '../words/words.ts';

export type HealthExamination = {
  readonly examined: Examined | undefined;
  readonly busy: 'examining' | 'repairing' | undefined;
  readonly examine: () => void;
  readonly stop: () => void;
  readonly repair: () => void;
};

export function useHealthExamination(): HealthExamination {
  const { t } = useWords();
  const run = useRun();
  const [examined, setExamined] = useState<Examined>();
  const [busy, setBusy] = useState<HealthExamination['busy']>();
  const underway = useRef<AbortController>(undefined);
  useEffect(() => () => underway.current?.abort(), []);
  const examine = async () => {
    const reading = new AbortController();
    underway.current = reading;
    setBusy('examining');
    const { signal } = reading;
    const found = await run(client.doctor.examine({}, { signal }), undefined, () => signal.aborted);
    setBusy(undefined);
    if (found !== undefined) setExamined(found);
  };
  const repair = async (before: Examined) => {
    setBusy('repairing');
    const after = await run(client.doctor.repair({}));
    setBusy(undefined);
    if (after === undefined) return;
    setExamined({ documents: before.documents, findings: after.left });
    if (after.left.some(({ isRepairable }) => isRepairable))
      toasts.show({ text: t('health.notRepaired'), tone: 'attention' });
    else toasts.show({ text: t('health.repaired') });
  };
  return {
    examined,
    busy,
    examine: () => busy === undefined && void examine(),
    stop: () => underway.current?.abort(),
    repair: () => busy === undefined && examined !== undefined && void repair(examined),
  };
}
