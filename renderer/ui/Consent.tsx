import './Chip.css';
import { classesOf } from './classes.ts';
import { Icon } from './Icon.tsx';

const icons = { yes: 'shield', no: 'shield-off', ask: 'shield-ask', due: 'clock' } as const;

/** One consent: given, refused, never asked, or due for renewal. `inline` is the small form for table cells; give it a `title`. */
export function Consent({
  state,
  label,
  title,
  look = 'boxed',
}: {
  readonly state: keyof typeof icons;
  readonly label: string;
  /** The whole meaning, for the tooltip and screen readers: "Photo: not allowed". */
  readonly title?: string | undefined;
  readonly look?: 'boxed' | 'inline' | undefined;
}) {
  return (
    <span className={classesOf('consent', `consent-${state}`, look === 'inline' && 'consent-inline')} title={title}>
      <Icon name={icons[state]} size={look === 'inline' ? 'sm' : 'md'} />
      <span aria-hidden={title !== undefined}>{label}</span>
      {title !== undefined && <span className="vh">{title}</span>}
    </span>
  );
}
