/**
 * What the page itself tells: how long its frames were, and when the answer to a press was on the screen.
 *
 * Runs in the page, before its own scripts, and so refers to nothing outside of itself. An answer is shown at the first
 * paint after the last change in its region; it is the last one once every question has been answered, nothing there is
 * waiting any more, and some frames have passed quietly.
 */
export type Shown = {
  /** From the press to the paint; undefined: nothing changed. */
  readonly took: number | undefined;
  readonly longestFrame: number;
};
export type Watch = {
  readonly startFrames: () => void;
  /** Milliseconds of each frame since the start. */
  readonly stopFrames: () => number[];
  /** To be called before the press. */
  readonly expect: (region: string) => void;
  /** Answers once what was expected is shown. */
  readonly shown: () => Promise<Shown>;
};
declare global {
  interface Window {
    watch: Watch;
  }
}

export function installWatch(): void {
  const QUIET = { changed: 8, unchanged: 40 };
  let [sent, received] = [0, 0];
  const Native = window.WebSocket;
  window.WebSocket = class extends Native {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      this.addEventListener('message', () => (received += 1));
    }
    override send(message: string | Blob | BufferSource): void {
      sent += 1;
      super.send(message);
    }
  };
  let frames: number[] | undefined;
  let before = 0;
  const frame = () => {
    const now = performance.now();
    frames?.push(now - before);
    before = now;
    if (frames !== undefined) requestAnimationFrame(frame);
  };
  const startFrames = () => {
    frames = [];
    before = performance.now();
    requestAnimationFrame(frame);
  };
  const stopFrames = () => {
    const kept = frames ?? [];
    frames = undefined;
    return kept;
  };
  const shownIn = (region: string) =>
    new Promise<Shown>((resolve) => {
      [sent, received] = [0, 0];
      let pressed = Infinity;
      let painted: number | undefined;
      let quiet = 0;
      const afterPaint = new MessageChannel();
      afterPaint.port1.addEventListener('message', () => (painted = performance.now()));
      afterPaint.port1.start();
      const observer = new MutationObserver((changes) => {
        const isInside = ({ target }: MutationRecord) =>
          (target instanceof Element ? target : target.parentElement)?.closest(region) !== null;
        if (pressed === Infinity || !changes.some(isInside)) return;
        quiet = 0;
        requestAnimationFrame(() => afterPaint.port2.postMessage(''));
      });
      observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
      const press = ({ timeStamp }: Event) => (pressed = Math.min(pressed, timeStamp));
      for (const kind of ['keydown', 'pointerdown']) addEventListener(kind, press, { capture: true, once: true });
      startFrames();
      const look = () => {
        if (pressed < Infinity) quiet += 1;
        const isAnswered = received >= sent && document.querySelector(`${region} [aria-busy=true]`) === null;
        if (!isAnswered || quiet < (painted === undefined ? QUIET.unchanged : QUIET.changed)) {
          requestAnimationFrame(look);
          return;
        }
        observer.disconnect();
        afterPaint.port1.close();
        const took = painted === undefined ? undefined : painted - pressed;
        resolve({ took, longestFrame: Math.max(...stopFrames()) });
      };
      requestAnimationFrame(look);
    });
  let expected = Promise.resolve<Shown>({ took: undefined, longestFrame: 0 });
  const expect = (region: string) => void (expected = shownIn(region));
  window.watch = { startFrames, stopFrames, expect, shown: () => expected };
}
