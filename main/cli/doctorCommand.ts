/** `doctor`: what is not as it should be, and with --repair what could be mended. */
import { doctorMessages } from '../../shared/doctor/messages.ts';
import type { Finding } from '../../shared/doctor/model.ts';
import type { Outputs } from '../../shared/contract.ts';
import { type Exit, failedReport, type Print } from './commands.ts';
import type { Options } from './options.ts';
import type { Reached } from './reach.ts';

/** Ends with 1 as long as something is damaged. */
export async function doctorCommand(reached: Reached, options: Options, print: Print): Promise<Exit> {
  const answered = await reached.call(options.repair ? 'doctor.repair' : 'doctor.examine', {});
  if (!answered.ok) return failedReport(answered.failure, options, print);
  const {
    repaired,
    left,
    findings = left,
  } = answered.value as Partial<Outputs['doctor']['examine'] & Outputs['doctor']['repair']>;
  const isDamaged = findings?.some(({ severity }) => severity === 'damage') === true;
  if (options.json) print.out(JSON.stringify(answered.value));
  else {
    for (const kind of repaired ?? []) print.out(`repaired: ${kind}`);
    for (const finding of findings ?? []) print.out(lineOf(finding));
    if (!isDamaged) print.out('Everything is as it was written.');
  }
  return isDamaged ? 1 : 0;
}

function lineOf({ kind, severity, count, where }: Finding): string {
  const place = where === undefined ? '' : ` (${where})`;
  return `${severity}: ${kind}${place}, ${count} × ${doctorMessages[`doctor.${kind}`].en}`;
}
