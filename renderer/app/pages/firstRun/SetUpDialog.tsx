import { client } from '../../../client/connection.ts';
import { hrefTo, navigate } from '../../../client/routes.ts';
import { useEntry } from '../../../client/useEntry.ts';
import { useSaves } from '../../../client/useSaves.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useWords } from '../../../words/words.ts';
import { ZoneField } from '../../../settings/ZoneField.tsx';

/** What an empty workspace is called and by which clock it lives. */
export function SetUpDialog({ onClose, zone }: { readonly onClose: () => void; readonly zone: string }) {
  const { t } = useWords();
  const { entry, fill, note, done, close } = useEntry('set-up', () => ({ name: '', zone }), {
    title: (typed) => typed.name,
    onClose,
  });
  const { name, zone: chosen } = entry;
  const { errors, save, refuse, clear } = useSaves<'name' | 'zone'>();
  const typeName = (typed: string) => {
    fill({ name: typed });
    clear();
  };
  const setUp = async () => {
    if (name.trim() === '') return refuse('name', t('firstRun.setUp.noName'));
    const isAboutZone = (reason: unknown) => (reason === 'no-such-zone' ? 'zone' : 'name');
    const made = await save('name', client.workspace.setUp({ name, zone: chosen }), (failure) =>
      isAboutZone('reason' in failure ? failure.reason : undefined),
    );
    if (made === undefined) return;
    done();
    navigate(hrefTo('today'));
  };
  return (
    <Dialog
      open
      onClose={close}
      note={note}
      title={t('firstRun.setUp.title')}
      actions={
        <>
          <Button onPress={close}>{t('frame.cancel')}</Button>
          <Button tone="primary" onPress={() => void setUp()}>
            {t('firstRun.setUp.do')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('workspace.name')}
        placeholder={t('workspace.nameExample')}
        value={name}
        onChange={typeName}
        onEnter={() => void setUp()}
        error={errors.name}
        autoFocus
        required
      />
      <ZoneField value={chosen} onChange={(next) => fill({ zone: next })} error={errors.zone} />
    </Dialog>
  );
}
