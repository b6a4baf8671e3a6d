/**
 * What the core asks of the program around it, and its answers, as plain messages between two processes.
 *
 * Alone because both ends must agree on it and share no other module. Documents never pass here.
 */
export type HostCall = { readonly kind: 'host'; readonly call: number } & (
  | { readonly verb: 'where' }
  | { readonly verb: 'get' | 'forget'; readonly name: string }
  | { readonly verb: 'proxy'; readonly url: string }
  | { readonly verb: 'set'; readonly name: string; readonly secret: string }
);
export type HostAnswer = { readonly kind: 'host-answer'; readonly call: number; readonly value: unknown };

/** What happened around the computer, told to the core unasked: sleep, power, the screen, the network. */
export type WorldWord = 'suspend' | 'resume' | 'online' | 'offline' | 'battery' | 'mains' | 'screen-locked';
export type HostTold = { readonly kind: 'world'; readonly word: WorldWord };
