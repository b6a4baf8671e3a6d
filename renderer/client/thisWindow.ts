/** What the core knows this window by, for as long as its page lives: a page loaded anew is another one. */
const BYTES = 8;

export const windowId = `w${[...crypto.getRandomValues(new Uint8Array(BYTES))].map((byte) => byte.toString(36)).join('')}`;
