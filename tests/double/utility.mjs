/**
 * The thread that plays a utility process: gives it `process.parentPort`, then loads the built program.
 *
 * Alone because a worker needs a file of its own to begin with.
 */
import { EventEmitter } from 'node:events';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { MessagePortMain } from './ports.mjs';

class ParentPort extends EventEmitter {
  constructor() {
    super();
    parentPort.on('message', ({ data, ports }) =>
      this.emit('message', { data, ports: ports.map((port) => new MessagePortMain(port)) }),
    );
  }
  postMessage(data) {
    parentPort.postMessage({ data, ports: [] });
  }
  start() {}
}

process.parentPort = new ParentPort();
await import(pathToFileURL(workerData.file).href);
