/**
 * How much a caller may hold of a host without having said who it is, and how much all of them together.
 *
 * Alone because HTTP and the web socket share the connections. A page sends its token with its first breath, so whoever
 * waits longest is the one to go; a request that is sent letter by letter holds a connection no longer than these.
 */
export type Limits = {
  /** For a request's head, and for a socket's first message. */
  readonly beginningMs: number;
  /** For a whole request, a large upload over a slow line among them. */
  readonly requestMs: number;
  /** How often half requests are looked for. */
  readonly lookEveryMs: number;
  readonly connections: number;
  readonly sockets: number;
  /** Sockets that have sent no token yet. */
  readonly waitingSockets: number;
};

export const LIMITS: Limits = {
  beginningMs: 10_000,
  requestMs: 300_000,
  lookEveryMs: 2_000,
  connections: 2_000,
  sockets: 1_000,
  waitingSockets: 50,
};
