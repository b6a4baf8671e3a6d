/** The proxy that the environment names for an address, as programs without a desktop have it. */

/** @param environment `HTTPS_PROXY`, `HTTP_PROXY`, `NO_PROXY`, in either case, as curl reads them */
export function proxyFrom(environment: Readonly<Record<string, string | undefined>>, url: string): string | undefined {
  const { protocol, hostname } = new URL(url);
  const named = (name: string) => environment[name.toLowerCase()] || environment[name] || undefined;
  const proxy = named(protocol === 'https:' ? 'HTTPS_PROXY' : 'HTTP_PROXY');
  const isLoopback = hostname === 'localhost' || hostname.startsWith('127.') || hostname === '[::1]';
  const spared = (named('NO_PROXY') ?? '').split(',').map((one) => one.trim().replace(/^\./, ''));
  const isSpared = spared.some(
    (one) => one === '*' || (one !== '' && (hostname === one || hostname.endsWith(`.${one}`))),
  );
  return isLoopback || isSpared ? undefined : proxy;
}
