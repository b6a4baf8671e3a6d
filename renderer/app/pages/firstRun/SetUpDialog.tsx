import { useState } from 'react';
import { client } from '../../../client/connection.ts';
import { hrefTo, navigate } from '../../../client/routes.ts';
import { useSaves } from '../../../client/useSaves.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useWords } from '../../../words/words.ts';
import { ZoneField } from '../../../settings/ZoneField.tsx';

/** What an empty workspace is called and by which clock it lives. */
export function SetUpDialog({
  open,
  onClose,
  zone,
}: {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly zone: string;
}) {
  const { t } = useWords();
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState(zone);
  const { errors, save, refuse, clear } = useSaves<'name' | 'zone'>();
  const typeName = (typed: string) => {
    setName(typed);
    clear();
  };
  const setUp = async () => {
    if (name.trim() === '') return refuse('name', t('firstRun.setUp.noName'));
    const isAboutZone = (reason: unknown) => (reason === 'no-such-zone' ? 'zone' : 'name');
    const made = await save('name', client.workspace.setUp({ name, zone: chosen }), (failure) =>
      isAboutZone('reason' in failure ? failure.reason : undefined),
    );
    if (made !== undefined) navigate(hrefTo('today'));
  };
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('firstRun.setUp.title')}
      actions={
        <>
          <Button onPress={onClose}>{t('frame.cancel')}</Button>
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
      <ZoneField value={chosen} onChange={setChosen} error={errors.zone} />
    </Dialog>
  );
}
