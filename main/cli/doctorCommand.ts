/** `doctor`: what is not as it should be, and with --repair what could be mended. Ends with 1 as long as something is damaged. */
import type { Outputs } from '../../shared/contract.ts';
import { type Finding, type FindingKind, remedyOf, type Rescued } from '../../shared/doctor/model.ts';
import type { Failure } from '../../shared/contract/failure.ts';
import { done, type Result } from '../../shared/result.ts';
import { findingLine, rescuedLines, verdictOn } from './doctorLines.ts';
import type { Options } from './options.ts';
import { type Exit, failedReport, type Print } from './printing.ts';
import type { Reached } from './reach.ts';

type Repaired = {
  readonly repaired: readonly FindingKind[];
  readonly rescued?: Rescued;
  readonly left: readonly Finding[];
};

export async function doctorCommand(reached: Reached, options: Options, print: Print): Promise<Exit> {
  return options.repair ? repair(reached, options, print) : examine(reached, options, print);
}

async function examine(reached: Reached, options: Options, print: Print): Promise<Exit> {
  const examined = await reached.call('doctor.examine', {});
  if (!examined.ok) return failedReport(examined.failure, options, print);
  const { findings } = examined.value as Outputs['doctor']['examine'];
  if (options.json) print.out(JSON.stringify(examined.value));
  else print.out([...findings.map(findingLine), verdictOn(findings, remedyOf(findings))].join('\n'));
  return exitFor(findings);
}

async function repair(reached: Reached, options: Options, print: Print): Promise<Exit> {
  const worked = await repaired(reached);
  if (!worked.ok) return failedReport(worked.failure, options, print);
  const { repaired: kinds, rescued, left } = worked.value;
  if (options.json) print.out(JSON.stringify(worked.value));
  else {
    const lines = kinds.map((kind) => `repaired: ${kind}`);
    if (rescued !== undefined) lines.push(...rescuedLines(rescued));
    print.out([...lines, ...left.map(findingLine), verdictOn(left, 'none')].join('\n'));
  }
  return exitFor(left);
}

/** In place what can be mended there; where the file itself is damaged, by a new one of all that can be read. */
async function repaired(reached: Reached): Promise<Result<Repaired, Failure>> {
  const mended = await reached.call('doctor.repair', {});
  if (!mended.ok) return mended;
  const inPlace = mended.value as Outputs['doctor']['repair'];
  if (remedyOf(inPlace.left) !== 'rescue') return done(inPlace);
  const rescued = await reached.call('doctor.rescue', {});
  if (!rescued.ok) return rescued;
  const after = await reached.call('doctor.examine', {});
  if (!after.ok) return after;
  const { findings } = after.value as Outputs['doctor']['examine'];
  return done({ repaired: inPlace.repaired, rescued: rescued.value as Rescued, left: findings });
}

const exitFor = (findings: readonly Finding[]): Exit =>
  findings.some(({ severity }) => severity === 'damage') ? 1 : 0;
