/**
 * The line between the stand-in (a child process) and the test that plays screen, keyboard and person.
 *
 * Alone because windows, dialogs, protocols and ports all speak over it.
 */
let lastCall = 0;
const open = new Map();
const listeners = new Map();

/** Tells the test something it need not answer. */
export const tell = (type, content = {}) => {
  if (process.connected) process.send({ type, ...content });
};

/** Ends the program once all that it has told is on its way: an exit drops what still waits for the line. */
export function leave(code) {
  if (process.connected) process.send({ type: 'left' }, () => process.exit(code));
  else process.exit(code);
}

/** Asks the test and waits for its answer: what a person chose, what a page said. */
export function ask(type, content = {}) {
  lastCall += 1;
  const call = lastCall;
  return new Promise((done, fail) => {
    open.set(call, { done, fail });
    tell(type, { ...content, call });
  });
}

/** Says what `listener` does when the test sends a message of this type; its answer goes back if one is wanted. */
export const answer = (type, listener) => listeners.set(type, listener);

/** A side effect on the outside world: told, never done. */
export const effect = (name, ...args) => tell('effect', { name, args: structuredClone(args) });

function settle({ call, value, error }) {
  const waiting = open.get(call);
  open.delete(call);
  if (error === undefined) waiting?.done(value);
  else waiting?.fail(new Error(error));
}

async function hear(message) {
  const { call } = message;
  try {
    const value = await listeners.get(message.type)?.(message);
    if (call !== undefined) tell('answer', { call, value });
  } catch (cause) {
    if (call === undefined) throw cause;
    tell('answer', { call, error: cause instanceof Error ? cause.message : String(cause) });
  }
}

process.on('message', (message) => {
  if (message.type === 'answer') settle(message);
  else void hear(message);
});
