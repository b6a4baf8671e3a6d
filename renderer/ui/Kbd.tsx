import './Kbd.css';

/** One key as printed on the keyboard. Screen readers hear keys through `aria-keyshortcuts`, so this is hidden from them. */
export function Kbd({ children }: { readonly children: string }) {
  return (
    <kbd className="kbd" aria-hidden="true">
      {children}
    </kbd>
  );
}
