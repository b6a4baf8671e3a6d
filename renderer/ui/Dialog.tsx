import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { classesOf } from './classes.ts';
import { Button } from './Button.tsx';
import './Dialog.css';
import { FocusReturn } from './FocusReturn.tsx';

export type DialogNote = {
  readonly text: string;
  readonly actions: readonly { readonly label: string; readonly onPress: () => void }[];
};

export type DialogProps = {
  readonly open: boolean;
  /** Escape was pressed, or the page beside it (not with `must="answer"`). */
  readonly onClose: () => void;
  readonly title: string;
  /** What to know before one begins, and what to do about it. */
  readonly note?: DialogNote | undefined;
  readonly children?: ReactNode;
  /** The buttons, primary last: `<><Button onPress={close}>…</Button><Button tone="danger" …>…</Button></>` */
  readonly actions?: ReactNode;
  readonly size?: 'normal' | 'wide' | undefined;
  /** `answer`: a press beside it does not close it. Escape always does. */
  readonly must?: 'answer' | undefined;
};

/**
 * Only for what reaches other people or cannot be undone; the button repeats verb and number.
 * Keeps the focus inside and gives it back to where it came from. A sheet from below on phones.
 */
export function Dialog({ open, onClose, title, note, children, actions, size = 'normal', must }: DialogProps) {
  return (
    <ModalOverlay
      className="scrim scrim-center"
      isOpen={open}
      isDismissable={must !== 'answer'}
      onOpenChange={(stays) => !stays && onClose()}
    >
      <Modal className={classesOf('dialog', size === 'wide' && 'dialog-wide')}>
        <FocusReturn />
        <AriaDialog className="dialog-frame" role={must === 'answer' ? 'alertdialog' : 'dialog'}>
          <div className="dialog-body">
            <Heading slot="title" level={2} className="dialog-title">
              {title}
            </Heading>
            {note !== undefined && <Note note={note} />}
            {children}
          </div>
          {actions !== undefined && <div className="dialog-foot">{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

function Note({ note: { text, actions } }: { readonly note: DialogNote }) {
  return (
    <div className="dialog-note">
      <span role="status">{text}</span>
      <div className="dialog-note-ways">
        {actions.map(({ label, onPress }) => (
          <Button key={label} size="sm" onPress={onPress}>
            {label}
          </Button>
        ))}
      </div>
    </div>
  );
}
