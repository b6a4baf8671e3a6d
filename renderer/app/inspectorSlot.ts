/** Where the frame keeps room for a page's inspector. Alone so that the frame and the pages need not know each other. */
import { createContext } from 'react';

export const InspectorSlot = createContext<HTMLElement | null>(null);
