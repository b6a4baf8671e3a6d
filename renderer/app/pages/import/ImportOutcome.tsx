import type { ImportRow } from '../../../../shared/import/contract.ts';
import { Chip } from '../../../ui/Chip.tsx';
import { useWords } from '../../../words/words.ts';

const LOOKS = {
  create: { tone: 'ok', icon: 'plus' },
  update: { tone: 'info', icon: 'edit' },
  same: { tone: 'plain', icon: 'check' },
  refused: { tone: 'danger', icon: 'x' },
} as const;

/** What becomes of a row. */
export function ImportOutcome({ row }: { readonly row: ImportRow }) {
  const { t } = useWords();
  const { tone, icon } = LOOKS[row.outcome];
  return (
    <Chip tone={tone} icon={icon}>
      {t(`import.outcome.${row.outcome}`)}
    </Chip>
  );
}
