import type { ReactNode } from 'react';
import './Fold.css';
import { Icon } from './Icon.tsx';

/** What few need, behind its title: "More fields", "6 merged on their own". Opens with Enter, Space or a press. */
export function Fold({
  title,
  note,
  open,
  children,
}: {
  readonly title: string;
  readonly note?: ReactNode;
  /** At first; afterwards the person decides. */
  readonly open?: boolean | undefined;
  readonly children: ReactNode;
}) {
  return (
    <details className="fold" open={open}>
      <summary className="fold-title">
        <Icon name="right" size="sm" />
        {title}
        {note}
      </summary>
      <div className="fold-body">{children}</div>
    </details>
  );
}
