import { strokesOf } from '../../../ui/icons.ts';

const CHAIRS = 10;
const FREE = 3;
const CHAIR = 'M-20 8V-2a20 14 0 0 1 40 0V8Z';
const CUPS = [
  [252, 158],
  [146, 172],
  [180, 262],
  [258, 236],
] as const;

/** The round table: ten chairs, one of them free, and five strokes on the mat. */
export function TableArt({ label }: { readonly label: string }) {
  return (
    <svg viewBox="40 40 320 320" className="table-art" role="img" aria-label={label}>
      {Array.from({ length: CHAIRS }, (_, chair) => {
        const turn = (360 / CHAIRS) * chair;
        const isFree = chair === FREE;
        return (
          <path
            key={turn}
            d={CHAIR}
            className={isFree ? 'art-free' : 'art-chair'}
            transform={`rotate(${turn} 200 200) translate(200 72)`}
          />
        );
      })}
      <circle cx="200" cy="200" r="96" className="art-top" />
      <circle cx="200" cy="200" r="84" className="art-line" />
      <circle cx="200" cy="200" r="40" className="art-mat" />
      <g transform="translate(170 170) scale(3)" className="art-tally">
        {strokesOf('tally-5').map((stroke) => {
          const d = typeof stroke === 'string' ? stroke : stroke.d;
          return <path key={d} d={d} />;
        })}
      </g>
      {CUPS.map(([x, y]) => (
        <circle key={x} cx={x} cy={y} r="11" className="art-cup" />
      ))}
    </svg>
  );
}
