/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a press with Shift ticks a range, which an input does not tell */
import './checks.css';
import { classesOf } from './classes.ts';
import { Icon } from './Icon.tsx';

/** A bare tick box inside a grid, where the row has the focus and X ticks it. Elsewhere use CheckboxField. */
export function TickBox({
  label,
  checked,
  onToggle,
  tabIndex = -1,
}: {
  readonly label: string;
  readonly checked: boolean | 'some';
  /** Undefined in a row: there the grid hears the press. */
  readonly onToggle?: (() => void) | undefined;
  readonly tabIndex?: number | undefined;
}) {
  return (
    <button
      type="button"
      role="checkbox"
      className={classesOf('tick', checked !== false && 'tick-on')}
      aria-label={label}
      aria-checked={checked === 'some' ? 'mixed' : checked}
      tabIndex={tabIndex}
      onClick={onToggle}
    >
      <span className="box">
        <Icon name={checked === 'some' ? 'minus' : 'check'} />
      </span>
    </button>
  );
}
