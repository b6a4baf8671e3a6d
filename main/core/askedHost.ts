/** The host port over messages: the program around the core answers them, whatever it is, and tells it of the world. */
import type { HostAnswer, HostCall, HostTold, WorldWord } from '../../shared/contract/hostCalls.ts';
import type { HostPort, SecretPlace } from './hostPort.ts';

export type AskedHost = { readonly port: HostPort; readonly hear: (told: HostAnswer | HostTold) => void };
type Question<C = HostCall> = C extends HostCall ? Omit<C, 'kind' | 'call'> : never;

export function askedHost(post: (call: HostCall) => void): AskedHost {
  const waiting = new Map<number, (value: unknown) => void>();
  const followers = new Set<(word: WorldWord) => void>();
  let last = 0;
  const ask = (question: Question): Promise<unknown> => {
    last += 1;
    const { promise, resolve } = Promise.withResolvers<unknown>();
    waiting.set(last, resolve);
    post({ kind: 'host', call: last, ...question });
    return promise;
  };
  return {
    port: {
      secrets: {
        where: async () => (await ask({ verb: 'where' })) as SecretPlace,
        get: async (name) => (await ask({ verb: 'get', name })) as string | undefined,
        set: async (name, secret) => (await ask({ verb: 'set', name, secret })) === true,
        forget: async (name) => void (await ask({ verb: 'forget', name })),
      },
      proxyFor: async (url) => (await ask({ verb: 'proxy', url })) as string | undefined,
      follow: (listener) => {
        followers.add(listener);
        return () => void followers.delete(listener);
      },
    },
    hear: (told) => {
      if (told.kind === 'world') return followers.forEach((follower) => follower(told.word));
      waiting.get(told.call)?.(told.value);
      return void waiting.delete(told.call);
    },
  };
}
