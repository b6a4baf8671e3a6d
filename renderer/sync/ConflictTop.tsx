import type { ReactNode, Ref } from 'react';
import type { Conflict } from '../../shared/sync/contract.ts';
import { allOf, type Choices, sidesOf } from '../../shared/sync/fieldChoice.ts';
import { Button } from '../ui/Button.tsx';
import { DocumentTop } from './DocumentTop.tsx';
import { deviceText } from './sourceText.ts';
import type { ValueWords } from './valueText.ts';

/** Who or what it is about; between two devices, one press takes all of one. */
export function ConflictTop({
  conflict,
  choices,
  words,
  link,
  heading,
  onChoices,
}: {
  readonly conflict: Conflict;
  readonly choices: Choices;
  readonly words: ValueWords;
  readonly link: ReactNode;
  readonly heading: Ref<HTMLHeadingElement>;
  readonly onChoices: (choices: Choices) => void;
}) {
  const { t, devices } = words;
  const sides = sidesOf(conflict);
  return (
    <DocumentTop about={conflict} link={link} heading={heading}>
      {sides.length === 2 && (
        <div className="row row-wrap">
          {sides.map((side) => (
            <Button key={side.device} size="sm" onPress={() => onChoices(allOf(conflict, side.device, choices))}>
              {side.isHere
                ? t('conflicts.allHere')
                : t('conflicts.allOf', { device: deviceText(t, side, sides, devices) })}
            </Button>
          ))}
        </div>
      )}
    </DocumentTop>
  );
}
