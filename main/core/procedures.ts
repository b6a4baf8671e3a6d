/**
 * What a feature hands to the core: one function per procedure of its contract.
 *
 * Invariant: the compiler holds each function to the contract's shapes; what is missing or too much fails the build.
 */
import type { AnyContractRouter, InferSchemaInput, InferSchemaOutput, ContractProcedure } from '@orpc/contract';
import type { Failure } from '../../shared/contract/failure.ts';
import type { Result } from '../../shared/result.ts';
import type { Call } from './scene.ts';

type Answer<O> = Result<O, Failure> | Promise<Result<O, Failure>>;
export type Procedures<C extends AnyContractRouter> = {
  readonly [K in keyof C]: C[K] extends
    | ContractProcedure<infer I, infer O, never, never>
    | ContractProcedure<infer I, infer O, infer _E, infer _M>
    ? (input: InferSchemaOutput<I>, call: Call) => Answer<InferSchemaInput<O>>
    : never;
};
export type AnyProcedure = (input: unknown, call: Call) => Answer<unknown>;
