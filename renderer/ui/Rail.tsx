import type { ReactNode } from 'react';
import { Anchor } from './Anchor.tsx';
import './Rail.css';
import { Count } from './Count.tsx';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';

export type NavEntry = {
  readonly id: string;
  readonly label: string;
  readonly icon: IconName;
  readonly href: string;
  readonly count?:
    | { readonly value: number; readonly label: string; readonly tone?: 'plain' | 'attention' }
    | undefined;
  /** For `aria-keyshortcuts`: `G T`. */
  readonly keys?: string | undefined;
};

export type RailProps = {
  /** Name of the navigation for screen readers. */
  readonly label: string;
  readonly brand: string;
  /** A `RailWorkspace`. */
  readonly workspace?: ReactNode;
  /** Groups of places, with a little room between them. */
  readonly groups: readonly (readonly NavEntry[])[];
  readonly current: string;
  /** Bottom left, always: a `SyncStatus`. */
  readonly foot?: ReactNode;
};

/** The walnut rail: the workspace on top, the places, the sync status at the bottom. */
export function Rail({ label, brand, workspace, groups, current, foot }: RailProps) {
  return (
    <header className="rail">
      <div className="rail-brand">
        <Icon name="brand" />
        <span className="rail-words">{brand}</span>
      </div>
      {workspace}
      <nav className="rail-nav" aria-label={label}>
        {groups.map((group) => (
          <ul key={group[0]?.id ?? ''}>
            {group.map((entry) => (
              <li key={entry.id}>
                <Anchor href={entry.href} current={entry.id === current} keys={entry.keys} className="rail-entry">
                  <Icon name={entry.icon} />
                  <span className="rail-words">{entry.label}</span>
                  {entry.count !== undefined && entry.count.value > 0 && <Count {...entry.count} />}
                </Anchor>
              </li>
            ))}
          </ul>
        ))}
      </nav>
      {foot !== undefined && <div className="rail-foot">{foot}</div>}
    </header>
  );
}
