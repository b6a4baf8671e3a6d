/**
 * Where commands wait that a lock has overtaken.
 *
 * Alone because the line holds them back and the views know when the workspace is open again. What somebody typed in the
 * last moment before another window locked, or emptied and didn't leave, would else be lost without a word. Invariant:
 * nothing waits here but commands, and while they do the page keeps no answer to any.
 */
let opening = Promise.withResolvers<undefined>();

export const lockGate = {
  opened: (): Promise<unknown> => opening.promise,
  /** Called whenever the workspace is known to be open: all that waits goes on. */
  open: (): void => {
    opening.resolve(undefined);
    opening = Promise.withResolvers<undefined>();
  },
};
