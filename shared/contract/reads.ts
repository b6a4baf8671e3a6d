/**
 * Which collections each view reads, so that one change stream can wake the views concerned and no others.
 *
 * Alone because the page needs it without the contract's schemas. Invariant: every name is a procedure of the contract.
 * A view that takes times reads `plan` too, where the workspace's zone stands.
 */
export const READS = {
  'workspace.info': ['members', 'events', 'posts', 'plan'],
  'settings.get': ['settings'],
  'protection.state': ['protection'],
  'backup.state': ['backup'],
  'calendarFeed.state': ['settings'],
  'doctor.state': ['doctor'],
  'drafts.list': ['drafts'],
  'members.get': ['members'],
  'members.list': ['members'],
  'members.tags': ['members'],
  'events.get': ['events'],
  'events.list': ['events', 'plan'],
  'posts.get': ['posts'],
  'posts.check': ['posts', 'events', 'plan'],
  'posts.list': ['posts', 'plan'],
  'channels.list': ['plan', 'posts'],
  'calendar.range': ['events', 'posts', 'plan'],
  'today.view': ['events', 'posts', 'plan'],
  'search.all': ['members', 'events', 'posts'],
  'sync.status': ['sync', 'members', 'events', 'posts', 'plan'],
  'sync.history': ['sync'],
  'sync.asides': ['sync'],
  'devices.list': ['plan', 'sync'],
  'devices.receipt': ['sync', 'plan', 'members', 'events', 'posts'],
  'conflicts.list': ['members', 'events', 'posts', 'plan'],
  'conflicts.settled': ['sync', 'members', 'events', 'posts', 'plan'],
  'log.list': ['members', 'events', 'posts', 'plan'],
} as const satisfies Record<string, readonly string[]>;
export type ViewName = keyof typeof READS;
