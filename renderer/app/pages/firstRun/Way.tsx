import type { ReactNode } from 'react';
import { Icon } from '../../../ui/Icon.tsx';
import type { IconName } from '../../../ui/icons.ts';

/** One way to begin: what it means and the button that does it. */
export function Way({
  icon,
  title,
  body,
  children,
}: {
  readonly icon: IconName;
  readonly title: string;
  readonly body: string;
  readonly children: ReactNode;
}) {
  return (
    <li className="way">
      <span className="way-icon">
        <Icon name={icon} size="lg" />
      </span>
      <div className="way-words">
        <h2>{title}</h2>
        <p>{body}</p>
      </div>
      {children}
    </li>
  );
}
