/** What waits on the server, asked once by whoever looks: it takes nothing in. */
import { useEffect, useState } from 'react';
import type { Outputs } from '../../shared/contract.ts';
import { asker } from '../client/connection.ts';
import { type CallFailure, outcomeOf } from '../client/outcome.ts';
import type { Result } from '../../shared/result.ts';

const MOST = 1000;

/** Undefined: not answered yet. */
export function useComing(): Result<Outputs['sync']['preview'], CallFailure> | undefined {
  const [coming, setComing] = useState<Result<Outputs['sync']['preview'], CallFailure>>();
  useEffect(() => {
    let isGone = false;
    void outcomeOf(asker.sync.preview({ limit: MOST })).then((outcome) => {
      if (!isGone) setComing(outcome);
      return undefined;
    });
    return () => void (isGone = true);
  }, []);
  return coming;
}
