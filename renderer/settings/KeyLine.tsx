import type { Command } from '../../shared/keys/commands.ts';
import { commandWordsOf } from '../client/keyHints.ts';
import { Button } from '../ui/Button.tsx';
import { Row } from '../ui/Card.tsx';
import { Chip } from '../ui/Chip.tsx';
import { KeyCaps } from '../ui/KeyCaps.tsx';
import { keyNames } from '../words/keyNames.ts';
import { useWords } from '../words/words.ts';

/** One command: its keys, and what can be done with them. */
export function KeyLine({
  command,
  keys,
  isChanged,
  onChange,
  onReset,
}: {
  readonly command: Command;
  readonly keys: readonly string[];
  readonly isChanged: boolean;
  readonly onChange: () => void;
  readonly onReset: () => void;
}) {
  const { t, locale } = useWords();
  const says = commandWordsOf(t, command.id);
  const caps =
    keys.length === 0 ? (
      <span className="muted">{t('keys.none')}</span>
    ) : (
      <KeyCaps keys={keys.map((key) => keyNames(key, locale))} />
    );
  return (
    <Row
      title={
        <>
          {says} {isChanged && <Chip>{t('keys.isChanged')}</Chip>}
        </>
      }
      end={
        <span className="key-end">
          {caps}
          <span className="key-acts">
            {isChanged && (
              <Button size="sm" tone="quiet" label={t('keys.resetOf', { command: says })} onPress={onReset}>
                {t('keys.reset')}
              </Button>
            )}
            {command.fixed === true ? (
              <span className="xs muted">{t('keys.fixed')}</span>
            ) : (
              <Button size="sm" label={t('keys.editOf', { command: says })} onPress={onChange}>
                {t('keys.edit')}
              </Button>
            )}
          </span>
        </span>
      }
    />
  );
}
