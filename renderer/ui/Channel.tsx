import './Chip.css';
import { classesOf } from './classes.ts';

/** A channel in two letters; `label` is its full name. `<Channel short="MA" label="Mastodon" />` */
export function Channel({
  short,
  label,
  state = 'on',
}: {
  readonly short: string;
  readonly label: string;
  readonly state?: 'on' | 'off' | undefined;
}) {
  return (
    <span className={classesOf('channel', state === 'off' && 'channel-off')} title={label}>
      <span aria-hidden="true">{short}</span>
      <span className="vh">{label}</span>
    </span>
  );
}
