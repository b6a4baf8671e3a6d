import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { joinViolations, layerViolations, modelCycles } from './layers.ts';
import { planted, projectRoot, shown, treeFiles } from './tree.ts';

const manifest = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as Record<string, object>;
const declared = new Set(Object.keys({ ...manifest['dependencies'], ...manifest['devDependencies'] }));
const foundIn = (path: string, text: string) => layerViolations([planted(path, text)], declared);

test('no file of the project crosses a border', () => {
  expect(shown(layerViolations(treeFiles(), declared))).toEqual([]);
});

test('no feature of the project knows a file that joins features', () => {
  expect(shown(joinViolations(treeFiles()))).toEqual([]);
});

test('a feature that imports what joins features is found, one that imports what serves them is not', () => {
  const core = [
    planted('main/core/core.ts', `import { scan } from './door/scan.ts';`),
    planted('main/core/version.ts', `import { start } from './core.ts';`),
    planted('main/core/scene.ts', `import { open } from './store/open.ts';`),
    planted('main/core/door/scan.ts', `import type { Scene } from '../scene.ts';`),
  ];
  const reaching = (code: string) => [...core, planted('main/core/members/planted.ts', code)];
  expect(joinViolations(core)).toEqual([]);
  expect(joinViolations(reaching(`import type { Core } from '../core.ts';`))).toHaveLength(1);
  expect(joinViolations(reaching(`import { version } from '../version.ts';`))).toHaveLength(1);
  expect(joinViolations(reaching(`import type { Scene } from '../scene.ts';`))).toEqual([]);
});

test('the models of the features form no ring', () => {
  expect(modelCycles(treeFiles())).toEqual([]);
});

test.each([
  ['import', `import { open } from '../../main/core/store/open.ts';`],
  ['import type', `import type { Store } from '../../main/core/store/open.ts';`],
  ['export from', `export { open } from '../../main/core/store/open.ts';`],
  ['export * from', `export * from '../../main/core/store/open.ts';`],
  ['import()', `const m = await import('../../main/core/store/open.ts');`],
  ['import() of a template', 'const m = await import(`../../main/core/store/open.ts`);'],
  ['require()', `const m = require('../../main/core/store/open.ts');`],
  ['new URL without a dot', `const u = new URL('x/../../../main/core/open.ts', import.meta.url);`],
  ['new URL', `const u = new URL('../../main/core/store/open.ts', import.meta.url);`],
  ['import.meta.glob', `const g = import.meta.glob('../../main/core/*.ts');`],
  ['import.meta.resolve', `const r = import.meta.resolve('../../main/core/store/open.ts');`],
  ["a type's import", `type S = import('../../main/core/store/open.ts').Store;`],
  ['import with a query', `import url from '../../main/core/store/open.ts?url';`],
])('a screen that reaches the core by %s is found at its line', (_way, code) => {
  expect(foundIn('renderer/members/planted.tsx', `\n${code}`)).toMatchObject([{ line: 2 }]);
});

test.each([
  ['shared/door/planted.ts', `import { readFileSync } from 'node:fs';`],
  ['shared/door/planted.ts', `import { decideMove } from '../events/decideMove.ts';`],
  ['shared/door/planted.ts', `import { useState } from 'react';`],
  ['shared/time/planted.ts', `import { decideMove } from '../events/decideMove.ts';`],
  ['shared/door/planted.ts', `import left from 'left-pad';`],
  ['shared/events/planted.ts', `import Papa from 'papaparse';`],
  ['main/core/door/planted.ts', `import { app } from 'electron';`],
  ['main/core/door/planted.ts', `import { serve } from '../../host/serve.ts';`],
  ['main/core/door/planted.ts', `import { erase } from '../members/erase.ts';`],
  ['main/core/door/planted.ts', `import { importFile } from '../flows/import/importFile.ts';`],
  ['main/core/door/planted.ts', `import Database from 'better-sqlite3-multiple-ciphers';`],
  ['main/core/door/planted.ts', `import { createRxDatabase } from 'rxdb/plugins/core';`],
  ['main/core/door/planted.ts', `import { decideMove } from '../../../shared/events/decideMove.ts';`],
  ['main/core/store/planted.ts', `import { erase } from '../members/erase.ts';`],
  ['renderer/door/planted.tsx', `import { MemberCard } from '../members/MemberCard.tsx';`],
  ['renderer/door/planted.tsx', `import { Frame } from '../app/Frame.tsx';`],
  ['renderer/door/planted.tsx', `import { Button } from 'react-aria-components';`],
  ['renderer/ui/planted.tsx', `import { useLive } from '../client/useLive.ts';`],
  ['renderer/ui/planted.tsx', `import type { Member } from '../../shared/members/model.ts';`],
  ['preload/planted.ts', `import { open } from '../main/shell/window.ts';`],
  ['preload/planted.ts', `import { readFileSync } from 'node:fs';`],
  ['main/shell/planted.ts', `import { serve } from '../host/serve.ts';`],
  ['shared/door/planted.ts', `import { anyMember } from '../../tests/members/anyMember.ts';`],
  ['main/core/door/planted.ts', `const name = 'x'; const m = await import(name);`],
  ['drawer/planted.ts', `import { z } from 'zod';`.replace('zod', '../shared/result.ts')],
  ['tests/door/planted.test.ts', `import left from 'left-pad';`],
])('%s: %s is found', (path, code) => {
  expect(foundIn(path, code)).toHaveLength(1);
});

test.each([
  ['shared/door/planted.ts', `import { z } from 'zod';\nimport type { EventId } from '../events/model.ts';`],
  ['shared/door/planted.ts', `import { done } from '../result.ts';\nimport { fold } from '../text/fold.ts';`],
  ['shared/door/planted.ts', `export const words = "import { app } from 'electron'"; // import('node:fs')`],
  ['shared/door/planted.ts', `export const link = new URL('../main/x.ts', 'https://example.org');`],
  ['shared/contract.ts', `import { doorContract } from './door/contract.ts';`],
  ['shared/import/planted.ts', `import { z } from 'zod';\nimport { decideMerge } from '../members/decideMerge.ts';`],
  [
    'main/core/flows/planted.ts',
    `import { erase } from '../members/erase.ts';\nimport { close } from '../door/close.ts';`,
  ],
  ['main/core/door/planted.ts', `import { decideScan } from '../../../shared/door/decideScan.ts';`],
  ['main/core/store/planted.ts', `import Database from 'better-sqlite3-multiple-ciphers';`],
  ['main/core/process.ts', `import { importFile } from './flows/import/importFile.ts';`],
  ['main/shell/planted.ts', `import { app } from 'electron';\nimport { join } from 'node:path';`],
  ['main/host/planted.ts', `import { openCore } from '../core/openCore.ts';\nimport { WebSocketServer } from 'ws';`],
  ['renderer/app/pages/planted.tsx', `import { MemberCard } from '../../members/MemberCard.tsx';`],
  ['renderer/door/planted.tsx', `import { Button } from '../ui/Button.tsx';\nimport css from './planted.module.css';`],
  ['tests/door/planted.test.ts', `import { open } from '../../main/core/store/open.ts';\nimport fc from 'fast-check';`],
])('%s: %s is left alone', (path, code) => {
  expect(foundIn(path, code)).toEqual([]);
});

test('two models that import each other are found as one ring, a model that is only imported is not', () => {
  const ring = [
    planted('shared/door/model.ts', `import type { EventId } from '../events/model.ts';`),
    planted('shared/events/model.ts', `import type { CheckInId } from '../door/model.ts';`),
    planted('shared/members/model.ts', `import type { EventId } from '../events/model.ts';`),
  ];
  expect(modelCycles(ring)).toEqual(['shared/door/model.ts → shared/events/model.ts → shared/door/model.ts']);
  expect(modelCycles(ring.slice(0, 1))).toEqual([]);
});
