import './Chip.css';
import { classesOf } from './classes.ts';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';

export type Tone = 'plain' | 'ok' | 'attention' | 'danger' | 'info';

/** The state of a record in one to three words; an icon always travels with the colour. `<Chip tone="ok" icon="check">Sent</Chip>` */
export function Chip({
  tone = 'plain',
  icon,
  children,
  title,
}: {
  readonly tone?: Tone | 'draft' | undefined;
  readonly icon?: IconName | undefined;
  readonly children: string;
  readonly title?: string | undefined;
}) {
  return (
    <span className={classesOf('chip', tone !== 'plain' && `chip-${tone}`)} title={title}>
      {icon !== undefined && <Icon name={icon} size="sm" />}
      <span className="clip">{children}</span>
    </span>
  );
}
