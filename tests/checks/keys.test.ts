import { expect, test } from 'vitest';
import { keyViolations } from './keys.ts';
import { planted, shown, treeFiles } from './tree.ts';

const found = (path: string, text: string) => keyViolations([planted(path, text)]);

test('no key is bound outside of the list of all keys', () => {
  expect(shown(keyViolations(treeFiles(['.ts', '.tsx'])))).toEqual([]);
});

test.each([
  ['renderer/door/planted.tsx', `if (press.key === 'a') admit();`],
  ['renderer/door/planted.tsx', `if (press.key.toLowerCase() === 'm') lift();`],
  ['renderer/door/planted.tsx', `if (press.ctrlKey && 's' === press.key) save();`],
  ['renderer/door/planted.tsx', `if (event.code === 'KeyS') save();`],
  ['renderer/door/planted.tsx', `if (press.nativeEvent.key === 'Delete') remove();`],
  ['renderer/door/planted.tsx', `if (['Enter', 'b'].includes(press.key)) admit();`],
  ['renderer/door/planted.tsx', `switch (press.key) { case 'Enter': open(); break; case 'd': remove(); }`],
  ['renderer/door/planted.tsx', `const step = { ArrowDown: 1, j: 1 }[press.key];`],
  ['renderer/door/planted.ts', `document.addEventListener('keydown', admit);`],
  ['renderer/door/planted.ts', `addEventListener('keyup', admit, { capture: true });`],
  ['renderer/ui/planted.tsx', `if (press.key === 'x') tick();`],
])('%s: %s is found', (path, code) => {
  expect(found(path, code)).toHaveLength(1);
});

test.each([
  ['renderer/door/planted.tsx', `useKeys({ 'page.new': admit });`],
  ['renderer/door/planted.tsx', `if (press.key === 'Escape') close();`],
  ['renderer/door/planted.tsx', `const step = { ArrowDown: 1, ArrowUp: -1 }[press.key];`],
  ['renderer/door/planted.tsx', `if (option.key === 'a') choose();`],
  ['renderer/door/planted.tsx', `document.addEventListener('pointerdown', admit);`],
  ['renderer/ui/planted.tsx', `if (press.key === ',' || press.key === 'Backspace') add();`],
  ['renderer/client/useKeys.ts', `document.addEventListener('keydown', onKeyDown);`],
  ['tests/door/planted.ts', `document.addEventListener('keydown', onKeyDown);`],
])('%s: %s is left alone', (path, code) => {
  expect(found(path, code)).toEqual([]);
});
