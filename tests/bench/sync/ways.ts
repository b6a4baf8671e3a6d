/**
 * One way of doing a work, in a process of its own: `node ways.ts NAME FOLDER ACCESS`, asked over the channel to its parent.
 *
 * Alone because in one process each would pay for the others' heap and for code compiled for all of them.
 */
import { bareFetching } from './bareFetching.ts';
import { floorEditing, oursEditing } from './editingWays.ts';
import { floorFetching, oursFetching, pouchFetching } from './fetchingWays.ts';
import { floorIdling, oursIdling } from './idlingWays.ts';
import { floorSendingChanged, floorSendingNew, oursSendingChanged, oursSendingNew } from './sendingWays.ts';
import type { Access } from './server.ts';

/** Prepares itself, works once, and answers what was measured. */
export type Way = (round: number) => Promise<number[]>;

const makers: Readonly<Record<string, (folder: string, access: Access) => Way>> = {
  'fetch ours': oursFetching,
  'fetch floor': floorFetching,
  'fetch bare': bareFetching,
  'fetch PouchDB': pouchFetching,
  'send new ours': oursSendingNew,
  'send new floor': floorSendingNew,
  'send changed ours': oursSendingChanged,
  'send changed floor': floorSendingChanged,
  'edit ours': oursEditing,
  'edit floor': floorEditing,
  'idle ours': oursIdling,
  'idle floor': floorIdling,
};

const [name = '', folder = '', access = ''] = process.argv.slice(2);
const way = makers[name]?.(folder, JSON.parse(access) as Access);
if (way === undefined) throw new Error(`No way ${name}`);
process.on('message', (round: number) => void way(round).then((figures) => process.send?.(figures)));
process.once('disconnect', () => process.exit()); // also when the parent is killed
process.send?.('ready');
