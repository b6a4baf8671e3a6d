/** Where the workspace lies when nobody says so: in the system's folder for a user's data, never inside a checkout. */
import { homedir } from 'node:os';
import { join } from 'node:path';

export function defaultWorkspace(
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): string {
  return join(userFolder(env, platform), 'workspaces', 'default');
}

/** What this person keeps outside every workspace. */
export function userFolder(env: NodeJS.ProcessEnv = process.env, platform: NodeJS.Platform = process.platform): string {
  const home = env['HOME'] ?? homedir();
  if (platform === 'win32') return join(env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'Stammtisch');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Stammtisch');
  return join(env['XDG_DATA_HOME'] ?? join(home, '.local', 'share'), 'stammtisch');
}
