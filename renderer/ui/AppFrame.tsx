import type { ReactNode } from 'react';
import './AppFrame.css';
import { useMedia, widths } from './media.ts';

/** How much of the rail shows: all of it, icons with tooltips, or none (the tab bar takes its place). */
export type RailShown = 'full' | 'icons' | 'none';

export function useRailShown(collapsed: boolean): RailShown {
  const oneColumn = useMedia(widths.oneColumn);
  const narrow = useMedia(widths.railIcons);
  if (oneColumn) return 'none';
  return narrow || collapsed ? 'icons' : 'full';
}

export type AppFrameProps = {
  readonly rail: ReactNode;
  /** Shown instead of the rail below 900 px. */
  readonly tabBar: ReactNode;
  /** The `[` key is the caller's; this only shows the outcome. */
  readonly railCollapsed?: boolean | undefined;
  /** An `Inspector`, or nothing. */
  readonly inspector?: ReactNode;
  /** Words of the link that leaps over the rail. */
  readonly skipLabel: string;
  /** A PageHead and a PageBody. */
  readonly children: ReactNode;
};

/** The whole window: rail, page, inspector. Only the page's body scrolls, and never sideways. */
export function AppFrame({ rail, tabBar, railCollapsed = false, inspector, skipLabel, children }: AppFrameProps) {
  const shown = useRailShown(railCollapsed);
  return (
    <div className="app-frame" data-rail={shown}>
      <a
        className="skip-link"
        href="#main"
        onClick={(click) => {
          // The address belongs to the routes: move the focus only.
          click.preventDefault();
          document.querySelector<HTMLElement>('#main')?.focus();
        }}
      >
        {skipLabel}
      </a>
      {shown !== 'none' && rail}
      <main className="main" id="main" tabIndex={-1}>
        {children}
      </main>
      {inspector}
      {shown === 'none' && tabBar}
    </div>
  );
}
