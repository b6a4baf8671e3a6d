/**
 * What no page may do, whatever it is made to try: leave, open windows, reach a network, ask the system, bring files.
 *
 * Alone because it is the border between a page that shows strangers' texts and the system. Invariant: each guard holds for
 * every page there will ever be, not only for the window we open.
 */
import { type WebContents, app, session, shell } from 'electron';
import { pageOrigin } from './pageScheme.ts';

/** Copying is all that the page may ask the system for. */
const GRANTED: ReadonlySet<string> = new Set(['clipboard-sanitized-write']);
const OUTSIDE: ReadonlySet<string> = new Set(['https:', 'mailto:']);
/** Where content comes from: our own scheme, what the page made itself, and the developer tools. */
const SOURCES: ReadonlySet<string> = new Set(['app:', 'blob:', 'data:', 'devtools:']);

const isOurs = (url: string): boolean => url.startsWith(`${pageOrigin}/`);

/** Only addresses that a browser or a mail program should open; `file:`, `smb:` and programs' own schemes could start something. */
function openOutside(url: string): void {
  if (URL.canParse(url) && OUTSIDE.has(new URL(url).protocol)) void shell.openExternal(url);
}

type Going = { readonly url: string; readonly preventDefault: () => void };
const stayHome = (going: Going): void => {
  if (!isOurs(going.url)) going.preventDefault();
};

function guardContents(contents: WebContents): void {
  contents.setWindowOpenHandler(({ url }) => {
    openOutside(url);
    return { action: 'deny' };
  });
  contents.on('will-navigate', stayHome);
  contents.on('will-redirect', stayHome);
  contents.on('will-frame-navigate', stayHome);
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

/** Has to run before the first window is opened. */
export function guardPages(): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents));
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, decide) => {
    event.preventDefault();
    decide(false);
  });
  app.on('select-client-certificate', (event, _contents, _url, _list, choose) => {
    event.preventDefault();
    choose();
  });
}

/** Once there is a session, that is once the program is ready. */
export function guardSession(): void {
  const { defaultSession } = session;
  defaultSession.setPermissionRequestHandler((contents, permission, decide) =>
    decide(GRANTED.has(permission) && isOurs(contents.getURL())),
  );
  defaultSession.setPermissionCheckHandler(
    (_contents, permission, origin) => GRANTED.has(permission) && origin.startsWith(pageOrigin),
  );
  defaultSession.setDevicePermissionHandler(() => false);
  defaultSession.setDisplayMediaRequestHandler((_request, decide) => decide({}));
  // The page writes files through the core; what it makes itself to be kept is a blob of its own.
  defaultSession.on('will-download', (event, item) => {
    if (!item.getURL().startsWith(`blob:${pageOrigin}/`)) event.preventDefault();
  });
  defaultSession.webRequest.onBeforeRequest(({ url }, decide) =>
    decide({ cancel: !URL.canParse(url) || !SOURCES.has(new URL(url).protocol) }),
  );
}
