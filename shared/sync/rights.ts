/**
 * Who may read and write on the server, as the server itself enforces it.
 *
 * Alone because set-up sends it and an administrator can read it beforehand. Invariants: who isn't named reads nothing; what
 * was erased stays erased, whatever device comes home; facts are written once.
 * Source: docs.couchdb.org, "Security" and "Validate Document Update Functions".
 */
export const RIGHTS_ID = '_design/stammtisch';

export const managerRole = (prefix: string): string => `${prefix}-manager`;
export const adminRole = (prefix: string): string => `${prefix}-admin`;

/** @param users who may read and write by name, beside those who have the role */
export function securityOf(prefix: string, users: readonly string[]): object {
  return {
    admins: { names: [], roles: ['_admin', adminRole(prefix)] },
    members: { names: users, roles: [managerRole(prefix), adminRole(prefix)] },
  };
}

/** JavaScript that every server runs before it takes a document: ECMAScript 5, for older ones. */
export function rightsDocument(kind: 'entities' | 'facts'): { _id: string; validate_doc_update: string } {
  const immutable = `
  if (oldDoc && !oldDoc._deleted && !newDoc.erased) {
    throw { forbidden: 'A fact is not changed. Take it back by another one.' };
  }`;
  const code = `function (newDoc, oldDoc, userCtx, secObj) {
  if (newDoc._id.indexOf('_design/') === 0) { return; }
  if (!/^[A-Za-z0-9][A-Za-z0-9:._-]{0,79}$/.test(newDoc._id)) {
    throw { forbidden: 'The id is not well formed.' };
  }
  if (oldDoc && oldDoc.erased && !oldDoc._deleted) {
    throw { forbidden: 'It was erased and stays so.' };
  }${kind === 'facts' ? immutable : ''}
}`;
  return { _id: RIGHTS_ID, validate_doc_update: code };
}
