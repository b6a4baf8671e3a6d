/**
 * `npm run -s stammtisch -- …`: the command line in a checkout.
 *
 * Alone because the installed program needs none of it: there is nothing to install or to build there.
 * Invariant: standard output carries only what the command prints, so that `-s` output can be piped.
 */
import { join } from 'node:path';
import { boot, calledFrom, node24, root, run } from './bootstrap.mjs';
import { buildIfStale } from './build.mjs';

await boot(import.meta.url, async (args) => {
  const built = buildIfStale();
  if (built !== 0) return built;
  return run(node24, [join(root, 'out/main/cli.js'), ...args], { cwd: calledFrom });
});
