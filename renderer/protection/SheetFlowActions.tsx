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
    <Button disabled={busy === 'acting'} onPress={onClose}>
      {t('frame.cancel')}
    </Button>
  );
  switch (flow.step) {
    case 'first':
      return (
        <>
          {cancel}
          <Button tone="primary" busy={busy !== undefined} onPress={flow.leaveFirst}>
            {busy === 'acting' ? acting : isCopied ? act : t('protection.goOn')}
          </Button>
        </>
      );
    case 'sheet':
      return (
        <>
          {cancel}
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
          <Button disabled={busy !== undefined} onPress={flow.showSheet}>
            {t('protection.sheet.back')}
          </Button>
          <Button tone="primary" busy={busy !== undefined} onPress={flow.leaveCheck}>
            {busy === undefined ? act : acting}
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
