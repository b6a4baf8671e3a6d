import type { ReactNode } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import './checks.css';
import './ChoiceBoxes.css';
import { classesOf } from './classes.ts';

export type BoxedChoice = {
  readonly value: string;
  /** Small words above: whose it is, when. */
  readonly from: string;
  readonly content: ReactNode;
  /** `was`: what stood there before. `wide`: below the others, as wide as all of them. */
  readonly look?: 'was' | 'wide' | undefined;
};

/**
 * Versions of one thing side by side, one of which is chosen: `<ChoiceBoxes label={t('phone')} choices={…} value={…} />`.
 * For texts that are compared; answers in a word or two are RadioRows.
 */
export function ChoiceBoxes({
  labelledBy,
  choices,
  value,
  onChange,
}: {
  /** The id of the words that name it. */
  readonly labelledBy: string;
  readonly choices: readonly BoxedChoice[];
  readonly value: string | null;
  readonly onChange: (value: string) => void;
}) {
  return (
    <RadioGroup className="choice-boxes" aria-labelledby={labelledBy} value={value} onChange={onChange}>
      <div className="choice-columns">{choices.filter(({ look }) => look !== 'wide').map(boxOf)}</div>
      {choices.filter(({ look }) => look === 'wide').map(boxOf)}
    </RadioGroup>
  );
}

const boxOf = ({ value, from, content, look }: BoxedChoice) => (
  <Radio key={value} value={value} className={classesOf('choice-box', look === 'was' && 'choice-was')}>
    <span className="box radio" aria-hidden="true" />
    <span className="choice-words">
      <small className="choice-from">{from}</small>
      <span className="choice-content">{content}</span>
    </span>
  </Radio>
);
