/**
 * The one way into the core: finds the procedure, checks the role, parses the input, runs it, names what came of it.
 *
 * Every transport ends here. Invariants: the role is looked at before the input, so that who may not ask learns
 * nothing; a bug is caught here once, logged with its procedure, and told as such.
 */
import { isContractProcedure } from '@orpc/contract';
import type { z } from 'zod';
import { contract } from '../../shared/contract.ts';
import type { Failure } from '../../shared/contract/failure.ts';
import { inputIssuesOf } from '../../shared/contract/inputIssues.ts';
import type { ProcedureMeta } from '../../shared/contract/procedure.ts';
import { failed, type Result } from '../../shared/result.ts';
import type { AnyProcedure } from './procedures.ts';
import type { Call } from './scene.ts';
import { catchBugs } from './store/bugs.ts';

export type Declared = {
  readonly name: string;
  readonly meta: ProcedureMeta;
  readonly input: z.ZodType | undefined;
  readonly output: z.ZodType | undefined;
};
export type Dispatch = (name: string, input: unknown, call: Call) => Promise<Result<unknown, Failure>>;

/** Every procedure by its name, `members.create`. */
export const declared: ReadonlyMap<string, Declared> = new Map(
  Object.entries(contract).flatMap(([feature, procedures]) =>
    Object.entries(procedures).flatMap(([verb, procedure]) => {
      if (!isContractProcedure(procedure)) return [];
      const { meta, inputSchema, outputSchema } = procedure['~orpc'];
      const name = `${feature}.${verb}`;
      return [
        [
          name,
          {
            name,
            meta: meta as ProcedureMeta,
            input: inputSchema as z.ZodType | undefined,
            output: outputSchema as z.ZodType | undefined,
          },
        ],
      ];
    }),
  ),
);

export function dispatcherOf(procedures: ReadonlyMap<string, AnyProcedure>): Dispatch {
  return async (name, input, call) => {
    const known = declared.get(name);
    const run = procedures.get(name);
    if (known === undefined || run === undefined)
      return failed({ code: 'not-found', kind: 'procedure', id: name.slice(0, 100) });
    if (!known.meta.roles.includes(call.caller.role))
      return failed({ code: 'not-allowed', procedure: name, role: call.caller.role });
    const parsed = known.input?.safeParse(input ?? {});
    if (parsed !== undefined && !parsed.success)
      return failed({ code: 'invalid-input', issues: inputIssuesOf(parsed.error) });
    if (call.signal.aborted) return failed({ code: 'cancelled' });
    const answered = await catchBugs(name, async () => run(parsed?.data, call));
    if (answered.ok) return answered.value;
    return failed(answered.failure.code === 'bug' ? { code: 'bug', procedure: name } : answered.failure);
  };
}

/** A feature's procedures under their full names. */
export function named(feature: keyof typeof contract, procedures: object): [string, AnyProcedure][] {
  return Object.entries(procedures).map(([verb, run]) => [`${feature}.${verb}`, run as AnyProcedure]);
}
