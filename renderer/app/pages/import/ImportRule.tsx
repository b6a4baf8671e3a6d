import type { ImportPreview } from '../../../../shared/import/contract.ts';
import { choicesFor } from '../../../../shared/import/rules.ts';
import { Select } from '../../../ui/Select.tsx';
import { useWords } from '../../../words/words.ts';
import type { Source } from './deskDraft.ts';
import { readAgain } from './importDesk.ts';
import { isAboutOther, targetWords } from './importWords.ts';

/** What the file may do to one field of what is here already. */
export function ImportRule({
  target,
  preview,
  source,
  isBusy,
}: {
  readonly target: string;
  readonly preview: ImportPreview;
  readonly source: Source;
  readonly isBusy: boolean;
}) {
  const { t } = useWords();
  const choices = preview.kind === 'workspace' ? [] : choicesFor(preview.kind, target);
  const told = source.rules?.[target] ?? preview.rules[target];
  const rule = choices.find((each) => each === told) ?? choices[0] ?? 'overwrite';
  return (
    <Select
      label={t('import.ruleOf', { field: targetWords(t, target) })}
      labelHidden
      disabled={isBusy && isAboutOther(preview, source)}
      choices={choices.map((value) => ({ value, label: t(`import.rule.${value}`) }))}
      value={rule}
      onChange={(value) => readAgain({ rules: { ...source.rules, [target]: value } })}
    />
  );
}
