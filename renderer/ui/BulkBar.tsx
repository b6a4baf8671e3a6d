import type { ReactNode } from 'react';
import './ToastDock.css';

/**
 * What can be done with the rows that are ticked; names the number and the limits, so that nothing is skipped in silence.
 * `<BulkBar label={…} title="3 selected" note="Mail is allowed for all three." actions={…} clear={<Button keys={['Esc']} …/>} />`
 */
export function BulkBar({
  label,
  title,
  note,
  actions,
  clear,
}: {
  readonly label: string;
  readonly title: string;
  readonly note?: string | undefined;
  readonly actions: ReactNode;
  readonly clear: ReactNode;
}) {
  return (
    <section className="bulk-bar" aria-label={label}>
      <output className="strong">{title}</output>
      {actions}
      <span className="bulk-bar-note">{note}</span>
      {clear}
    </section>
  );
}
