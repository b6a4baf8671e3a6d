import type { ReactElement, ReactNode } from 'react';
import { Popover as AriaPopover, Dialog, DialogTrigger } from 'react-aria-components';
import { given } from './given.ts';
import './menus.css';
import './Popover.css';

/** Something small that opens beside a button. With `open` the caller decides; otherwise pressing the button does. */
export function Popover({
  button,
  label,
  children,
  placement = 'bottom start',
  open,
  onOpenChange,
}: {
  /** A Button or IconButton without `onPress`. */
  readonly button: ReactElement;
  /** Its name for screen readers. */
  readonly label: string;
  readonly children: ReactNode;
  readonly placement?: 'bottom start' | 'bottom end' | 'top start' | 'right top' | undefined;
  readonly open?: boolean | undefined;
  readonly onOpenChange?: ((open: boolean) => void) | undefined;
}) {
  return (
    <DialogTrigger {...given({ isOpen: open, onOpenChange })}>
      {button}
      <AriaPopover className="menu popover" placement={placement} offset={6}>
        <Dialog className="popover-body" aria-label={label}>
          {children}
        </Dialog>
      </AriaPopover>
    </DialogTrigger>
  );
}
