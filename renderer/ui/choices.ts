import type { IconName } from './icons.ts';

/** One of several answers, in selects, segments, radio rows and combo boxes. The value is the caller's own word for it. */
export type Choice<V extends string> = {
  readonly value: V;
  readonly label: string;
  /** A second, quieter line or column. */
  readonly detail?: string | undefined;
  readonly icon?: IconName | undefined;
  readonly count?: number | undefined;
  readonly disabled?: boolean | undefined;
};
