/**
 * Who may do what, in CouchDB 3.5's numbers: express-pouchdb says 401 to everybody.
 *
 * Alone because a client tells a wrong password from a missing right by these numbers alone.
 * Invariant: creating, deleting and listing databases never reach express-pouchdb without a server admin: a refusal
 * there breaks its queue, and every request after it hangs.
 */
import { type Answer, type Asked, jsonAnswer, parsedJson, refusal } from './exchange.ts';

const serverWide = new Set(['_all_dbs', '_dbs_info', '_db_updates', '_active_tasks', '_node', '_config', '_restart']);
const databaseAdmins = new Set(['_compact', '_security', '_design', '_index', '_view_cleanup', '_revs_limit']);

export function needsServerAdmin({ method, path }: Asked): boolean {
  const [database = '', part] = path;
  if (serverWide.has(database) || part === '_purge') return true;
  return path.length === 1 && !database.startsWith('_') && (method === 'PUT' || method === 'DELETE');
}

/** `session` is what `_session` answered; undefined means go on. */
export function refusalOfSession(session: Answer): Answer | undefined {
  if (session.status !== 200) return session;
  const { userCtx } = parsedJson(session.body) as { userCtx: { roles: readonly string[] } };
  return userCtx.roles.includes('_admin') ? undefined : refusal(401, 'unauthorized', 'You are not a server admin.');
}

const reasonOf = ({ status, body }: Answer): unknown =>
  status >= 400 ? (parsedJson(body) as { reason?: unknown } | undefined)?.reason : undefined;

export const isWrongPassword = (answer: Answer): boolean =>
  answer.status === 401 && reasonOf(answer) === 'Name or password is incorrect.';

const noMember = 'You are not authorized to access this db.';

/** The same refusal as CouchDB would put it. */
export function asCouchRefuses(asked: Asked, answer: Answer): Answer {
  const reason = reasonOf(answer);
  if (answer.status === 404 && reason === 'no_db_file') return refusal(404, 'not_found', 'Database does not exist.');
  if (answer.status === 412 && asked.path.length === 1)
    return refusal(412, 'file_exists', 'The database could not be created, the file already exists.');
  if (answer.status === 401 && reason === noMember) return strangerRefused(asked);
  return asked.path[1] === '_bulk_docs' && answer.status === 201 ? bulkRefused(asked, answer) : answer;
}

function strangerRefused({ method, path, headers }: Asked): Answer {
  if (method !== 'GET' && databaseAdmins.has(path[1] ?? ''))
    return refusal(401, 'unauthorized', 'You are not a db or server admin.');
  const isNamed = headers.authorization !== undefined || headers.cookie !== undefined;
  return isNamed
    ? refusal(403, 'forbidden', 'You are not allowed to access this db.')
    : refusal(401, 'unauthorized', noMember);
}

type BulkRow = { readonly id: string; readonly error?: string; readonly reason?: string };

/** Rights are the database's: whoever is no member is refused as a whole. A design document is for its admins. */
function bulkRefused(asked: Asked, answer: Answer): Answer {
  if (!answer.body.includes(noMember)) return answer;
  const rows = parsedJson(answer.body) as readonly BulkRow[];
  const refused = rows.filter(({ reason }) => reason === noMember);
  if (refused.some(({ id }) => !id.startsWith('_design/'))) return strangerRefused(asked);
  const reason = 'You are not a db or server admin.';
  return jsonAnswer(
    201,
    rows.map((row) => (row.reason === noMember ? { ...row, error: 'forbidden', reason } : row)),
  );
}
