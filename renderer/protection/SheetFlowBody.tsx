import type { ReactNode } from 'react';
import { TextField } from '../ui/TextField.tsx';
import { useWords } from '../words/words.ts';
import { PrintedSheet } from './PrintedSheet.tsx';
import type { SheetFlowState } from './sheetFlow.ts';
import { SheetWords } from './SheetWords.tsx';

/** What stands in the dialog at each step. */
export function SheetFlowBody({
  flow,
  first,
  done,
}: {
  readonly flow: SheetFlowState;
  readonly first: ReactNode;
  readonly done: string;
}) {
  const { t } = useWords();
  const { words, check, leaveCheck } = flow;
  switch (flow.step) {
    case 'first':
      return first;
    case 'sheet':
      return (
        <>
          <p>{t('protection.sheet.lead')}</p>
          <SheetWords words={words} />
          <PrintedSheet words={words} />
        </>
      );
    case 'check':
      return (
        <>
          <p>{t('protection.sheet.check')}</p>
          {check.asked.map(({ place, text, problem }, order) => (
            <TextField
              key={place}
              label={t('protection.sheet.word', { place })}
              value={text}
              onChange={(typed) => check.type(place, typed)}
              error={problem && t(`protection.sheet.${problem}Word`, { place })}
              autoComplete="off"
              spellCheck={false}
              autoFocus={order === 0}
              onEnter={leaveCheck}
            />
          ))}
        </>
      );
    case 'leaving':
      return <p>{t('protection.sheet.leaveBody')}</p>;
    case 'done':
      return <p role="status">{done}</p>;
  }
}
