export function findChromium(): Promise<{
  readonly path?: string;
  /** Why there is none, and what a person can do. */
  readonly reason?: string;
}>;
