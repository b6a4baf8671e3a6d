import { type ReactNode, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { useWords } from '../words/words.ts';

/** One question with a secret in it: what it does, the fields, and the button that does it. */
export function SecretDialog({
  title,
  lead,
  act,
  acting,
  tone = 'primary',
  onAct,
  onClose,
  children,
}: {
  readonly title: string;
  readonly lead: string;
  readonly act: string;
  readonly acting: string;
  readonly tone?: 'primary' | 'danger' | undefined;
  /** Answers whether it is done; where not, the fields say why. */
  readonly onAct: () => Promise<boolean>;
  readonly onClose: () => void;
  readonly children: (act: () => void) => ReactNode;
}) {
  const { t } = useWords();
  const [isBusy, setBusy] = useState(false);
  const close = () => {
    if (!isBusy) onClose();
  };
  const start = async () => {
    setBusy(true);
    const isDone = await onAct();
    setBusy(false);
    if (isDone) onClose();
  };
  const press = () => {
    if (!isBusy) void start();
  };
  return (
    <Dialog
      open
      must="answer"
      onClose={close}
      title={title}
      actions={
        <>
          <Button disabled={isBusy} onPress={close}>
            {t('frame.cancel')}
          </Button>
          <Button tone={tone} busy={isBusy} onPress={press}>
            {isBusy ? acting : act}
          </Button>
        </>
      }
    >
      <div className="stack gap-3 protection-step">
        <p>{lead}</p>
        {children(press)}
      </div>
    </Dialog>
  );
}
