/**
 * Where the window stood, noted while it stands: whatever ends the program, the next start finds it. This device's own, so
 * it lies beside Electron's other files.
 *
 * Invariant: a note that can't be read or written is no reason not to open or to close the window.
 */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserWindow, app, screen } from 'electron';
import { FIRST_STATE, readState, stateText, type WindowState } from '../../shared/shell/windowState.ts';

/** A window that is being dragged is noted when it comes to rest. */
const REST_MS = 300;
const MOVES = [
  'move',
  'resize',
  'maximize',
  'unmaximize',
  'restore',
  'enter-full-screen',
  'leave-full-screen',
] as const;
const file = (): string => join(app.getPath('userData'), 'window.json');

export function rememberedState(): WindowState {
  try {
    const told: unknown = JSON.parse(readFileSync(file(), 'utf8'));
    return readState(
      told,
      screen.getAllDisplays().map(({ workArea }) => workArea),
    );
  } catch {
    return FIRST_STATE; // the first start, or a note that was cut short
  }
}

/** Answers a way to note it now, for what no event tells of. */
export function remember(window: BrowserWindow): () => void {
  let resting: NodeJS.Timeout | undefined;
  let noted = '';
  const note = () => {
    clearTimeout(resting);
    if (window.isDestroyed() || window.webContents.isDestroyed()) return;
    const text = stateText({
      bounds: window.getNormalBounds(),
      isMaximized: window.isMaximized(),
      isFullScreen: window.isFullScreen(),
      zoom: window.webContents.getZoomFactor(),
    });
    if (text !== noted) noted = write(text) ? text : noted;
  };
  const soon = () => {
    clearTimeout(resting);
    resting = setTimeout(note, REST_MS);
  };
  for (const move of MOVES) window.on(move as 'move', soon);
  window.on('close', note);
  return soon;
}

/** Renamed into place, so that a crash in the middle leaves the old note. */
function write(text: string): boolean {
  try {
    writeFileSync(`${file()}.new`, text);
    renameSync(`${file()}.new`, file());
    return true;
  } catch (cause) {
    process.stderr.write(`The window's place was not kept: ${String(cause)}\n`);
    return false;
  }
}
