import { ProgressBar as AriaProgressBar, Label } from 'react-aria-components';
import { classesOf } from './classes.ts';
import './ProgressBar.css';

/**
 * How far, how full. `text` is the figure next to it: "46 of 50", "Row 96 of 148". `near` is brass, `over` is red.
 * `<ProgressBar label={t('seats')} value={46} max={50} text={t('ofSeats', …)} tone="near" />`
 */
export function ProgressBar({
  label,
  labelHidden,
  value,
  max = 100,
  text,
  tone = 'plain',
}: {
  readonly label: string;
  readonly labelHidden?: boolean | undefined;
  readonly value: number;
  readonly max?: number | undefined;
  readonly text: string;
  readonly tone?: 'plain' | 'near' | 'over' | undefined;
}) {
  const share = max > 0 ? Math.min(100, Math.max(0, (value / max) * 100)) : 0;
  return (
    <AriaProgressBar
      className={classesOf('progress', `progress-${tone}`)}
      value={Math.min(value, max)}
      maxValue={max}
      valueLabel={text}
    >
      {labelHidden === true ? <Label className="vh">{label}</Label> : <Label className="progress-label">{label}</Label>}
      {labelHidden !== true && <span className="progress-text">{text}</span>}
      <div className="progress-bar">
        <div className="progress-fill" style={{ width: `${share}%` }} />
      </div>
    </AriaProgressBar>
  );
}
