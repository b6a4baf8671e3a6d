/** What the terminal says: plain English lines, one per thing that happened. */
import { type Failure, failureLine } from '../../shared/contract/failure.ts';
import type { LockTaken } from '../core/store/lock.ts';
import type { HeldClock } from './reach.ts';

export const USAGE = `stammtisch <command> [--workspace DIR] [--json]

  serve [--port N] [--host ADDR]          the workstation for a browser, until Ctrl+C
  call PROCEDURE [JSON]                   one procedure, its answer as JSON   (call --list: all of them)
  import FILE… [--dry-run]                contacts, calendars and post plans: .csv .vcf .ics
  export --out FILE                       everything as JSON
  backup --out FILE                       one encrypted file, while the workspace stays in use
                                          (--backup-passphrase-file FILE, or --unencrypted)
  restore FILE [--replace]                a backup into a new folder; --replace keeps the old one beside it
  doctor [--repair]                       what is not as it should be; mends what is made from entries
  sample [--members N] [--seed N]         fills an empty workspace with a museum friends' society

  --as manager|staff|viewer   the role of the call       --no-forward   don't hand it to an open window
  --passphrase-file FILE      of a protected workspace   (or STAMMTISCH_PASSPHRASE; STAMMTISCH_BACKUP_PASSPHRASE)
  --now INSTANT               the clock at the start     --url U --token T   a running host instead
`;

export function refusalLine(failure: Failure | LockTaken | HeldClock): string {
  if (failure.code === 'held-clock')
    return `--now sets the clock of a workspace that is opened; this one is open already (process ${failure.holder.pid}).`;
  if (failure.code !== 'lock-taken') return failureLine(failure);
  const { holder } = failure;
  if (holder === undefined) return 'Another program holds this workspace.';
  return `This workspace is open already (${holder.purpose}, process ${holder.pid}, since ${holder.since}). Close it there, or use that one.`;
}
