import { type MergeTable } from '../../../../shared/document/mergeTable.ts';
import { placeAt } from '../../../../shared/document/fieldPath.ts';
import { eventMerge } from '../../../../shared/events/merge.ts';
import { memberMerge } from '../../../../shared/members/merge.ts';
import { postMerge } from '../../../../shared/social/merge.ts';
import type { SettledRow } from '../../../../shared/sync/contract.ts';
import { useView } from '../../../client/useView.ts';
import { SettledCard } from '../../../sync/SettledCard.tsx';
import type { ValueWords } from '../../../sync/valueText.ts';
import { Anchor } from '../../../ui/Anchor.tsx';
import { documentHref } from './documentHref.ts';

type Shown = {
  readonly row: SettledRow;
  readonly words: ValueWords;
  readonly isBusy: boolean;
  readonly onUndo: () => void;
};
/** Where a whole document can be read, and how its fields are named. */
type Source = { readonly view: 'members.get' | 'events.get' | 'posts.get'; readonly merge: MergeTable };
const SOURCES: Readonly<Partial<Record<string, Source>>> = {
  members: { view: 'members.get', merge: memberMerge },
  events: { view: 'events.get', merge: eventMerge },
  posts: { view: 'posts.get', merge: postMerge },
};

/** What was settled that is open, with what stands in its document now. */
export function OpenSettled(shown: Shown) {
  const source = SOURCES[shown.row.collection];
  return source === undefined ? <Settled {...shown} now={undefined} /> : <WithDocument {...shown} source={source} />;
}

function WithDocument({ source: { view, merge }, ...shown }: Shown & { readonly source: Source }) {
  const document = useView(view, { id: shown.row.id }).value;
  const now = document && ((field: string) => placeAt(document, field, merge)?.value);
  return <Settled {...shown} now={now} />;
}

function Settled({ now, ...shown }: Shown & { readonly now: ((field: string) => unknown) | undefined }) {
  const { row, words } = shown;
  return (
    <SettledCard {...shown} now={now} link={<Anchor href={documentHref(row)}>{words.t('conflicts.openIt')}</Anchor>} />
  );
}
