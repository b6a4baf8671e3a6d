/** What the engine stands on, and what it answers. */
import type { Hindrance, LinkState } from '../../../shared/sync/model.ts';
import type { Store } from '../store/store.ts';
import type { DeviceNotes } from './deviceNotes.ts';
import type { Transport } from './transport.ts';

/** Whether a person was asked about large changes. */
export type Large = 'asked' | 'allowed';
export type Once = {
  readonly pushed: number;
  readonly pulled: number;
  readonly state: LinkState;
  readonly hindrance: Hindrance | undefined;
};
export type EngineParts = {
  readonly store: Store;
  readonly transport: Transport;
  /** The server's address. */
  readonly url: string;
  readonly prefix: string;
  readonly datasetId: () => string | undefined;
  readonly onDataset: (datasetId: string) => void;
  readonly clock: () => string;
  readonly random: () => number;
  readonly notes: DeviceNotes;
  /** Called whenever `stands` may answer something else. */
  readonly onChange: () => void;
};
