import { Fragment, type ReactNode } from 'react';
import { Anchor } from './Anchor.tsx';
import './PageHead.css';
import { classesOf } from './classes.ts';

export type PageHeadProps = {
  readonly title: string;
  /** Where this page lies: `[{ label: 'Events', href: '#/events' }]`. */
  readonly crumbs?: readonly { readonly label: string; readonly href: string }[] | undefined;
  /** One line: "148 people, 131 with a running membership". */
  readonly context?: ReactNode;
  /** Search and view actions; hidden below 900 px where `more` takes over, or else wrapped to a second line. */
  readonly actions?: ReactNode;
  /** The one primary button, far right, always there. */
  readonly primary?: ReactNode;
  /** A Menu with what `actions` hold, for narrow windows. */
  readonly more?: ReactNode;
};

/** The head of a page: title, context, actions, one primary button. */
export function PageHead({ title, crumbs, context, actions, primary, more }: PageHeadProps) {
  return (
    <header className="head">
      <div className="head-words">
        {crumbs !== undefined && (
          <span className="head-crumbs">
            {crumbs.map((crumb) => (
              <Fragment key={crumb.href}>
                <Anchor href={crumb.href} className="crumb">
                  {crumb.label}
                </Anchor>
                <span aria-hidden="true">/</span>
              </Fragment>
            ))}
          </span>
        )}
        <h1 className="head-title">{title}</h1>
        {context !== undefined && <div className="head-context">{context}</div>}
      </div>
      {actions !== undefined && (
        <div className={classesOf('head-actions', more !== undefined && 'head-wide-only')}>{actions}</div>
      )}
      {(primary !== undefined || more !== undefined) && (
        <div className="head-primary">
          {primary}
          {more !== undefined && <div className="head-narrow-only">{more}</div>}
        </div>
      )}
    </header>
  );
}

/** What scrolls. `edges="none"` for lists and calendars that fill the whole width, `column` for reading and settings. */
export function PageBody({
  edges = 'padded',
  className,
  children,
}: {
  readonly edges?: 'padded' | 'none' | 'column' | undefined;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}) {
  return <div className={classesOf('body', `body-${edges}`, className)}>{children}</div>;
}
