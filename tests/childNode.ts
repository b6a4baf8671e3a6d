/**
 * How tests start our own TypeScript as processes of their own: the Node that runs the tests, with a cache of what it compiled.
 *
 * Alone because a start without the cache costs twice as much, and tests make some fifty of them.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** npm sets INIT_CWD for whoever called it; here the test is the caller. */
export function childEnv(more: Record<string, string> = {}): NodeJS.ProcessEnv {
  const { INIT_CWD: _caller, ...inherited } = process.env;
  return {
    ...inherited,
    NO_COLOR: '1',
    NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'test-children'),
    ...more,
  };
}
