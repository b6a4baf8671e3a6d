/**
 * Given to Node by `--import`: whoever imports `electron` gets the stand-in.
 *
 * Alone because it has to run before the built program is loaded. The program itself stays as it was built.
 */
import { registerHooks } from 'node:module';

const standIn = new URL('electron.mjs', import.meta.url).href;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: standIn, shortCircuit: true } : next(specifier, context),
});
