import './Icon.css';
import { classesOf } from './classes.ts';
import { type IconName, strokesOf } from './icons.ts';

/**
 * A line icon. Decoration for screen readers unless it stands alone: then give it a `label`.
 * `<Icon name="calendar" />`, `<Icon name="warn" size="lg" label={t('…')} />`
 */
export function Icon({
  name,
  size = 'md',
  label,
  className,
}: {
  readonly name: IconName;
  readonly size?: 'sm' | 'md' | 'lg' | 'xl' | undefined;
  readonly label?: string | undefined;
  readonly className?: string | undefined;
}) {
  const role = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <svg
      className={classesOf('icon', size !== 'md' && `icon-${size}`, className)}
      viewBox="0 0 20 20"
      focusable="false"
      {...role}
    >
      {strokesOf(name).map((stroke) => {
        const { d, width, opacity, dash, filled } = typeof stroke === 'string' ? { d: stroke } : stroke;
        return (
          <path
            key={d}
            d={d}
            strokeWidth={width}
            opacity={opacity}
            strokeDasharray={dash}
            {...(filled === true ? { fill: 'currentColor', stroke: 'none' } : {})}
          />
        );
      })}
    </svg>
  );
}
