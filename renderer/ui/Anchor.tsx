import { createContext, type MouseEvent, type ReactNode, useContext } from 'react';
import { classesOf } from './classes.ts';

/** How the page goes to another place; given once by UiProvider. Without it links are the browser's own. */
export const NavigateContext = createContext<((href: string) => void) | undefined>(undefined);

/** A click that means "open here": plain, with the main button. */
function staysHere(click: MouseEvent): boolean {
  return (
    click.button === 0 &&
    !click.metaKey &&
    !click.ctrlKey &&
    !click.shiftKey &&
    !click.altKey &&
    !click.defaultPrevented
  );
}

/** A link inside the application. For links to the web give `external`: the shell opens them in the browser. */
export function Anchor({
  href,
  children,
  external,
  className,
  current,
  label,
  keys,
  tabIndex,
}: {
  readonly href: string;
  readonly children: ReactNode;
  readonly external?: boolean | undefined;
  readonly className?: string | undefined;
  /** This link leads to where one is. */
  readonly current?: boolean | undefined;
  readonly label?: string | undefined;
  /** For `aria-keyshortcuts`, such as `G T`. */
  readonly keys?: string | undefined;
  readonly tabIndex?: number | undefined;
}) {
  const navigate = useContext(NavigateContext);
  const onClick = (click: MouseEvent) => {
    if (external === true || navigate === undefined || !staysHere(click)) return;
    click.preventDefault();
    navigate(href);
  };
  return (
    <a
      href={href}
      className={classesOf(className)}
      onClick={onClick}
      tabIndex={tabIndex}
      aria-label={label}
      aria-keyshortcuts={keys}
      aria-current={current === true ? 'page' : undefined}
      {...(external === true ? { target: '_blank', rel: 'noreferrer' } : {})}
    >
      {children}
    </a>
  );
}
