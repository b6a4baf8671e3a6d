/** `node --expose-gc memoryProbe.ts WORKSPACE`: opens it, collects garbage and prints the bytes that are resident. */
import { openStore } from '../../../main/core/store/store.ts';
import { NOW } from '../sampleWorkspace.ts';

const opened = await openStore(process.argv[2] ?? '', NOW);
if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
for (let round = 0; round < 3; round += 1) globalThis.gc?.();
process.stdout.write(String(process.memoryUsage.rss()));
await opened.value.close();
