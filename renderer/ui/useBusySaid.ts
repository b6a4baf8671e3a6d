/**
 * Takes back what was read aloud of a busy button once the button goes.
 *
 * Alone because react-aria says it by an invisible picture that is named by the button itself and stays for some seconds:
 * without the button it is a picture without a name.
 */
import { useEffect, useRef } from 'react';

export function useBusySaid(busy: boolean): void {
  const wasBusy = useRef(false);
  useEffect(() => {
    if (busy) wasBusy.current = true;
  }, [busy]);
  useEffect(
    () => () => {
      if (wasBusy.current) dropNameless();
    },
    [],
  );
}

function dropNameless(): void {
  for (const said of document.querySelectorAll('[data-live-announcer] [role="img"]')) {
    const ids = said.getAttribute('aria-labelledby')?.split(' ') ?? [];
    if (!ids.some((id) => document.getElementById(id) !== null)) said.remove();
  }
}
