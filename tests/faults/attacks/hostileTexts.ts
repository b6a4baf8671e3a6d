/**
 * Documents of a peer that puts markup, scripts and links that run into every text field there is, conflicts included.
 *
 * Alone because the screens and the exports are attacked with the same ones. Written beneath the commands, as sync writes
 * what comes from a server: no rule of a command has cleaned them.
 */
import type { AnyDocument } from '../../../shared/document/document.ts';
import { channelOf, eventOf, memberOf, partOf, postOf, stampAt } from '../../document/documents.ts';

/** Sets a flag wherever it is taken for more than words, and leaves an element that can be found. */
export const HOSTILE =
  `"'><img src=x onerror="window.ran=1" data-planted><svg onload="window.ran=1" data-planted></svg>` +
  `<script data-planted>window.ran=1</script><iframe srcdoc="<script>parent.ran=1</script>" data-planted></iframe>` +
  `</textarea></title></style><style data-planted>*{display:none!important}</style>` +
  `<a href="javascript:ran=1" data-planted>x</a>{{constructor.constructor('ran=1')()}}\${ran=1}`;
/** What is seen of it where it is shown as words. */
export const SEEN = 'data-planted';

export const RUNNING_LINKS = [
  'javascript:window.ran=1',
  'JaVaScRiPt:window.ran=1',
  ' javascript:window.ran=1',
  'java\nscript:window.ran=1',
  '\u0001javascript:window.ran=1',
  'data:text/html,<script>opener.ran=1</script>',
  'vbscript:x',
  'file:///etc/passwd',
  'blob:http://127.0.0.1/x',
  'view-source:http://127.0.0.1/',
  'smb://evil.example/share',
  'ms-msdt:/id',
  '//evil.example',
  '\\\\evil.example\\share',
];

const asked = (field: string) => ({
  field,
  base: HOSTILE,
  candidates: [
    { value: HOSTILE, ...stampAt('2026-06-10T10:00:00.000Z', HOSTILE, HOSTILE) },
    { value: `${HOSTILE}2`, ...stampAt('2026-06-10T11:00:00.000Z', 'dev_b', HOSTILE) },
  ],
});
const changed = stampAt('2026-06-10T10:00:00.000Z', HOSTILE, HOSTILE);

export const hostileMember: AnyDocument = memberOf('mem_hostile', {
  changed,
  name: { given: HOSTILE, family: HOSTILE, display: HOSTILE, prefix: HOSTILE, suffix: HOSTILE },
  emails: [
    { address: HOSTILE, label: HOSTILE },
    { address: 'javascript:window.ran=1@x.example', label: 'x' },
    { address: 'a@x.example?bcc=all@x.example&body="><script>', label: 'x' },
  ],
  phones: [{ number: HOSTILE, label: HOSTILE }],
  addresses: [
    { street: HOSTILE, city: HOSTILE, postalCode: HOSTILE, region: HOSTILE, country: HOSTILE, label: HOSTILE },
  ],
  tags: [HOSTILE, '__proto__'],
  note: HOSTILE,
  organisation: HOSTILE,
  position: HOSTILE,
  website: RUNNING_LINKS[0],
  born: HOSTILE,
  since: HOSTILE,
  external: [{ source: HOSTILE, key: HOSTILE }],
  open: [asked('note'), asked('organisation'), asked('name/given')],
  [HOSTILE]: HOSTILE,
});

export const hostileEvent: AnyDocument = eventOf('evt_hostile', {
  changed,
  title: HOSTILE,
  description: HOSTILE,
  place: HOSTILE,
  url: RUNNING_LINKS[0],
  tags: [HOSTILE],
  parts: [partOf('2026-06-11T19:00', '2026-06-11T21:00')],
  moves: [{ from: HOSTILE, to: '2026-06-11T19:00', at: '2026-06-10T10:00:00.000Z', by: HOSTILE }],
  external: { source: HOSTILE, key: HOSTILE },
  extra: [HOSTILE],
  open: [asked('title'), asked('place')],
});

export const hostilePost: AnyDocument = postOf('pst_hostile', {
  changed,
  text: HOSTILE,
  title: HOSTILE,
  channels: ['chn_hostile', HOSTILE],
  plannedAt: '2026-06-11T18:00',
  state: 'scheduled',
  about: [{ event: 'evt_hostile' }, { event: HOSTILE }],
  variants: [{ channel: 'chn_hostile', text: HOSTILE }],
  tags: [HOSTILE],
  open: [asked('text'), asked('title')],
});

export const hostileChannel: AnyDocument = channelOf('chn_hostile', {
  changed,
  name: HOSTILE,
  handle: HOSTILE,
  outlet: HOSTILE,
  open: [asked('name')],
});

export const hostileOrganisation: AnyDocument = {
  ...channelOf('org_1', { changed }),
  kind: 'organisation',
  name: HOSTILE,
  zone: 'Europe/Berlin',
};

export const hostileDevice: AnyDocument = {
  ...channelOf('dev_other', { changed }),
  kind: 'device',
  name: HOSTILE,
  user: HOSTILE,
  program: HOSTILE,
  rounds: 1,
  knows: {},
  counts: {},
  seenOn: HOSTILE,
};

/** One more person and event for each link that runs. */
export const linked: readonly AnyDocument[] = RUNNING_LINKS.flatMap((url, n) => [
  memberOf(`mem_link${n}`, { name: { given: 'Link', family: String(n) }, website: url }),
  eventOf(`evt_link${n}`, { title: `Link ${n}`, url }),
]);
