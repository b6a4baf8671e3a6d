import { Button } from '../ui/Button.tsx';
import { useWords } from '../words/words.ts';
import type { SheetFlowState } from './sheetFlow.ts';

/** The buttons of each step, the one that goes on last. */
export function SheetFlowActions({
  flow,
  act,
  acting,
  onClose,
}: {
  readonly flow: SheetFlowState;
  readonly act: string;
  readonly acting: string;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const { busy, isCopied } = flow;
  const cancel = (
    <Button disabled={busy === 'acting'} onPress={flow.leave}>
      {t('frame.cancel')}
    </Button>
  );
  const goOn = isCopied ? act : t('protection.goOn');
  switch (flow.step) {
    case 'first':
      return (
        <>
          {cancel}
          <Button tone="primary" busy={busy !== undefined} onPress={flow.leaveFirst}>
            {busy === 'acting' ? acting : busy === 'proving' ? t('protection.proving') : goOn}
          </Button>
        </>
      );
    case 'sheet':
      return (
        <>
          {cancel}
          <Button onPress={() => flow.backTo('first')}>{t('protection.sheet.backToFirst')}</Button>
          <Button icon="print" autoFocus onPress={() => window.print()}>
            {t('protection.sheet.print')}
          </Button>
          <Button tone="primary" onPress={flow.leaveSheet}>
            {t('protection.sheet.onPaper')}
          </Button>
        </>
      );
    case 'check':
      return (
        <>
          {cancel}
          <Button disabled={busy !== undefined} onPress={() => flow.backTo('sheet')}>
            {t('protection.sheet.back')}
          </Button>
          <Button tone="primary" busy={busy !== undefined} onPress={flow.leaveCheck}>
            {busy === undefined ? act : acting}
          </Button>
        </>
      );
    case 'leaving':
      return (
        <>
          <Button tone="danger" onPress={onClose}>
            {t('protection.sheet.leave')}
          </Button>
          <Button tone="primary" autoFocus onPress={flow.stay}>
            {t('protection.sheet.stay')}
          </Button>
        </>
      );
    case 'done':
      return (
        <Button tone="primary" autoFocus onPress={onClose}>
          {t('frame.close')}
        </Button>
      );
  }
}
