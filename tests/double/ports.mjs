/**
 * Electron's ports and utility processes, on worker threads: a port handed over is really transferred.
 *
 * Alone because the same ports run in the main program, in the utility thread and, by relay, in the page.
 * Not proven here: a process of its own (its exit, memory and signals), which only the real Electron has.
 */
import { EventEmitter } from 'node:events';
import { MessageChannel, Worker } from 'node:worker_threads';
import { answer, effect, tell } from './wire.mjs';

/** Like Electron's: silent until `start()`, so that a port can be given away without losing a message. */
export class MessagePortMain extends EventEmitter {
  constructor(raw) {
    super();
    this.raw = raw;
    raw.on('close', () => {
      this.isClosed = true;
      this.emit('close');
    });
  }
  start() {
    this.raw.on('message', ({ data, ports }) =>
      this.emit('message', { data, ports: ports.map((port) => new MessagePortMain(port)) }),
    );
  }
  postMessage(data, ports = []) {
    const raws = ports.map(({ raw }) => raw);
    this.raw.postMessage({ data, ports: raws }, raws);
  }
  close() {
    this.raw.close();
  }
}

export class MessageChannelMain {
  #channel = new MessageChannel();
  port1 = new MessagePortMain(this.#channel.port1);
  port2 = new MessagePortMain(this.#channel.port2);
}

let lastPort = 0;
const relayed = new Map();

/** Gives a port to a page: its messages travel by number, the page makes a real channel of its own for it. */
export function relayToPage(port) {
  lastPort += 1;
  const id = lastPort;
  const { raw } = port;
  relayed.set(id, raw);
  const close = () => {
    relayed.delete(id);
    tell('portClosed', { port: id });
  };
  // Its other end may have died before it reached the page, which is told all the same.
  if (port.isClosed) setImmediate(close);
  raw.on('message', ({ data }) => tell('portToPage', { port: id, data }));
  raw.on('close', close);
  return id;
}

answer('portFromPage', ({ port, data }) => relayed.get(port)?.postMessage({ data, ports: [] }));
answer('portsGone', ({ ports }) => ports.forEach((port) => relayed.get(port)?.close()));

const utilityEntry = new URL('utility.mjs', import.meta.url);

class UtilityProcess extends EventEmitter {
  stdout = null;
  stderr = null;
  constructor(file, args, options) {
    super();
    this.worker = new Worker(utilityEntry, {
      argv: args,
      env: options.env ?? process.env,
      workerData: { file },
      execArgv: process.execArgv,
    });
    this.pid = this.worker.threadId;
    running.add(this.worker);
    this.worker.once('online', () => this.emit('spawn'));
    this.worker.on('message', ({ data }) => this.emit('message', data));
    this.worker.on('error', (cause) => process.stderr.write(`utility process: ${cause.stack}\n`));
    this.worker.once('exit', (code) => {
      this.pid = undefined;
      running.delete(this.worker);
      this.emit('exit', code);
    });
  }
  postMessage(data, ports = []) {
    effect('utilityProcess.postMessage', data);
    const raws = ports.map(({ raw }) => raw);
    this.worker.postMessage({ data, ports: raws }, raws);
  }
  kill() {
    void this.worker.terminate();
    return true;
  }
}

/** As if the system had ended it: what a bug in native code or a full memory does. */
const running = new Set();
answer('crashUtility', () => Promise.all([...running].map((worker) => worker.terminate())));

/** A message that no build of ours sends: what a bug in the program's own code does. */
answer('confuseUtility', () => running.forEach((worker) => worker.postMessage({ data: null, ports: [] })));

export const utilityProcess = {
  fork: (file, args = [], options = {}) =>
    new UtilityProcess(file, Array.isArray(args) ? args : [], Array.isArray(args) ? options : args),
};
