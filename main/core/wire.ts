/**
 * The contract over oRPC's own wire format, for message ports and web sockets alike.
 *
 * Invariant: a thin skin; roles, input and failures are the dispatcher's, here they only change their clothes.
 */
import { ORPCError, os } from '@orpc/server';
import { RPCHandler as PortHandler } from '@orpc/server/message-port';
import { RPCHandler as SocketHandler } from '@orpc/server/ws';
import { failureLine, STATUS } from '../../shared/contract/failure.ts';
import { declared, type Dispatch } from './dispatch.ts';
import type { Caller } from './scene.ts';

export type WireContext = { readonly caller: Caller };
export type Wire = { readonly port: PortHandler<WireContext>; readonly socket: SocketHandler<WireContext> };

const NEVER = new AbortController().signal;

export function wireOf(dispatch: Dispatch): Wire {
  const router: Record<string, Record<string, ReturnType<typeof handlerOf>>> = {};
  for (const name of declared.keys()) {
    const [feature, verb] = name.split('.') as [string, string];
    (router[feature] ??= {})[verb] = handlerOf(dispatch, name);
  }
  return { port: new PortHandler(router), socket: new SocketHandler(router) };
}

function handlerOf(dispatch: Dispatch, name: string) {
  return os.$context<WireContext>().handler(async ({ input, context, signal }) => {
    const answered = await dispatch(name, input, { caller: context.caller, signal: signal ?? NEVER });
    if (answered.ok) return answered.value;
    const { failure } = answered;
    throw new ORPCError(failure.code, { status: STATUS[failure.code], message: failureLine(failure), data: failure });
  });
}
