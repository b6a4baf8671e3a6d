/**
 * What the shell asks of the page: a menu's command, a place from a link, files to be looked at.
 *
 * Alone because shell, preload and page share no other module. Invariant: the page treats each as a person's wish to see
 * something; none of them writes by itself.
 */
export const PAGE_COMMANDS = [
  'new-member',
  'new-event',
  'new-post',
  'import',
  'export',
  'undo',
  'redo',
  'find',
  'keys',
  'about',
  'go-today',
  'go-calendar',
  'go-events',
  'go-members',
  'go-posts',
  'go-settings',
] as const;
export type PageCommand = (typeof PAGE_COMMANDS)[number];

export type OpenedFile = { readonly path: string; readonly name: string };
export type ShellOrder =
  | { readonly kind: 'command'; readonly command: PageCommand }
  | { readonly kind: 'go'; readonly place: string; readonly id?: string }
  | { readonly kind: 'files'; readonly files: readonly OpenedFile[] };
