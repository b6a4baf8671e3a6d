import { ToggleButton, ToggleButtonGroup, useLocale } from 'react-aria-components';
import type { Choice } from './choices.ts';
import { classesOf } from './classes.ts';
import { given } from './given.ts';
import { Icon } from './Icon.tsx';
import './Segment.css';

export type SegmentProps<V extends string> = {
  /** Its name for screen readers. */
  readonly label: string;
  readonly choices: readonly Choice<V>[];
  readonly value: V;
  readonly onChange: (value: V) => void;
  readonly disabled?: boolean | undefined;
  readonly className?: string | undefined;
};

/** Another look at the same list, two to five: `<Segment label={t('view')} choices={views} value={view} onChange={setView} />` */
export function Segment<V extends string>({ label, choices, value, onChange, disabled, className }: SegmentProps<V>) {
  const number = new Intl.NumberFormat(useLocale().locale);
  return (
    <ToggleButtonGroup
      className={classesOf('segment', className)}
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = choices.find((choice) => keys.has(choice.value));
        if (chosen !== undefined && chosen.value !== value) onChange(chosen.value);
      }}
      {...given({ isDisabled: disabled })}
    >
      {choices.map((choice) => (
        <ToggleButton
          key={choice.value}
          id={choice.value}
          className="segment-choice"
          {...given({ isDisabled: choice.disabled })}
        >
          {choice.icon !== undefined && <Icon name={choice.icon} size="sm" />}
          {choice.label}
          {choice.count !== undefined && <span className="segment-count">{number.format(choice.count)}</span>}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
