/**
 * Which Node the SQLite driver runs on.
 *
 * Alone because it must be asked before the driver is loaded: on Node 20 its binary kills the process instead of throwing.
 */
const OLDEST_NODE = 22;

export function requireNode(): void {
  const [major = ''] = process.versions.node.split('.');
  if (Number(major) >= OLDEST_NODE) return;
  const words = `The store needs Node ${OLDEST_NODE} or newer, this is ${process.versions.node}.`;
  throw Object.assign(new Error(words), { code: 'OLD_NODE' });
}
