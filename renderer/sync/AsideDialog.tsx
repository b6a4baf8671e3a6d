import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { useWords } from '../words/words.ts';

/** Asked once more before something that was set aside is let go of. */
export function AsideDialog({
  title,
  way,
  onClose,
  onLeave,
}: {
  readonly title: string;
  /** `discard`: ours, for the server's version; `forget`: theirs, which stays on the server. */
  readonly way: 'discard' | 'forget';
  readonly onClose: () => void;
  readonly onLeave: () => void;
}) {
  const { t } = useWords();
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(`sync.aside.${way}Of`, { title })}
      actions={
        <>
          <Button onPress={onClose}>{t('frame.cancel')}</Button>
          <Button tone={way === 'discard' ? 'danger' : 'primary'} onPress={onLeave}>
            {t(`sync.aside.${way}`)}
          </Button>
        </>
      }
    >
      <p>{t(`sync.aside.${way}Body`)}</p>
    </Dialog>
  );
}
