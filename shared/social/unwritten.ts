/** A draft in which nobody said anything yet: neither what, nor when, nor about which event. */
import type { Post } from './model.ts';

export const isUnwritten = ({ state, text, title = '', about = [], plannedAt, variants = [] }: Post): boolean =>
  state === 'draft' &&
  plannedAt === undefined &&
  about.length === 0 &&
  [text, title, ...variants.map((variant) => variant.text)].every((said) => said.trim() === '');
