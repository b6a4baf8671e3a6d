/** Which kinds of entries the calendar shows; this device remembers it. */
import type { CalendarEntry } from '../../../../shared/calendar/contract.ts';
import { useRemembered } from '../../../client/remembered.ts';

export type Layer = CalendarEntry['kind'];
export type Layers = { readonly shows: (layer: Layer) => boolean; readonly toggle: (layer: Layer) => void };

export function useLayers(): Layers {
  const [shown, remember] = useRemembered('calendar-layers', ['both', 'event', 'post', 'none']);
  const shows = (layer: Layer) => shown === 'both' || shown === layer;
  const toggle = (layer: Layer) => {
    const [isShown, other] = [shows(layer), layer === 'event' ? 'post' : 'event'] as const;
    const isOther = shows(other);
    remember(isShown ? (isOther ? other : 'none') : isOther ? 'both' : layer);
  };
  return { shows, toggle };
}
