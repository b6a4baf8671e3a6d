/**
 * `npm run bench -- [work …] [--json]`: how fast we are beside a floor and beside peers, measured side by side in one run.
 *
 * Alone because a speed is only worth something against what was measured in the same minute on the same machine.
 * Invariant: medians of at least five rounds, ours and the floor taking turns; a target is a ratio or a bound, told with
 * the figure, and never a test.
 */
import { arch, cpus, platform } from 'node:os';
import { boot } from '../../main/bootstrap.mjs';
import { buildIfStale } from '../../main/build.mjs';

const works = ['store', 'import', 'list', 'search', 'page', 'start', 'sync'];

await boot(import.meta.url, async (args) => {
  const wanted = args.filter((word) => !word.startsWith('--'));
  const unknown = wanted.find((word) => !works.includes(word));
  if (unknown !== undefined) {
    console.error(`No bench ${unknown}. There are: ${works.join(', ')}.`);
    return 2;
  }
  const built = buildIfStale();
  if (built !== 0) return built;
  const rows = [];
  for (const work of wanted.length > 0 ? wanted : works) {
    const { measure } = await import(`./${work}.bench.ts`);
    for (const row of await measure()) {
      rows.push(row);
      if (!args.includes('--json')) console.log(lineOf(row));
    }
  }
  if (args.includes('--json')) console.log(JSON.stringify({ machine: machine(), rows }));
  return 0;
});

function machine() {
  return `${cpus()[0]?.model ?? 'unknown'} × ${cpus().length}, ${platform()}-${arch()}, Node ${process.versions.node}`;
}

function lineOf({ work, ours, floor, withSearch, peers, unit, ratio, target, holds }) {
  const figures = [
    floor === undefined ? '' : `floor ${floor} ${unit}`,
    ratio === undefined ? '' : `ratio ${ratio}`,
    withSearch === undefined ? '' : `with search and log ${withSearch} ${unit}`,
    ...Object.entries(peers ?? {}).map(([name, figure]) => `${name} ${figure} ${unit}`),
  ].filter((part) => part !== '');
  return `${holds ? 'holds ' : 'MISSES'} ${work}: ${[`${ours} ${unit}`, ...figures].join(', ')} (target ${target})`;
}
