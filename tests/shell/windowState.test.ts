import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FIRST_STATE, openingOf, readState, SMALLEST, stateText } from '../../shared/shell/windowState.ts';

const screens = [
  { x: 0, y: 0, width: 1920, height: 1040 },
  { x: -1280, y: 100, width: 1280, height: 984 },
];
const stood = (bounds: object) => ({ bounds, isMaximized: false, isFullScreen: false, zoom: 1 });

test('a window that stood on either screen comes back as it was', () => {
  for (const bounds of [
    { x: 100, y: 50, width: 900, height: 700 },
    { x: -1200, y: 140, width: 900, height: 700 },
  ]) {
    const note = { bounds, isMaximized: true, isFullScreen: true, zoom: 1.5 };
    expect(readState(JSON.parse(stateText(note)), screens)).toEqual({
      place: { x: bounds.x, y: bounds.y },
      width: 900,
      height: 700,
      isMaximized: true,
      isFullScreen: true,
      zoom: 1.5,
    });
  }
});

test.each([
  ['left of every screen', { x: -9000, y: 50, width: 900, height: 700 }],
  ['with its title bar above the screen', { x: 100, y: -300, width: 900, height: 700 }],
  ['below the screen', { x: 100, y: 1030, width: 900, height: 700 }],
  ['with a sliver on the screen', { x: 1900, y: 50, width: 900, height: 700 }],
])('a window that would stand %s is placed by the system, as large as it was', (_where, bounds) => {
  expect(readState(stood(bounds), screens)).toMatchObject({ place: undefined, width: 900, height: 700 });
});

test('a window larger than its screen is made to fit, one too small to be used is made larger', () => {
  expect(readState(stood({ x: 0, y: 0, width: 9000, height: 9000 }), screens)).toMatchObject({
    width: 1920,
    height: 1040,
  });
  expect(readState(stood({ x: 0, y: 0, width: 10, height: 10 }), screens)).toMatchObject(SMALLEST);
});

test.each([undefined, null, 7, 'x', [], {}, { bounds: null }, { bounds: { x: 1, y: 1, width: 'wide', height: 2 } }])(
  'the note %j is forgotten',
  (told) => {
    expect(readState(told, screens)).toEqual(FIRST_STATE);
  },
);

test('whatever the note says, the window can be used and its zoom be read', () => {
  const anyNumber = fc.oneof(fc.double(), fc.integer());
  const bounds = fc.record({ x: anyNumber, y: anyNumber, width: anyNumber, height: anyNumber });
  fc.assert(
    fc.property(bounds, fc.anything(), (placed, zoom) => {
      const state = readState({ bounds: placed, zoom }, screens);
      expect(state.width).toBeGreaterThanOrEqual(SMALLEST.width);
      expect(state.height).toBeGreaterThanOrEqual(SMALLEST.height);
      expect(state.width).toBeLessThanOrEqual(1920);
      expect(state.zoom).toBeGreaterThanOrEqual(0.25);
      expect(state.zoom).toBeLessThanOrEqual(5);
    }),
  );
});

test('a window says that it is in full screen, and never that it is not', () => {
  const place = { x: 10, y: 20 };
  expect(openingOf({ ...FIRST_STATE, place, isFullScreen: true })).toMatchObject({ ...place, fullscreen: true });
  expect(openingOf(FIRST_STATE)).toEqual({ width: 1280, height: 860, minWidth: 480, minHeight: 560 });
});
