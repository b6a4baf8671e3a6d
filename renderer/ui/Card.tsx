import type { ReactNode } from 'react';
import './Card.css';
import { classesOf } from './classes.ts';

export type CardProps = {
  readonly title?: string | undefined;
  /** Small words or chips right of the title. */
  readonly note?: ReactNode;
  /** Small buttons or a link at the end of the head. */
  readonly actions?: ReactNode;
  /** `none` for rows and tables that reach the edges. */
  readonly padding?: 'body' | 'none' | undefined;
  readonly level?: 2 | 3 | undefined;
  readonly className?: string | undefined;
  readonly children?: ReactNode;
};

/** One thing in a frame. No card inside a card. `<Card title={t('facts')} actions={<Button size="sm" …/>}>…</Card>` */
export function Card({ title, note, actions, padding = 'body', level = 2, className, children }: CardProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section className={classesOf('card', className)} aria-label={title}>
      {title !== undefined && (
        <div className="card-head">
          <Heading className="card-title">{title}</Heading>
          {note !== undefined && <div className="card-note">{note}</div>}
          {actions !== undefined && <div className="card-actions">{actions}</div>}
        </div>
      )}
      {padding === 'none' ? children : <div className="card-body">{children}</div>}
    </section>
  );
}

/** Rows with a hairline between them; edge to edge in a card without padding. */
export function Rows({ label, children }: { readonly label?: string | undefined; readonly children: ReactNode }) {
  return (
    <ul className="rows" aria-label={label}>
      {children}
    </ul>
  );
}

/** One row of `Rows`: what leads (time, icon, avatar), the words, a second line, and what stands at the end. */
export function Row({
  lead,
  title,
  detail,
  end,
  done,
}: {
  readonly lead?: ReactNode;
  readonly title: ReactNode;
  readonly detail?: ReactNode;
  readonly end?: ReactNode;
  /** Struck through, but still readable. */
  readonly done?: boolean | undefined;
}) {
  return (
    <li>
      {lead !== undefined && <div className="row-lead">{lead}</div>}
      <div className="row-words">
        <div className={classesOf('row-title', done === true && 'was')}>{title}</div>
        {detail !== undefined && <div className="row-detail">{detail}</div>}
      </div>
      {end !== undefined && <div className="row-end">{end}</div>}
    </li>
  );
}

/** Terms on the left, what they are on the right. */
export function Facts({ facts }: { readonly facts: readonly { readonly term: string; readonly detail: ReactNode }[] }) {
  return (
    <dl className="facts">
      {facts.map(({ term, detail }, place) => (
        // oxlint-disable-next-line react/no-array-index-key -- a term may stand twice, and facts do not move
        <div key={`${place} ${term}`} className="fact">
          <dt>{term}</dt>
          <dd>{detail}</dd>
        </div>
      ))}
    </dl>
  );
}
