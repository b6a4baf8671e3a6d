/** What a post is called in lists: its own title, else the first words of its text. */
import type { Post } from './model.ts';

export function postTitleOf(post: Pick<Post, 'title' | 'text'>): string {
  if (post.title !== undefined && post.title.trim() !== '') return post.title.trim();
  const line = post.text.trim().split(/\r?\n/, 1)[0] ?? '';
  if (line.length <= 60) return line;
  const cut = line.slice(0, 60).replace(/[\ud800-\udbff]$/, ''); // half of a sign is none
  const space = cut.lastIndexOf(' ');
  return `${(space > 30 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
