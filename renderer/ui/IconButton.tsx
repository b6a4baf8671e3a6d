import { Button as AriaButton, Tooltip, TooltipTrigger } from 'react-aria-components';
import './Button.css';
import type { ButtonSize, ButtonTone } from './Button.tsx';
import { classesOf } from './classes.ts';
import { given } from './given.ts';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';
import { Kbd } from './Kbd.tsx';
import './Tooltip.css';

export type IconButtonProps = {
  readonly icon: IconName;
  /** Its name for screen readers, and the tooltip. */
  readonly label: string;
  readonly tone?: ButtonTone | undefined;
  readonly size?: ButtonSize | undefined;
  readonly keys?: readonly string[] | undefined;
  readonly disabled?: boolean | undefined;
  readonly className?: string | undefined;
  readonly onPress?: (() => void) | undefined;
};

/** A square button without words: `<IconButton icon="more" label={t('more')} onPress={open} />` */
export function IconButton({
  icon,
  label,
  tone = 'quiet',
  size = 'md',
  keys,
  disabled,
  className,
  onPress,
}: IconButtonProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      <AriaButton
        className={classesOf('btn', 'btn-icon', `btn-${tone}`, size !== 'md' && `btn-${size}`, className)}
        aria-label={label}
        {...given({ isDisabled: disabled, onPress: onPress && (() => onPress()) })}
      >
        <Icon name={icon} />
      </AriaButton>
      <Tooltip className="tooltip" offset={6}>
        {label}
        {keys?.map((key) => (
          <Kbd key={key}>{key}</Kbd>
        ))}
      </Tooltip>
    </TooltipTrigger>
  );
}
