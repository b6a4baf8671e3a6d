/** Exports everything and says where it went. Alone because the palette, the rail and the menu offer it. */
import { useCallback } from 'react';
import { useSaveExport } from '../client/useSaveExport.ts';

export function useExport(): () => Promise<void> {
  const save = useSaveExport();
  return useCallback(() => save('stammtisch', { format: 'all' }), [save]);
}
