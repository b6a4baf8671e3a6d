/** `node --expose-gc memoryProbe.ts FILE TIMES`: imports it and takes it back so often; prints the bytes held after the second time and the last. */
import { openBench } from '../workspace.ts';

const [, , file = '', times = '2'] = process.argv;
const core = await openBench();
let second = 0;
for (let turn = 1; turn <= Number(times); turn += 1) {
  const { preview } = (await core.call('import.preview', { file })) as { preview: string };
  const { undo } = (await core.call('import.commit', { preview, accept: 'all' })) as { undo: string };
  await core.call('log.undo', { undo });
  if (turn === 2) second = held();
}
process.stdout.write(JSON.stringify({ second, last: held() }));
await core.close();

/** What is alive: how much the system lets the program keep beyond that is its own affair, and differs from run to run. */
function held(): number {
  for (let round = 0; round < 3; round += 1) globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
