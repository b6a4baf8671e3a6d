import './Chip.css';
import { classesOf } from './classes.ts';
import { Icon } from './Icon.tsx';

const marks = { 0: 'tally-0', 1: 'tally-1', 2: 'tally-2', 3: 'tally-3', 4: 'tally-4', 5: 'tally-5' } as const;
type Strokes = keyof typeof marks;

/** Standing at the table: 1 Guest to 4 Pillar, 5 Honorary, 0 Resting. The word comes from the caller. */
export function Standing({ strokes, label }: { readonly strokes: Strokes; readonly label: string }) {
  return (
    <span className={classesOf('standing', strokes === 0 && 'standing-rest')}>
      <Icon name={marks[strokes]} />
      {label}
    </span>
  );
}

/** Visits counted in fives, as on the beer mat; above 25 five groups and "+ n". `label` reads the number: "14 visits". */
export function Tally({ visits, label }: { readonly visits: number; readonly label: string }) {
  const drawn = Math.min(visits, 25);
  const groups = Math.floor(drawn / 5);
  const rest = (drawn % 5) as Strokes;
  return (
    <span className="tally" title={label}>
      <span className="vh">{label}</span>
      {Array.from({ length: groups }, (_, group) => (
        <Icon key={group} name="tally-5" />
      ))}
      {rest > 0 && <Icon name={marks[rest]} />}
      {visits === 0 && (
        <span className="tally-none" aria-hidden="true">
          –
        </span>
      )}
      {visits > drawn && (
        <b className="tally-more" aria-hidden="true">
          +{visits - drawn}
        </b>
      )}
    </span>
  );
}
