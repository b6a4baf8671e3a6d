import { Button as AriaButton } from 'react-aria-components';
import './Rail.css';
import { classesOf } from './classes.ts';
import { Icon } from './Icon.tsx';

export const SYNC_ICONS = { offline: 'offline', syncing: 'sync', 'up-to-date': 'ok', 'needs-you': 'warn' } as const;

/** The one place that tells how sync stands. Only `needs-you` has the brass outline. */
export function SyncStatus({
  state,
  title,
  detail,
  onPress,
}: {
  readonly state: keyof typeof SYNC_ICONS;
  readonly title: string;
  readonly detail: string;
  readonly onPress: () => void;
}) {
  return (
    <AriaButton className={classesOf('sync', `sync-${state}`)} onPress={() => onPress()}>
      <Icon name={SYNC_ICONS[state]} />
      <span className="rail-words">
        {title}
        <small>{detail}</small>
      </span>
    </AriaButton>
  );
}
