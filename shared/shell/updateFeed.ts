/**
 * What a feed of updates may say: that there is a newer version, and the page where it can be had.
 *
 * Alone because it comes from a network. Invariant: nothing is taken from it but a version and an `https:` address of the
 * feed's own host.
 */
export type Update = { readonly version: string; readonly page: string };

const VERSION = /^(\d{1,6})\.(\d{1,6})\.(\d{1,6})$/;

const wordOf = (told: unknown, name: string): string | undefined => {
  const value = typeof told === 'object' && told !== null ? (told as Record<string, unknown>)[name] : undefined;
  return typeof value === 'string' ? value : undefined;
};

/** The address, from the file beside the program; undefined: none is set, and nobody is asked. */
export function feedAddress(told: unknown): string | undefined {
  const url = wordOf(told, 'url');
  return url?.startsWith('https://') === true ? url : undefined;
}

/** The newer version that the feed names, if it names one. */
export function readUpdate(told: unknown, current: string, feed: string): Update | undefined {
  const [version, page] = [wordOf(told, 'version'), wordOf(told, 'page')];
  if (version === undefined || page === undefined || !isNewer(version, current)) return undefined;
  const host = /^https:\/\/([\w.:-]+)\//.exec(feed)?.[1];
  return host !== undefined && page.startsWith(`https://${host}/`) ? { version, page } : undefined;
}

function isNewer(version: string, current: string): boolean {
  const [, ...offered] = VERSION.exec(version) ?? [];
  const [, ...mine] = VERSION.exec(current) ?? [];
  const at = offered.findIndex((part, index) => Number(part) !== Number(mine[index]));
  return mine.length === 3 && at >= 0 && Number(offered[at]) > Number(mine[at]);
}
