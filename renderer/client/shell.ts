/** The shell around the page, where there is one: in an ordinary browser there is none. */
import { bridgeName, type ShellBridge } from '../../shared/shell/bridge.ts';

export type Shell = ShellBridge<File>;

export const shell: Shell | undefined = (window as unknown as Partial<Record<typeof bridgeName, Shell>>)[bridgeName];
