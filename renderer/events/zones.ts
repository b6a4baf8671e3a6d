/** The time zones to choose from, and always the one that is chosen: an import may name one that this program would not. */
import type { Choice } from '../ui/choices.ts';

export function zoneChoices(chosen: string): readonly Choice<string>[] {
  const known = Intl.supportedValuesOf('timeZone');
  return (known.includes(chosen) ? known : [chosen, ...known]).map((zone) => ({
    value: zone,
    label: zone.replaceAll('_', ' '),
  }));
}
