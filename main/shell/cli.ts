/**
 * `--cli …`: the command line in the installed program, which has no Node of its own to run it with.
 *
 * Alone because it must end before Electron is ready: then no window, no display and no second process is needed.
 * Invariant: the exit code is the command's, and all that it said is written before the program leaves.
 */
import { app } from 'electron';

export async function runCli(words: readonly string[]): Promise<void> {
  process.argv = [process.execPath, 'stammtisch', ...words];
  await import('../cli/index.ts');
  // On Windows a pipe is written to in the background.
  for (const stream of [process.stdout, process.stderr])
    await new Promise<void>((written) => {
      stream.write('', () => written());
    });
  app.exit(Number(process.exitCode ?? 0));
}
