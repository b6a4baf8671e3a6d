import { useState } from 'react';
import type { CommandId } from '../../shared/keys/commands.ts';
import { keyVerdict } from '../../shared/keys/decideKeys.ts';
import { isPrintable, strokeOf, strokesOf } from '../../shared/keys/strokes.ts';
import { commandWordsOf } from '../client/keyHints.ts';
import { useKeySettings } from '../client/useKeys.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { KeyField } from '../ui/KeyField.tsx';
import { keyNames, systemOf } from '../words/keyNames.ts';
import { useWords } from '../words/words.ts';

/** Pressed away: the command is to have no key. */
const NONE = '';
const FREE = { kind: 'free' } as const;

/** Asks for the key of one command; says at once whose it is already, or why it can't be one. */
export function KeyDialog({
  id,
  onClose,
  onSave,
}: {
  readonly id: CommandId;
  readonly onClose: () => void;
  /** Undefined: without a key. */
  readonly onSave: (id: CommandId, key: string | undefined) => Promise<boolean>;
}) {
  const { t, locale } = useWords();
  const { bound, letterKeys } = useKeySettings();
  const [key, setKey] = useState<string>();
  const shown = key === undefined ? '' : key === NONE ? t('keys.none') : keyNames(key, locale).join(' ');
  const verdict = key === undefined ? undefined : key === NONE ? FREE : keyVerdict(bound, id, key);
  const isTakeable = verdict?.kind === 'taken' && !verdict.fixed;
  const save = async () => {
    if (key !== undefined && (await onSave(id, key === NONE ? undefined : key))) onClose();
  };
  const onKey = (press: KeyboardEvent) => {
    const { ctrlKey: ctrl, metaKey: meta, altKey: alt, shiftKey: shift } = press;
    const stroke = strokeOf({ key: press.key, ctrl, meta, alt, shift }, systemOf());
    if (stroke === undefined) return;
    if (stroke === 'Backspace') setKey(NONE);
    else if (stroke !== 'Enter') setKey(joined(key, stroke));
    else if (verdict?.kind === 'free') void save();
  };
  const error = (() => {
    if (verdict === undefined || verdict.kind === 'free') return undefined;
    if (verdict.kind === 'reserved') return t(`keys.refused.${verdict.reason}`, { keys: shown });
    return t(verdict.fixed ? 'keys.takenFixed' : 'keys.taken', { keys: shown, by: commandWordsOf(t, verdict.by) });
  })();
  const isSilent = !letterKeys && key !== undefined && strokesOf(key).some(isPrintable);
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('keys.dialog', { command: commandWordsOf(t, id) })}
      actions={
        <>
          <Button onPress={onClose}>{t('frame.cancel')}</Button>
          {key === undefined && <Button onPress={() => setKey(NONE)}>{t('keys.clear')}</Button>}
          {isTakeable && <Button onPress={() => void save()}>{t('keys.take')}</Button>}
          <Button tone="primary" disabled={verdict?.kind !== 'free'} onPress={() => void save()}>
            {t('keys.save')}
          </Button>
        </>
      }
    >
      <KeyField
        label={t('keys.field')}
        placeholder={t('keys.press')}
        shown={shown}
        onKey={onKey}
        help={t('keys.help')}
        error={error}
        warning={isSilent ? t('keys.lettersOff') : undefined}
      />
    </Dialog>
  );
}

/** A second letter after one that stands alone makes two presses; anything else begins anew. */
function joined(before: string | undefined, stroke: string): string {
  return before !== undefined && before !== NONE && isPrintable(before) && isPrintable(stroke)
    ? `${before} ${stroke}`
    : stroke;
}
