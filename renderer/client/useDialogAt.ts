/**
 * Whether a dialog is open, by the address: `const channel = useDialogAt('channel')`.
 *
 * Alone because a window that comes back as it was brings its dialog along, and the line on what was recovered leads to
 * it. Invariant: opening and closing are no steps to go back through.
 */
import { hrefTo, replaceWith, routeNow, useRoute } from './routes.ts';

export type DialogAt = {
  /** What it is open for, `''` where it is for nothing; undefined: it is closed. */
  readonly open: string | undefined;
  readonly show: (of?: string) => void;
  readonly close: () => void;
};

const NAME = 'dialog';

export function useDialogAt(name: string): DialogAt {
  const { query } = useRoute();
  const [asked, ...of] = query.get(NAME)?.split(':') ?? [];
  return {
    open: asked === name ? of.join(':') : undefined,
    show: (subject = '') => goWith(subject === '' ? name : `${name}:${subject}`),
    close: () => goWith(undefined),
  };
}

/** From the address as it is: handing over may have led elsewhere already. */
function goWith(dialog: string | undefined): void {
  const { place, id, query } = routeNow();
  if (dialog === undefined && !query.has(NAME)) return;
  const others = Object.fromEntries([...query].filter(([key]) => key !== NAME));
  replaceWith(hrefTo(place, id, dialog === undefined ? others : { ...others, [NAME]: dialog }));
}
