/**
 * Striking off a device: with an administrator's sign-in or without, and where a refusal of it is said.
 *
 * Alone because what the server says of the administrator belongs to his fields. Invariant: his password lives as long as
 * the dialog and nowhere else on the page.
 */
import { useState } from 'react';
import type { DeviceRow } from '../../shared/sync/contract.ts';
import { client } from '../client/connection.ts';
import { focusRefused } from '../client/focusRefused.ts';
import type { CallFailure } from '../client/outcome.ts';
import { takeBack } from '../client/useRun.ts';
import { toasts } from '../ui/toasts.ts';
import { useWords } from '../words/words.ts';
import { failedText } from './checkText.ts';
import { hindranceIn } from './stateWords.ts';
import { useSyncRun } from './useSyncRun.ts';

type Field = 'user' | 'password';
type Errors = Readonly<Partial<Record<Field, string>>>;
const NOBODY = { user: '', password: '' };

export function useStrikeOff(device: DeviceRow, onDone: () => void) {
  const { t } = useWords();
  const run = useSyncRun();
  const [deletes, setDeletes] = useState(false);
  const [admin, setAdmin] = useState(NOBODY);
  const [errors, setErrors] = useState<Errors>({});
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const refuseAt = (next: Errors) => {
    setErrors(next);
    focusRefused();
    return true;
  };
  const refuse = (failure: CallFailure): boolean => {
    const trouble = hindranceIn(failure)?.trouble;
    if (trouble === 'auth-required' || trouble === 'locked-out') return refuseAt({ password: failedText(t, trouble) });
    if (trouble === 'no-access') return refuseAt({ user: t('devices.strikeOff.noAdmin') });
    if (trouble !== undefined) setProblem(t('devices.strikeOff.notDeleted', { why: failedText(t, trouble) }));
    return trouble !== undefined;
  };
  const strikeOff = async () => {
    if (isBusy) return;
    const missing = deletes ? (['user', 'password'] as const).filter((field) => admin[field] === '') : [];
    if (missing.length > 0)
      return void refuseAt(Object.fromEntries(missing.map((field) => [field, t('sync.missing')])));
    setBusy(true);
    setProblem(undefined);
    const input = { id: device.id, ...(deletes ? { admin } : {}) };
    const struck = await run(client.devices.strikeOff(input), undefined, refuse);
    setBusy(false);
    if (struck === undefined) return;
    const came = struck.userDeleted ? 'deleted' : deletes ? 'notFound' : 'done';
    toasts.show({
      text: t(`devices.strikeOff.${came}`, { name: device.name, user: device.user }),
      tone: came === 'notFound' ? 'attention' : 'ok',
      action: {
        label: t('frame.undo'),
        icon: 'undo',
        onPress: () => void takeBack(t, { undo: struck.undo }, 'undo'),
      },
    });
    onDone();
  };
  return {
    deletes,
    setDeletes: (next: boolean) => {
      setDeletes(next);
      setErrors({});
      setProblem(undefined);
    },
    admin,
    type: (field: Field, typed: string) => {
      setAdmin((before) => ({ ...before, [field]: typed }));
      setErrors(({ [field]: _gone, ...others }) => others);
      setProblem(undefined);
    },
    errors,
    problem,
    isBusy,
    strikeOff: () => void strikeOff(),
  };
}
