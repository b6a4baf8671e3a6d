/**
 * `npm test`: every check there is, in one command, with nothing installed beforehand.
 *
 * Alone because a check that must be remembered is a check that is forgotten.
 * Invariant: all of them run, also after one has failed; the last line is `N passed, N failed`, and the exit code is 1
 * if anything failed. A check counts as one, a test run as its tests, counted from its JSON report.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { boot, root, run } from '../main/bootstrap.mjs';
import { buildIfStale } from '../main/build.mjs';
import { installServer } from './server/install.mjs';

const reports = join(root, 'out', 'reports');
const tool = (...path) => join(root, 'node_modules', ...path);

const checks = [
  { name: 'format', args: [tool('oxfmt', 'bin', 'oxfmt'), '--check', '.'] },
  { name: 'lint', args: [tool('oxlint', 'bin', 'oxlint'), '--type-aware'] },
  { name: 'types', args: [tool('typescript', 'bin', 'tsc'), '-b'] },
  { name: 'unused', args: [tool('knip', 'bin', 'knip.js'), '--no-progress', '--no-config-hints'] },
];

const interrupted = new Set(['SIGHUP', 'SIGINT', 'SIGTERM'].map((name) => 128 + constants.signals[name]));

/** Ends with its child when somebody stops it: the remaining checks would only say nothing. */
async function start(args, env = {}) {
  const code = await run(process.execPath, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  });
  if (interrupted.has(code)) process.exit(code);
  return code;
}

const verdict = (isGood) => (isGood ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

/** No report or a bad exit with no failed test in it (a file that did not load, say) is a failure of its own. */
function counted(code, report, read) {
  let counts;
  try {
    counts = read(JSON.parse(readFileSync(report, 'utf8')));
  } catch (cause) {
    console.error(`No report at ${report}: ${cause.message}`);
    return { passed: 0, failed: 1 };
  }
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  return counts;
}

async function runVitest(project) {
  const report = join(reports, `vitest-${project}.json`);
  const args = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await start([tool('vitest', 'vitest.mjs'), ...args, '--passWithNoTests']);
  return counted(code, report, (found) => ({
    passed: found.numPassedTests,
    failed: found.numFailedTests,
    leftOut: found.numPendingTests + found.numTodoTests,
  }));
}

/** Why journeys were left out, and how many for each reason: Playwright's own list doesn't say it. */
function reasonsIn(suites, reasons = new Map()) {
  for (const { specs = [], suites: inner = [] } of suites) {
    const skips = specs
      .flatMap(({ tests }) => tests)
      .flatMap(({ annotations }) => annotations.find(({ type }) => type === 'skip') ?? []);
    for (const { description = 'without a reason' } of skips)
      reasons.set(description, (reasons.get(description) ?? 0) + 1);
    reasonsIn(inner, reasons);
  }
  return reasons;
}

async function runPlaywright() {
  const report = join(reports, 'playwright.json');
  // Playwright sets FORCE_COLOR for its workers, and Node complains of both.
  const env = {
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    NO_COLOR: undefined,
    FORCE_COLOR: process.env.NO_COLOR ? '0' : undefined,
  };
  const args = ['test', '--reporter=list,json', '--pass-with-no-tests'];
  const code = await start([tool('@playwright', 'test', 'cli.js'), ...args], env);
  return counted(code, report, ({ stats, suites }) => {
    for (const [reason, count] of reasonsIn(suites)) console.log(`${count} left out: ${reason}`);
    return {
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky, // a test that fails now and then is a failure
      leftOut: stats.skipped,
    };
  });
}

/** Without a browser the page tests and journeys cannot pass; saying so is one failure, not silence. */
const inPage = (chromium, body) => {
  if (chromium.path) return body();
  console.error(chromium.reason);
  return { passed: 0, failed: 1 };
};

/** The server that sync is tried against has packages of its own. */
function serverInstalled() {
  const reason = installServer();
  if (reason !== undefined) console.error(reason);
  return verdict(reason === undefined);
}

function stepsOf(args, chromium) {
  return [
    { name: 'test server', body: serverInstalled },
    ...checks.map((check) => ({ name: check.name, body: async () => verdict((await start(check.args)) === 0) })),
    { name: 'build', body: () => verdict(buildIfStale() === 0) },
    { name: 'tests', body: () => runVitest('node') },
    { name: 'tests in a page', body: () => inPage(chromium, () => runVitest('page')) },
    { name: 'journeys', body: () => inPage(chromium, runPlaywright) },
    ...(args.includes('--long') ? [{ name: 'long proofs', body: () => runVitest('long') }] : []),
  ];
}

async function runAll(steps) {
  const sum = { passed: 0, failed: 0, leftOut: 0 };
  const lines = [];
  for (const { name, body } of steps) {
    console.log(`\n== ${name}`);
    const began = performance.now();
    const counts = { leftOut: 0, ...(await body()) };
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    for (const key of Object.keys(sum)) sum[key] += counts[key];
    const others = counts.leftOut > 0 ? `, ${counts.leftOut} left out` : '';
    const mark = counts.failed > 0 ? 'FAILED' : 'ok    ';
    lines.push(`${mark} ${name}: ${counts.passed} passed, ${counts.failed} failed${others} (${seconds} s)`);
  }
  console.log(`\n${lines.join('\n')}`);
  return sum;
}

await boot(import.meta.url, async (args) => {
  const { findChromium } = await import('./chromium.mjs');
  const chromium = await findChromium();
  if (chromium.path) process.env.CHROMIUM_PATH = chromium.path;
  if (!process.stdout.isTTY || process.env.CI) {
    process.env.NO_COLOR = '1';
    delete process.env.FORCE_COLOR;
  }
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  const sum = await runAll(stepsOf(args, chromium));
  if (sum.leftOut > 0) console.log(`${sum.leftOut} left out, each with its reason above`);
  console.log(`${sum.passed} passed, ${sum.failed} failed`);
  return sum.failed > 0 ? 1 : 0;
});
