/**
 * What the terminal says of sync: for every state what happened, and the command that goes on from there.
 *
 * Alone because the page has buttons where the terminal has to name a command. Invariant: closed tables; a state, check,
 * choice or reason that is added fails the build here.
 */
import type { Check } from '../../shared/sync/contract.ts';
import { announcedMassOf } from '../../shared/sync/massWords.ts';
import { type AsideReason, type Choice, type LinkState, type Trouble, TROUBLES } from '../../shared/sync/model.ts';

type Words = { readonly happened: string; readonly next: string };

const LATER = 'Everything is saved here. Give the command again later.';
const ASKED = 'Nothing was fetched or sent, here or there, until you choose.';

const TROUBLE: Readonly<Record<Trouble, Words>> = {
  offline: { happened: 'The server could not be reached', next: LATER },
  busy: { happened: 'The server is busy', next: LATER },
  'locked-out': {
    happened: 'The server has locked this user out for some minutes, after several wrong passwords',
    next: 'Wait five minutes, then give the right one: sync setup --password-file FILE.',
  },
  'not-couchdb': {
    happened: 'What answers there is no CouchDB: the sign-in page of a network, perhaps, or another address',
    next: `Look at the address in a browser. ${LATER}`,
  },
  'server-error': { happened: 'The server had an error of its own', next: `Its log says more. ${LATER}` },
  tls: {
    happened: 'The connection is not safe, and was not used: the server’s certificate is not accepted',
    next: 'Has it run out, or is it for another name? A certificate authority of your own is named by NODE_EXTRA_CA_CERTS=FILE.',
  },
  'auth-required': {
    happened: 'The server does not accept the user and the password, or none is kept on this computer',
    next: 'It is not tried again by itself, since servers lock users out. Give it: sync setup --password-file FILE.',
  },
  'no-access': {
    happened: 'This user may not read or make the databases',
    next: 'An administrator of the server changes that: sync setup --print prints what to run, sync setup --admin NAME does it from here.',
  },
  'server-missing': {
    happened: 'The databases are not on the server any more',
    next: 'Were they deleted by mistake, have them restored. If not, sync setup makes them anew; everything is still here.',
  },
  empty: { happened: 'The databases are empty, and were not when they were synced last', next: ASKED },
  'marker-missing': { happened: 'There are documents on the server that come from no Stammtisch', next: ASKED },
  'other-dataset': {
    happened: 'Another workspace lies in these databases',
    next: `${ASKED} To keep the two apart, choose other databases: sync setup --prefix NAME.`,
  },
  restored: {
    happened:
      'The server is in an older state than this computer has seen, or is another one: restored from a backup, perhaps',
    next: ASKED,
  },
  'lost-documents': { happened: 'The server has lost many documents without a trace of a deletion', next: ASKED },
  'newer-generation': {
    happened: 'A newer Stammtisch has been here',
    next: 'Bring this one up to date. Nothing was fetched or sent.',
  },
  'many-changes': {
    happened: 'It would change a great deal',
    next: 'If that is meant: sync --once --large. If not, look first at what happened on the other device.',
  },
  homecoming: {
    happened: 'This computer was away for long, and changes wait on the server',
    next: 'call sync.preview lists what they would do here. If that is meant: sync choose go-on.',
  },
  'struck-off': {
    happened: 'This computer was struck off on another one',
    next: 'It takes part no more. What is here stays here; ask whoever did it.',
  },
};

const CHOICE: Readonly<Record<Choice, string>> = {
  'send-everything': 'what is here is written over what is there; documents that only the server has come here',
  'take-theirs': 'what is there is written over what is here; what only this computer has goes',
  join: 'nothing is lost: both are put together, and where they differ you are asked',
  'go-on': 'it goes on as it would have',
};

/** What happened, and what to do about it. */
export function troubleLine(trouble: Trouble, said: string, collection?: string): string {
  const { happened, next } = TROUBLE[trouble];
  const facts = [collection, factsIn(said)].filter((fact) => fact !== undefined && fact !== '');
  return `${happened}${facts.length === 0 ? '' : ` (${facts.join(': ')})`}. ${next}`;
}

/** A round that is too large to be taken without asking says how large in numbers. */
export function factsIn(said: string): string {
  const mass = announcedMassOf(said);
  if (mass === undefined) return said.replace(/\.$/, '');
  const { direction, deleted, overwritten } = mass;
  return `${deleted} deleted and ${overwritten} overwritten ${direction === 'in' ? 'on this computer' : 'on the server'}`;
}

export const choiceLines = (choices: readonly Choice[]): string[] =>
  choices.map((choice) => `  sync choose ${choice}: ${CHOICE[choice]}`);

export const isTrouble = (state: unknown): state is Trouble => (TROUBLES as readonly unknown[]).includes(state);

const STATE: Readonly<Record<Exclude<LinkState, Trouble>, string>> = {
  off: 'No server is set up: sync setup --server URL --user NAME --password-file FILE.',
  paused: 'Paused: sync resume goes on.',
  connecting: 'The server was not asked just now: sync --once does.',
  syncing: 'Under way.',
  live: 'Up to date with the server.',
};

export const stateLine = (state: LinkState, said: string): string =>
  isTrouble(state) ? troubleLine(state, said) : STATE[state];

const CHECK: Readonly<Record<Check['check'], Readonly<Record<Check['result'], string>>>> = {
  address: { ok: 'the address is one', note: 'the address', failed: 'that is no address' },
  reachable: { ok: 'the server answers', note: 'the server answers', failed: 'the server does not answer' },
  couchdb: { ok: 'it is a CouchDB', note: 'it is a CouchDB', failed: 'it is no CouchDB' },
  'sign-in': {
    ok: 'it knows the user and the password',
    note: 'signed in',
    failed: 'it refuses the user or the password',
  },
  clock: {
    ok: 'its clock is right',
    note: 'its clock and this one are apart, in minutes',
    failed: 'its clock is wrong',
  },
  databases: {
    ok: 'databases that are not there yet, and that this user may make',
    note: 'databases that are not there yet',
    failed: 'databases that are not there',
  },
  rights: {
    ok: 'this user may do all that is needed',
    note: 'the user’s rights',
    failed: 'this user may not make or read the databases',
  },
};

export function checkLine({ check, result, said = '' }: Check): string {
  const words = check === 'databases' && said === '' ? 'all databases are there' : CHECK[check][result];
  return `${result.padEnd(6)} ${words}${said === '' ? '' : `: ${said}`}`;
}

export const ASIDE: Readonly<Record<AsideReason, string>> = {
  'refused-by-server': 'the server refuses it',
  'too-large': 'it is too large for the server',
  'bad-id': 'its id is not allowed there',
  unreadable: 'it cannot be read here',
  'struck-off': 'it comes from a device that was struck off',
  'not-ours': 'it comes from another program',
  'conflict-loop': 'somebody changes it again and again at the same time',
};
