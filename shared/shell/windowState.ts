/**
 * How a window stood, read back from a file that anything may have happened to.
 *
 * Alone because a remembered place may lie on a screen that is gone. Invariants: the window opens where its title bar can
 * be reached, no smaller than it can be used and no larger than the screen; what can't be read is forgotten.
 */
export type Bounds = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
export type WindowState = {
  /** Undefined: the system chooses the place. */
  readonly place: { readonly x: number; readonly y: number } | undefined;
  readonly width: number;
  readonly height: number;
  readonly isMaximized: boolean;
  readonly isFullScreen: boolean;
  /** 1 is 100 %. */
  readonly zoom: number;
};

export const SMALLEST = { width: 480, height: 560 } as const;
export const FIRST_STATE: WindowState = {
  place: undefined,
  width: 1280,
  height: 860,
  isMaximized: false,
  isFullScreen: false,
  zoom: 1,
};
/** Chromium's own limits. */
const ZOOMS = { least: 0.25, most: 5 } as const;
/** A grip this wide must be within reach. */
const GRIP = 80;

export type Stood = Omit<WindowState, 'place' | 'width' | 'height'> & { readonly bounds: Bounds };
export const stateText = (stood: Stood): string => JSON.stringify(stood);

/** @param told what the file held, as JSON gave it back; @param screens what can be seen of each, without bars */
export function readState(told: unknown, screens: readonly Bounds[]): WindowState {
  const { bounds, isMaximized, isFullScreen, zoom } = recordOf(told);
  const { x, y, width, height } = recordOf(bounds);
  if (!isNumber(x) || !isNumber(y) || !isNumber(width) || !isNumber(height)) return FIRST_STATE;
  const screen = screens.find((one) => isReached({ x, y, width, height }, one));
  const room = screen ?? screens[0];
  return {
    place: screen === undefined ? undefined : { x: Math.round(x), y: Math.round(y) },
    width: fitting(width, SMALLEST.width, room?.width),
    height: fitting(height, SMALLEST.height, room?.height),
    isMaximized: isMaximized === true,
    isFullScreen: isFullScreen === true,
    zoom: isNumber(zoom) && zoom >= ZOOMS.least && zoom <= ZOOMS.most ? zoom : 1,
  };
}

const recordOf = (told: unknown): Record<string, unknown> =>
  typeof told === 'object' && told !== null ? (told as Record<string, unknown>) : {};
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

const fitting = (wanted: number, least: number, most: number | undefined): number =>
  Math.round(Math.max(least, Math.min(wanted, most ?? wanted)));

/** Whether enough of the title bar lies on this screen to be taken hold of. */
function isReached({ x, y, width }: Bounds, screen: Bounds): boolean {
  const seen = Math.min(x + width, screen.x + screen.width) - Math.max(x, screen.x);
  return seen >= GRIP && y >= screen.y - 1 && y + GRIP / 4 <= screen.y + screen.height;
}

/** How a window is opened that is to stand so. Full screen is said as yes only: a no takes its button away on macOS. */
export const openingOf = ({ place, width, height, isFullScreen }: WindowState) => ({
  ...place,
  width,
  height,
  minWidth: SMALLEST.width,
  minHeight: SMALLEST.height,
  ...(isFullScreen ? { fullscreen: true } : {}),
});
