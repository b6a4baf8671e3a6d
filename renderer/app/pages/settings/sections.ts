/** The parts of the settings in their order; each is the last word of its address. */
export const SECTIONS = [
  'general',
  'keys',
  'workspace',
  'protection',
  'sync',
  'backups',
  'channels',
  'log',
  'about',
] as const;
export type Section = (typeof SECTIONS)[number];
