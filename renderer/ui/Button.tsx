import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import './Button.css';
import { classesOf } from './classes.ts';
import { given } from './given.ts';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';
import { Kbd } from './Kbd.tsx';
import { useBusySaid } from './useBusySaid.ts';

export type ButtonTone = 'default' | 'primary' | 'quiet' | 'danger';
export type ButtonSize = 'md' | 'sm' | 'door';

export type ButtonProps = {
  /** A verb and what it acts on: "Save event". */
  readonly children: ReactNode;
  /** One primary button per view; danger only inside dialogs. */
  readonly tone?: ButtonTone | undefined;
  readonly size?: ButtonSize | undefined;
  readonly icon?: IconName | undefined;
  /** `down` for a button that opens a menu. */
  readonly endIcon?: IconName | undefined;
  /** Keys shown at the end, as printed on the keyboard: `['Ctrl', 'Z']`. The caller binds them. */
  readonly keys?: readonly string[] | undefined;
  /** Work is under way: keeps the focus, ignores presses, shows the turning arrow. Say so in the words too. */
  readonly busy?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly wide?: boolean | undefined;
  /** Sends the form around it. */
  readonly type?: 'button' | 'submit' | undefined;
  readonly autoFocus?: boolean | undefined;
  /** Only where the words alone do not say enough, for instance "Correct" in a list of posts. */
  readonly label?: string | undefined;
  readonly className?: string | undefined;
  readonly onPress?: (() => void) | undefined;
};

/** `<Button tone="primary" icon="plus" keys={['N']} onPress={add}>Add event</Button>` */
export function Button(props: ButtonProps) {
  const {
    children,
    tone = 'default',
    size = 'md',
    icon,
    endIcon,
    keys,
    busy = false,
    disabled,
    wide,
    type,
    autoFocus,
    label,
    onPress,
  } = props;
  const shown = busy ? 'sync' : icon;
  useBusySaid(busy);
  return (
    <AriaButton
      className={classesOf(
        'btn',
        `btn-${tone}`,
        size !== 'md' && `btn-${size}`,
        wide === true && 'btn-wide',
        busy && 'btn-busy',
        props.className,
      )}
      isPending={busy}
      {...given({ isDisabled: disabled, type, autoFocus, 'aria-label': label, onPress: onPress && (() => onPress()) })}
    >
      {shown !== undefined && <Icon name={shown} />}
      {children}
      {endIcon !== undefined && <Icon name={endIcon} />}
      {keys?.map((key) => (
        <Kbd key={key}>{key}</Kbd>
      ))}
    </AriaButton>
  );
}
