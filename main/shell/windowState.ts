/**
 * Where the window stood when it was closed. This device's own, so it lies beside Electron's other files.
 *
 * Alone because a remembered place may lie on a screen that is gone. Invariant: the window opens where it can be seen.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserWindow, type Rectangle, app, screen } from 'electron';

type WindowState = { readonly bounds: Rectangle; readonly isMaximized: boolean };

const smallest = { width: 480, height: 560 };
const first: WindowState = { bounds: { x: Number.NaN, y: Number.NaN, width: 1280, height: 860 }, isMaximized: false };
const file = (): string => join(app.getPath('userData'), 'window.json');

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

function parseState(text: string): WindowState | undefined {
  const { bounds, isMaximized } = JSON.parse(text) as { bounds?: Partial<Rectangle>; isMaximized?: unknown };
  const { x, y, width, height } = bounds ?? {};
  if (!isNumber(x) || !isNumber(y) || !isNumber(width) || !isNumber(height)) return undefined;
  return { bounds: { x, y, width, height }, isMaximized: isMaximized === true };
}

function isOnAScreen({ x, y, width }: Rectangle): boolean {
  const grip = { x: x + width / 2, y: y + 10 };
  return screen.getAllDisplays().some(({ workArea: area }) => {
    const inside = grip.x >= area.x && grip.x <= area.x + area.width;
    return inside && grip.y >= area.y && grip.y <= area.y + area.height;
  });
}

/** Without usable memory (first start, a broken file, a screen unplugged) the system chooses the place. */
export function rememberedState(): WindowState {
  try {
    const state = parseState(readFileSync(file(), 'utf8'));
    return state !== undefined && isOnAScreen(state.bounds) ? state : first;
  } catch (cause) {
    if (cause instanceof SyntaxError || (cause as NodeJS.ErrnoException).code === 'ENOENT') return first;
    throw cause;
  }
}

export function placeOf({ bounds }: WindowState): Partial<Rectangle> & { minWidth: number; minHeight: number } {
  const { x, y: _y, ...size } = bounds;
  const place = Number.isNaN(x) ? size : bounds;
  return { ...place, minWidth: smallest.width, minHeight: smallest.height };
}

/** A memory that cannot be written is no reason to keep the window open. */
export function rememberWhenClosed(window: BrowserWindow): void {
  window.on('close', () => {
    const state: WindowState = { bounds: window.getNormalBounds(), isMaximized: window.isMaximized() };
    try {
      writeFileSync(file(), JSON.stringify(state));
    } catch (cause) {
      process.stderr.write(`The window's place was not kept: ${String(cause)}\n`);
    }
  });
}
