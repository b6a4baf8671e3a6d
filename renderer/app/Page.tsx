import { type ReactNode, use } from 'react';
import { createPortal } from 'react-dom';
import { InspectorSlot } from './inspectorSlot.ts';

/** One page inside the frame: `<Page head={<PageHead …/>} inspector={open && <Inspector …/>}><PageBody>…</PageBody></Page>`. */
export function Page({
  head,
  inspector,
  children,
}: {
  readonly head: ReactNode;
  /** An `Inspector`, or nothing: it stands beside the page, not in it. */
  readonly inspector?: ReactNode;
  readonly children: ReactNode;
}) {
  const slot = use(InspectorSlot);
  return (
    <>
      {head}
      {children}
      {slot !== null && createPortal(inspector, slot)}
    </>
  );
}
