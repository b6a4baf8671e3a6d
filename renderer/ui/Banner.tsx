import type { ReactNode } from 'react';
import './Banner.css';
import { Button } from './Button.tsx';
import { classesOf } from './classes.ts';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';

const usual = { attention: 'warn', info: 'info', danger: 'error', ok: 'ok' } as const;

export type BannerProps = {
  readonly tone?: keyof typeof usual | undefined;
  readonly icon?: IconName | undefined;
  readonly title?: string | undefined;
  readonly children?: ReactNode;
  /** The one way out. */
  readonly action?:
    | { readonly label: string; readonly icon?: IconName | undefined; readonly onPress: () => void }
    | undefined;
  readonly className?: string | undefined;
};

/** A cause that stays until it is fixed, at the top of a view, one at a time, with one action. */
export function Banner({ tone = 'attention', icon, title, children, action, className }: BannerProps) {
  return (
    <div className={classesOf('banner', `banner-${tone}`, className)} role={tone === 'danger' ? 'alert' : 'status'}>
      <Icon name={icon ?? usual[tone]} size="lg" />
      <div className="banner-words">
        {title !== undefined && <strong>{title}</strong>} {children}
      </div>
      {action !== undefined && (
        <Button icon={action.icon} onPress={action.onPress}>
          {action.label}
        </Button>
      )}
    </div>
  );
}
