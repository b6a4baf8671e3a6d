import { useCallback, useSyncExternalStore } from 'react';

/**
 * The three widths at which the layout changes (GUIDE: rail to icons, one column, phone).
 *
 * Alone because components that change their structure (not only their looks) must agree with the style sheets;
 * the same numbers stand in the CSS files, which cannot read them from here.
 */
export const widths = {
  railIcons: '(max-width: 1100px)',
  oneColumn: '(max-width: 900px)',
  phone: '(max-width: 480px)',
} as const;

export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (changed: () => void) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
}
