import type { ReactNode } from 'react';
import './Inspector.css';
import { classesOf } from './classes.ts';
import { IconButton } from './IconButton.tsx';
import { useMedia, widths } from './media.ts';
import { Sheet } from './Sheet.tsx';

export type InspectorProps = {
  readonly title: string;
  readonly note?: ReactNode;
  readonly closeLabel: string;
  readonly onClose: () => void;
  /** The keys that close it, as printed on them. */
  readonly closeKeys?: readonly string[] | undefined;
  /** `tray` is 240 px wide. */
  readonly width?: 'normal' | 'tray' | undefined;
  readonly children: ReactNode;
};

/** Details of what is selected: a column beside the page, a sheet from the right below 1100 px. Filled with `InspectorSection`s. */
export function Inspector(props: InspectorProps) {
  const { title, note, closeLabel, onClose, closeKeys, width = 'normal', children } = props;
  const asSheet = useMedia(widths.railIcons);
  if (asSheet) {
    return (
      <Sheet open title={title} note={note} closeLabel={closeLabel} onClose={onClose}>
        {children}
      </Sheet>
    );
  }
  return (
    <aside className={classesOf('inspector', width === 'tray' && 'inspector-tray')} aria-label={title}>
      <div className="inspector-head">
        <h2 className="inspector-title">{title}</h2>
        {note}
        <IconButton icon="x" label={closeLabel} onPress={onClose} className="end" keys={closeKeys} />
      </div>
      <div className="inspector-body">{children}</div>
    </aside>
  );
}

/** A part of an inspector or sheet, with a hairline above it. */
export function InspectorSection({
  title,
  actions,
  children,
}: {
  readonly title?: string | undefined;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section className="section" aria-label={title}>
      {title !== undefined && (
        <div className="section-head">
          <h3>{title}</h3>
          {actions !== undefined && <div className="end">{actions}</div>}
        </div>
      )}
      {children}
    </section>
  );
}
