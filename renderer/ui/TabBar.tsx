import { Button as AriaButton } from 'react-aria-components';
import { Anchor } from './Anchor.tsx';
import './TabBar.css';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';
import type { NavEntry } from './Rail.tsx';

/** The bottom bar below 900 px: four places and what opens the rest. */
export function TabBar({
  label,
  entries,
  current,
  more,
}: {
  readonly label: string;
  readonly entries: readonly NavEntry[];
  readonly current: string;
  readonly more: {
    readonly label: string;
    readonly icon?: IconName | undefined;
    /** Read aloud: what waits behind it. */
    readonly note?: string | undefined;
    readonly current: boolean;
    readonly onPress: () => void;
  };
}) {
  return (
    <nav className="tab-bar" aria-label={label}>
      {entries.map((entry) => (
        <Anchor key={entry.id} href={entry.href} current={entry.id === current} className="tab-bar-entry">
          <Icon name={entry.icon} size="lg" />
          {entry.label}
          {entry.count !== undefined && entry.count.value > 0 && <span className="vh">{entry.count.label}</span>}
        </Anchor>
      ))}
      <AriaButton
        className="tab-bar-entry"
        onPress={() => more.onPress()}
        {...(more.current ? { 'aria-pressed': true } : {})}
      >
        <Icon name={more.icon ?? 'more'} size="lg" />
        {more.label}
        {more.note !== undefined && <span className="vh">{more.note}</span>}
      </AriaButton>
    </nav>
  );
}
