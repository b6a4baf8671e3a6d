import type { ReactNode } from 'react';
import './EmptyState.css';
import { classesOf } from './classes.ts';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';

/** What will be here and the next step; or what was searched for and near spellings. Never only "No data". */
export function EmptyState({
  icon,
  title,
  children,
  actions,
  className,
}: {
  readonly icon: IconName;
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  readonly className?: string | undefined;
}) {
  return (
    <div className={classesOf('empty', className)}>
      <Icon name={icon} size="xl" />
      <h2 className="empty-title">{title}</h2>
      {children !== undefined && <div className="empty-words">{children}</div>}
      {actions !== undefined && <div className="empty-actions">{actions}</div>}
    </div>
  );
}
