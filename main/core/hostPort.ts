/**
 * The few things that only the system around the core can do, whatever that system is.
 *
 * Alone because Electron's shell and the plain host both stand behind it. Documents never pass through here.
 */
import type { WorldWord } from '../../shared/contract/hostCalls.ts';

export type SecretPlace = 'keychain' | 'file' | 'none';
export type HostPort = {
  readonly secrets: {
    /** `file`: readable by this person's programs, `keychain`: kept by the system. */
    readonly where: () => Promise<SecretPlace>;
    readonly get: (name: string) => Promise<string | undefined>;
    /** Answers whether it is kept. */
    readonly set: (name: string, secret: string) => Promise<boolean>;
    readonly forget: (name: string) => Promise<void>;
  };
  /** The proxy that the system wants for an address, `http://proxy:3128`; undefined: none. */
  readonly proxyFor: (url: string) => Promise<string | undefined>;
  /** What happens around the computer, from now on; answers how to stop. Absent where nobody could tell. */
  readonly follow?: (listener: (word: WorldWord) => void) => () => void;
};

/** A core that nothing stands around: in tests and in a command that ends at once. */
export const noHost: HostPort = {
  secrets: {
    where: async () => 'none',
    get: async () => undefined,
    set: async () => false,
    forget: async () => undefined,
  },
  proxyFor: async () => undefined,
};
