import type { ReactNode } from 'react';
import './SettingRow.css';

/** What is set on the left, the control on the right; below each other where it is narrow. */
export function SettingRow({
  title,
  help,
  children,
}: {
  readonly title: string;
  readonly help?: string | undefined;
  readonly children: ReactNode;
}) {
  return (
    <div className="setting-row">
      <div>
        <div className="strong">{title}</div>
        {help !== undefined && <div className="xs muted">{help}</div>}
      </div>
      {children}
    </div>
  );
}
