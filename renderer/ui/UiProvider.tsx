import type { ReactNode } from 'react';
import { I18nProvider, RouterProvider } from 'react-aria-components';
import { NavigateContext } from './Anchor.tsx';

/**
 * Around the whole page: the language of dates, numbers and react-aria's own words, and how links are followed.
 * `<UiProvider locale="de-DE" navigate={go}>…</UiProvider>`; the entry imports `ui/styles/global.css` before all else.
 */
export function UiProvider({
  locale,
  navigate,
  children,
}: {
  readonly locale: string;
  readonly navigate?: ((href: string) => void) | undefined;
  readonly children: ReactNode;
}) {
  const page = <NavigateContext value={navigate}>{children}</NavigateContext>;
  return (
    <I18nProvider locale={locale}>
      {navigate === undefined ? page : <RouterProvider navigate={navigate}>{page}</RouterProvider>}
    </I18nProvider>
  );
}
