import type { ReactNode } from 'react';
import { Dialog } from '../ui/Dialog.tsx';
import { useWords } from '../words/words.ts';
import { type SheetFlowInput, useSheetFlow } from './sheetFlow.ts';
import { SheetFlowActions } from './SheetFlowActions.tsx';
import { SheetFlowBody } from './SheetFlowBody.tsx';

export type SheetFlowProps = SheetFlowInput & {
  readonly title: string;
  /** The fields before the sheet; Enter in the last one calls `goOn`. */
  readonly children: (goOn: () => void) => ReactNode;
  /** What the last button does: a verb with its object, and the word while it is being done. */
  readonly act: string;
  readonly acting: string;
  readonly doneTitle: string;
  readonly doneBody: string;
  readonly onClose: () => void;
};

/** The dialog that leads to a new recovery sheet. It cannot be left while the act is under way, nor by mistake once words are drawn. */
export function SheetFlow(props: SheetFlowProps) {
  const { t } = useWords();
  const { title, children, act, acting, doneTitle, doneBody, onClose } = props;
  const flow = useSheetFlow(props, onClose);
  const titles = {
    first: title,
    sheet: t('protection.sheet.title'),
    check: t('protection.sheet.title'),
    leaving: t('protection.sheet.leaveTitle'),
    done: doneTitle,
  };
  return (
    <Dialog
      open
      must="answer"
      onClose={flow.leave}
      title={titles[flow.step]}
      actions={<SheetFlowActions key={flow.step} flow={flow} act={act} acting={acting} onClose={onClose} />}
    >
      <div key={flow.step} className="stack gap-3 protection-step">
        <SheetFlowBody flow={flow} first={children(flow.leaveFirst)} done={doneBody} />
      </div>
    </Dialog>
  );
}
