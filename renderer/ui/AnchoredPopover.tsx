import { type ReactNode, useMemo } from 'react';
import { Popover as AriaPopover, Dialog } from 'react-aria-components';
import './menus.css';
import './Popover.css';

/**
 * Something small that opens beside an element which is no button of ours, such as a block of the calendar.
 * Escape and a press beside it close it; the focus goes back to where it came from.
 */
export function AnchoredPopover({
  anchor,
  label,
  onClose,
  children,
  placement = 'right top',
}: {
  readonly anchor: Element;
  /** Its name for screen readers. */
  readonly label: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly placement?: 'bottom start' | 'right top' | undefined;
}) {
  const triggerRef = useMemo(() => ({ current: anchor }), [anchor]);
  return (
    <AriaPopover
      className="menu popover"
      triggerRef={triggerRef}
      isOpen
      onOpenChange={(stays) => !stays && onClose()}
      placement={placement}
      offset={6}
    >
      <Dialog className="popover-body" aria-label={label}>
        {children}
      </Dialog>
    </AriaPopover>
  );
}
