import { useLocale } from 'react-aria-components';
import './Chip.css';
import { classesOf } from './classes.ts';

/** How many wait. Brass (`attention`) only when a person must act. `label` says what is counted: "3 posts with an old date". */
export function Count({
  value,
  tone = 'plain',
  label,
}: {
  readonly value: number | string;
  readonly tone?: 'plain' | 'attention' | undefined;
  readonly label?: string | undefined;
}) {
  const { locale } = useLocale();
  const shown = typeof value === 'number' ? new Intl.NumberFormat(locale).format(value) : value;
  return (
    <span className={classesOf('count', tone === 'attention' && 'count-attention')}>
      <span aria-hidden={label !== undefined}>{shown}</span>
      {label !== undefined && <span className="vh">{label}</span>}
    </span>
  );
}
