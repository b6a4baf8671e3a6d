import { Kbd } from './Kbd.tsx';
import './KeyCaps.css';

/** Every way to press one command, as caps: `[['Ctrl', 'Shift', 'Z'], ['Ctrl', 'Y']]`. Read aloud as words. */
export function KeyCaps({ keys }: { readonly keys: readonly (readonly string[])[] }) {
  return (
    <span className="key-caps">
      {keys.map((names) => (
        <span key={names.join(' ')} className="key-cap-way">
          {names.map((name, place) => (
            // oxlint-disable-next-line react/no-array-index-key -- a letter may follow itself, and caps do not move
            <Kbd key={`${place} ${name}`}>{name}</Kbd>
          ))}
          <span className="vh">{names.join(' ')}</span>
        </span>
      ))}
    </span>
  );
}
