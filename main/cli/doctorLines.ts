/** What `doctor` says on the terminal of findings and of a rescue. */
import { doctorMessages } from '../../shared/doctor/messages.ts';
import type { Finding, FindingKind, Remedy, Rescued } from '../../shared/doctor/model.ts';

/** The page has a place to go to; here it is a command. */
const SAID_HERE: Readonly<Partial<Record<FindingKind, string>>> = {
  unprotected:
    'The workspace is not encrypted: who has this computer’s disk can read it. The command protect changes that.',
  'keys-doubtful':
    'keys.json and its copy were both damaged. It opened with what was left, but another way in may be broken. Change the passphrase and make a new recovery sheet: the commands passphrase and sheet.',
  'backup-readable':
    'Backups from before the workspace was protected are not encrypted: whoever has one can read it. Delete them, or open the workspace in a window, which encrypts those it can reach.',
};

export function findingLine({ kind, severity, count, of, where, examples = [] }: Finding): string {
  const counted = of === undefined ? (count > 1 ? `${count} times` : undefined) : `${count} of ${of}`;
  const facts = [where, counted, ...examples].filter((fact) => fact !== undefined);
  const words = SAID_HERE[kind] ?? doctorMessages[`doctor.${kind}`].en;
  return `${severity}: ${words}${facts.length === 0 ? '' : ` (${facts.join(', ')})`}`;
}

/** @param remedy what a repair would do; `none` where it has done what it can */
export function verdictOn(findings: readonly Finding[], remedy: Remedy): string {
  if (findings.length === 0) return 'All that is there is as it was written.';
  if (findings.every(({ severity }) => severity !== 'damage')) return 'Nothing is damaged.';
  return remedy === 'none'
    ? 'Something is damaged that repairing doesn’t mend. restore makes a new folder of the newest good backup.'
    : 'Something is damaged. doctor --repair mends what can be mended, and keeps what can’t.';
}

export function rescuedLines({ kept, collections, lostCommands, isDeviceKept }: Rescued): string[] {
  return [
    `A new file was made of all that could be read. The damaged one is kept as ${kept}: delete it once you miss nothing.`,
    ...collections.map(({ collection, read, fromLog, lost, lostNames }) => {
      const names = lostNames.length === 0 ? '' : ` (${lostNames.join(', ')})`;
      return `  ${collection}: ${read} read, ${fromLog} taken from the log, ${lost} lost${names}`;
    }),
    ...(lostCommands === 0 ? [] : [`  Commands that can’t be undone any more: ${lostCommands}`]),
    ...(isDeviceKept ? [] : ['  The settings of this device could not be read and are new.']),
  ];
}
