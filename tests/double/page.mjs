/**
 * The page's half of the stand-in: runs the built preload with an `electron` of its own, before any code of the page.
 *
 * Alone because its text is sent into the browser; it can use nothing from outside itself.
 * Not proven here: a world of its own for the preload. Page and preload share one, but for the names taken away below.
 */
export function playPreload({ source, platform, paths }) {
  if (globalThis !== globalThis.top) return; // frames inside a page have no preload
  const tell = globalThis.doubleTell;
  delete globalThis.doubleTell;
  const listeners = new Map();
  const ports = new Map();

  const portFor = (id) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => void tell('portFromPage', { port: id, data });
    ports.set(id, port1);
    onItsWay.push(id);
    return port2;
  };
  // Electron adds a `close` event to a page's ports, which Chromium has not: each is told where it arrived.
  // Source: electronjs.org/docs/latest/tutorial/message-ports, "Extension: close event".
  const arrived = new Map();
  const onItsWay = [];
  globalThis.addEventListener('message', (event) => {
    if (event.source === globalThis) for (const port of event.ports) arrived.set(onItsWay.shift(), port);
  });
  const heard = {
    toPage: ({ channel, args, ports: ids }) => {
      const event = { sender: ipcRenderer, ports: ids.map(portFor) };
      for (const listener of listeners.get(channel) ?? []) listener(event, ...args);
    },
    portToPage: ({ port, data }) => ports.get(port)?.postMessage(data),
    portClosed: ({ port }) => {
      arrived.get(port)?.dispatchEvent(new Event('close'));
      ports.delete(port);
      arrived.delete(port);
    },
  };
  Object.defineProperty(globalThis, 'doubleHear', {
    value: (messages) => messages.forEach((message) => heard[message.type](message)),
  });

  const ipcRenderer = {
    on(channel, listener) {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
      return ipcRenderer;
    },
    once(channel, listener) {
      const first = (...args) => {
        ipcRenderer.off(channel, first);
        listener(...args);
      };
      return ipcRenderer.on(channel, first);
    },
    off(channel, listener) {
      listeners.set(
        channel,
        (listeners.get(channel) ?? []).filter((known) => known !== listener),
      );
      return ipcRenderer;
    },
    send: (channel, ...args) => void tell('fromPage', { channel, args }),
    invoke: (channel, ...args) => tell('invoke', { channel, args }),
  };
  const electron = {
    ipcRenderer,
    contextBridge: {
      exposeInMainWorld: (name, api) => Object.defineProperty(globalThis, name, { value: Object.freeze(api) }),
    },
    webUtils: { getPathForFile: (file) => paths[file.name] ?? '' },
  };
  const require = (name) => {
    if (name === 'electron') return electron;
    throw new Error(`a sandboxed preload can require only electron, not ${name}`);
  };
  const module = { exports: {} };
  // oxlint-disable-next-line typescript/no-implied-eval -- Chromium runs a preload's text too; it is our own built file
  new Function('require', 'module', 'exports', 'process', source)(require, module, module.exports, { platform });
}
