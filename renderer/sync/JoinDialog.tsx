import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { FileButton } from '../ui/FileButton.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useWords } from '../words/words.ts';
import { PasswordField } from './PasswordField.tsx';
import { useJoin } from './useJoin.ts';

const READABLE = ['.txt', 'text/plain'];
const ROWS = 4;

/** By the code or the file that somebody sent, and the passphrase that he told. */
export function JoinDialog({ onJoined, onClose }: { readonly onJoined: () => void; readonly onClose: () => void }) {
  const { t } = useWords();
  const { entry, errors, isBusy, change, join } = useJoin(onJoined);
  const close = () => {
    if (!isBusy) onClose();
  };
  const chooseFile = (label: string) => (
    <FileButton accept={READABLE} size="sm" icon="file" onFiles={([file]) => change({ file, code: '' })}>
      {label}
    </FileButton>
  );
  return (
    <Dialog
      open
      must="answer"
      onClose={close}
      title={t('join.offer')}
      actions={
        <>
          <Button disabled={isBusy} onPress={close}>
            {t('frame.cancel')}
          </Button>
          <Button tone="primary" busy={isBusy} onPress={join}>
            {t(isBusy ? 'join.busy' : 'join.do')}
          </Button>
        </>
      }
    >
      <p>{t('join.lead')}</p>
      {entry.file === undefined ? (
        <TextArea
          label={t('join.code')}
          help={t('join.codeHelp')}
          value={entry.code}
          onChange={(code) => change({ code })}
          error={errors.invitation}
          rows={ROWS}
          maxRows={ROWS}
          spellCheck={false}
          autoFocus
          onFinish={join}
        />
      ) : (
        <TextField
          label={t('join.fileChosen')}
          icon="file"
          value={entry.file.name}
          error={errors.invitation}
          readOnly
        />
      )}
      <div className="row row-wrap">
        {chooseFile(entry.file === undefined ? t('join.file') : t('join.otherFile'))}
        {entry.file !== undefined && (
          <Button size="sm" tone="quiet" onPress={() => change({ file: undefined })}>
            {t('join.pasteInstead')}
          </Button>
        )}
      </div>
      <PasswordField
        is="passphrase"
        label={t('join.passphrase')}
        value={entry.passphrase}
        onChange={(passphrase) => change({ passphrase })}
        error={errors.passphrase}
        onEnter={join}
      />
    </Dialog>
  );
}
