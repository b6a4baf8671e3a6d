/** The one contract: what a page, a phone, a script or a test may ask of the core, made of the features' contracts. */
import type { ContractRouterClient, InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract';
import { backupContract } from './backup/contract.ts';
import { calendarContract } from './calendar/contract.ts';
import { doctorContract } from './doctor/contract.ts';
import { draftsContract } from './drafts/contract.ts';
import { eventsContract } from './events/contract.ts';
import { calendarFeedContract } from './export/contract.ts';
import { importContract } from './import/contract.ts';
import { logContract } from './log/contract.ts';
import { mediaContract } from './media/contract.ts';
import { membersContract } from './members/contract.ts';
import { channelsContract } from './plan/contract.ts';
import { protectionContract } from './protection/contract.ts';
import { searchContract } from './search/contract.ts';
import { postsContract } from './social/contract.ts';
import { conflictsContract, devicesContract, syncContract } from './sync/contract.ts';
import { todayContract } from './today/contract.ts';
import { changesContract, settingsContract, workspaceContract } from './workspace/contract.ts';

export const contract = {
  workspace: workspaceContract,
  settings: settingsContract,
  changes: changesContract,
  protection: protectionContract,
  backup: backupContract,
  doctor: doctorContract,
  drafts: draftsContract,
  members: membersContract,
  events: eventsContract,
  posts: postsContract,
  channels: channelsContract,
  calendar: calendarContract,
  calendarFeed: calendarFeedContract,
  today: todayContract,
  search: searchContract,
  import: importContract,
  media: mediaContract,
  log: logContract,
  sync: syncContract,
  conflicts: conflictsContract,
  devices: devicesContract,
};
export type Contract = typeof contract;
export type Client = ContractRouterClient<Contract>;
export type Inputs = InferContractRouterInputs<Contract>;
export type Outputs = InferContractRouterOutputs<Contract>;
