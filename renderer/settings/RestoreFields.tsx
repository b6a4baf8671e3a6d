import type { KeptBackup } from '../../shared/backup/model.ts';
import { shell } from '../client/shell.ts';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import { instantShown } from '../words/dates.ts';
import { useWords } from '../words/words.ts';
import { ANOTHER_FILE, type RestoreAsked, type RestoreError } from './restoring.ts';

/** Paths are typed only where the person sits at the computer that has them; in a browser the folder is only shown. */
export function RestoreFields({
  kept,
  zone,
  asked,
  error,
  onChange,
  onEnter,
}: {
  readonly kept: readonly KeptBackup[];
  readonly zone: string;
  readonly asked: RestoreAsked;
  readonly error: RestoreError | undefined;
  readonly onChange: (change: Partial<RestoreAsked>) => void;
  readonly onEnter: () => void;
}) {
  const { t, locale } = useWords();
  const isFile = asked.which === ANOTHER_FILE;
  const isPlain = kept.find(({ name }) => name === asked.which)?.kind === 'plain';
  const errorAt = (at: RestoreError['at']) => (error?.at === at ? error.text : undefined);
  const choices = kept.map(({ name, at, kind }) => ({
    value: name,
    label: instantShown(at, zone, locale),
    detail: t(`backup.kind.${kind}`),
  }));
  const other = shell === undefined ? [] : [{ value: ANOTHER_FILE, label: t('backup.restoreFile') }];
  return (
    <div className="stack gap-3">
      <Select
        label={t('backup.restoreWhich')}
        choices={[...choices, ...other]}
        value={asked.which}
        onChange={(which) => onChange({ which })}
        error={isFile ? undefined : errorAt('which')}
      />
      {isFile && (
        <TextField
          label={t('backup.restoreFileField')}
          value={asked.file}
          onChange={(file) => onChange({ file })}
          error={errorAt('which')}
          spellCheck={false}
          autoComplete="off"
        />
      )}
      <TextField
        label={t('backup.restoreTo')}
        value={asked.folder}
        onChange={(folder) => onChange({ folder })}
        error={errorAt('folder')}
        readOnly={shell === undefined}
        spellCheck={false}
        autoComplete="off"
      />
      {!isPlain && (
        <TextField
          label={t('backup.restoreSecret')}
          help={t('backup.restoreSecretHelp')}
          type="password"
          value={asked.secret}
          onChange={(secret) => onChange({ secret })}
          error={errorAt('secret')}
          spellCheck={false}
          autoComplete="off"
          onEnter={onEnter}
        />
      )}
    </div>
  );
}
