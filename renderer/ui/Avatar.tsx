import './Chip.css';
import { classesOf } from './classes.ts';
import { initialsOf } from './initials.ts';

/** Initials in a ring, beside a name that is written out: hidden from screen readers. */
export function Avatar({ name, size = 'md' }: { readonly name: string; readonly size?: 'md' | 'lg' | undefined }) {
  return (
    <span className={classesOf('avatar', size === 'lg' && 'avatar-lg')} aria-hidden="true">
      {initialsOf(name)}
    </span>
  );
}
