/**
 * A CouchDB of its own for one test, stopped after it, and somebody to ask it.
 *
 * Alone because no test may leave a server behind.
 */
import { onTestFinished } from 'vitest';
import { type Couch, type CouchOptions, startCouch } from './couch.ts';

export type Told = { readonly status: number; readonly json: unknown };
export type Asking = (method: string, path: string, json?: unknown) => Promise<Told>;

export async function couchForTest(options?: CouchOptions): Promise<Couch> {
  const couch = await startCouch(options);
  onTestFinished(couch.stop);
  return couch;
}

export const authorizationOf = (user: string, password: string): string =>
  `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;

/** As this person, or as nobody. */
export function askingAs({ url }: Pick<Couch, 'url'>, user?: string, password = ''): Asking {
  const authorization = user === undefined ? {} : { authorization: authorizationOf(user, password) };
  return async (method, path, json) => {
    const headers = { 'content-type': 'application/json', ...authorization };
    const body = json === undefined ? null : JSON.stringify(json);
    const answer = await fetch(`${url}${path}`, { method, headers, body });
    return { status: answer.status, json: await answer.json() };
  };
}

export const askingAsAdmin = (couch: Couch): Asking => askingAs(couch, couch.admin.user, couch.admin.password);
