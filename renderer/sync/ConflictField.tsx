import { useId } from 'react';
import type { ConflictField as Open } from '../../shared/sync/contract.ts';
import { anotherFormOf, candidateKey, type FieldChoice, type Side } from '../../shared/sync/fieldChoice.ts';
import { fieldLabel } from '../../shared/sync/fieldLabel.ts';
import { Button } from '../ui/Button.tsx';
import { type BoxedChoice, ChoiceBoxes } from '../ui/ChoiceBoxes.tsx';
import { AnotherValue } from './AnotherValue.tsx';
import { ChangedText } from './ChangedText.tsx';
import './conflicts.css';
import { fieldText } from './fieldText.ts';
import { sourceText } from './sourceText.ts';
import { useMoment } from './useMoment.ts';
import { type ValueWords, valueText } from './valueText.ts';

/** How boxes and choices name each other; a candidate's key is never one of these. */
const CHOSEN_BY: Readonly<Record<string, FieldChoice>> = { before: { by: 'before' }, joined: { by: 'joined' } };
const boxOf = (choice: FieldChoice | undefined): string | null =>
  choice === undefined || choice.by === 'another' ? null : choice.by === 'candidate' ? choice.key : choice.by;

/** One open field: what stood there before, each version with whose it is, both in one, or another. */
export function ConflictField({
  field,
  sides,
  choice,
  words,
  onChoose,
}: {
  readonly field: Open;
  readonly sides: readonly Side[];
  readonly choice: FieldChoice | undefined;
  readonly words: ValueWords;
  readonly onChoose: (choice: FieldChoice | undefined) => void;
}) {
  const { t } = words;
  const labelId = useId();
  const label = fieldText(t, words.locale, field.field, words.nameOf);
  const form = anotherFormOf(field);
  const isWriting = choice?.by === 'another';
  const now = typeof field.now === 'string' || typeof field.now === 'number' ? String(field.now) : '';
  const write = () => onChoose(isWriting ? undefined : { by: 'another', typed: now });
  const boxes = useBoxes(field, sides, words);
  return (
    <section className="conflict-field" aria-labelledby={labelId} data-open={choice === undefined || undefined}>
      <div className="conflict-label">
        <h3 id={labelId} className="label">
          {label}
        </h3>
        {field.base === undefined && <p className="xs subtle">{t('conflicts.noBefore')}</p>}
        {form !== undefined && (
          <Button
            size="sm"
            tone="quiet"
            icon={isWriting ? 'x' : 'edit'}
            label={`${t(isWriting ? 'conflicts.anotherClear' : 'conflicts.another')}: ${label}`}
            onPress={write}
          >
            {t(isWriting ? 'conflicts.anotherClear' : 'conflicts.another')}
          </Button>
        )}
      </div>
      <div className="stack">
        <ChoiceBoxes
          labelledBy={labelId}
          choices={boxes}
          value={boxOf(choice)}
          onChange={(value) => onChoose(CHOSEN_BY[value] ?? { by: 'candidate', key: value })}
        />
        {isWriting && form !== undefined && (
          <div className="conflict-another">
            <AnotherValue
              field={label}
              form={form}
              typed={choice.typed}
              onType={(typed) => onChoose({ by: 'another', typed })}
            />
          </div>
        )}
      </div>
    </section>
  );
}

function useBoxes(field: Open, sides: readonly Side[], words: ValueWords): readonly BoxedChoice[] {
  const { t } = words;
  const moment = useMoment();
  const last = fieldLabel(field.field).name;
  const before = field.base === undefined ? undefined : valueText(words, field.base, last);
  const content = (value: unknown) => {
    const text = valueText(words, value, last);
    return text === '' ? <em>{t('conflicts.nothing')}</em> : <ChangedText text={text} before={before} />;
  };
  const order = (one: Open['candidates'][number]) => sides.findIndex(({ device }) => device === one.device);
  const candidates = field.candidates.toSorted((a, b) => order(a) - order(b) || (a.at < b.at ? -1 : 1));
  return [
    ...(before === undefined
      ? []
      : [{ value: 'before', from: t('conflicts.before'), content: content(field.base), look: 'was' } as const]),
    ...candidates.map((candidate) => ({
      value: candidateKey(candidate),
      from: sourceText(t, candidate, sides, words.devices, moment),
      content: content(candidate.value),
    })),
    ...(field.joined === undefined
      ? []
      : [{ value: 'joined', from: t('conflicts.joined'), content: content(field.joined), look: 'wide' } as const]),
  ];
}
