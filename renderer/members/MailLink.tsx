import { Anchor } from '../ui/Anchor.tsx';

/** An address that begins a mail in the person's own mail program. */
export function MailLink({ address }: { readonly address: string }) {
  return (
    <Anchor href={`mailto:${encodeURIComponent(address).replace('%40', '@')}`} external>
      {address}
    </Anchor>
  );
}
