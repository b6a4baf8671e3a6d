import type { ReactNode } from 'react';
import './protection.css';

/** What is set on the left, the control on the right; below each other where it is narrow. */
export function ProtectionRow({
  title,
  help,
  children,
}: {
  readonly title: string;
  readonly help: string;
  readonly children: ReactNode;
}) {
  return (
    <div className="protection-row">
      <div>
        <div className="strong">{title}</div>
        <div className="xs muted">{help}</div>
      </div>
      {children}
    </div>
  );
}
