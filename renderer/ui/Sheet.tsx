import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import './Inspector.css';
import './Dialog.css';
import { classesOf } from './classes.ts';
import { FocusReturn } from './FocusReturn.tsx';
import { IconButton } from './IconButton.tsx';

export type SheetProps = {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly note?: ReactNode;
  readonly closeLabel: string;
  /** `bottom` is for what the tab bar opens. */
  readonly side?: 'right' | 'bottom' | undefined;
  /** Buttons that stay in view below the content. */
  readonly foot?: ReactNode;
  readonly children: ReactNode;
};

/** A panel over the page, from the right or from below. Escape and a press beside it close it; the focus goes back. */
export function Sheet({ open, onClose, title, note, closeLabel, side = 'right', foot, children }: SheetProps) {
  return (
    <ModalOverlay className="scrim" isOpen={open} isDismissable onOpenChange={(stays) => !stays && onClose()}>
      <Modal className={classesOf('sheet', `sheet-${side}`)}>
        <FocusReturn />
        <AriaDialog className="sheet-dialog">
          <div className="inspector-head">
            <Heading slot="title" level={2} className="inspector-title">
              {title}
            </Heading>
            {note}
            <IconButton icon="x" label={closeLabel} onPress={onClose} className="end" />
          </div>
          <div className="inspector-body">{children}</div>
          {foot !== undefined && <div className="sheet-foot">{foot}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
