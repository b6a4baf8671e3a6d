import { memo, useRef } from 'react';
import type { MemberRow } from '../../../../shared/members/contract.ts';
import { failureText } from '../../../client/failureText.ts';
import { useKeyHint } from '../../../client/keyHints.ts';
import { hrefTo, navigate, useRoute } from '../../../client/routes.ts';
import { useKeys, usePrimary } from '../../../client/useKeys.ts';
import { useRun } from '../../../client/useRun.ts';
import { useAsked } from '../../../client/windowPlace.ts';
import { MemberFilters } from '../../../members/MemberFilters.tsx';
import { MemberGrid } from '../../../members/MemberGrid.tsx';
import { MemberPeek } from '../../../members/MemberPeek.tsx';
import { NewMember } from '../../../members/NewMember.tsx';
import { NoMembers } from '../../../members/NoMembers.tsx';
import { isNarrowed, type MemberList, useMemberList } from '../../../members/useMemberList.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Inspector } from '../../../ui/Inspector.tsx';
import { useMedia, widths } from '../../../ui/media.ts';
import { PageBody, PageHead } from '../../../ui/PageHead.tsx';
import { Said } from '../../../ui/Said.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { type Translate, useWords } from '../../../words/words.ts';
import { Page } from '../../Page.tsx';
import { ExportListMenu } from '../ExportListMenu.tsx';
import { FindButton } from '../FindButton.tsx';

const FORMATS = ['xlsx', 'csv-german', 'csv', 'vcard3', 'vcard4'] as const;
const openMember = ({ id }: { readonly id: string }) => navigate(hrefTo('members', id));
const add = () => navigate(hrefTo('members', undefined, { new: '1' }));
const stopAdding = () => navigate(hrefTo('members'));

/** Everyone, with a look at one of them beside the list. */
export function MemberListPage() {
  const { t } = useWords();
  const { query } = useRoute();
  const list = useMemberList();
  const search = useRef<HTMLInputElement>(null);
  const [peeked, setPeeked] = useAsked<string | undefined>('members-look', undefined);
  const hasRoom = !useMedia(widths.oneColumn);
  const isTight = useMedia('(max-width: 1400px)');
  const isAdding = query.get('new') === '1';
  usePrimary(add);
  const unpeek = () => setPeeked(undefined);
  const hint = useKeyHint();
  useKeys({ 'page.search': () => search.current?.focus(), 'page.inspector': unpeek, 'frame.close': unpeek });
  const { total, failure } = list.rows;
  return (
    <Page
      head={<MemberListHead total={total} hasRoom={hasRoom} query={list.question.query} tag={list.question.tag} />}
      inspector={
        peeked !== undefined && (
          <Inspector
            title={t('members.look')}
            closeLabel={t('members.close')}
            onClose={unpeek}
            closeKeys={hint('page.inspector')}
          >
            <MemberPeek key={peeked} id={peeked} />
          </Inspector>
        )
      }
    >
      <PageBody edges="none">
        <Said text={foundText(t, list)} />
        <MemberFilters question={list.question} ask={list.ask} searchRef={search} />
        {failure !== undefined && <Banner tone="danger">{failureText(t, failure)}</Banner>}
        {total === undefined && failure === undefined && (
          <div className="member-waiting">
            <Skeleton label={t('members.loading')} lines={8} />
          </div>
        )}
        <MemberGrid
          list={list}
          peeked={peeked}
          columns={!hasRoom || (isTight && peeked !== undefined) ? 'few' : 'all'}
          onPeek={hasRoom ? (row: MemberRow) => setPeeked(row.id) : undefined}
          onOpen={openMember}
          empty={<NoMembers list={list} onAdd={add} />}
        />
      </PageBody>
      {isAdding && <Adding name={isNarrowed(list.question) ? list.question.query : ''} />}
    </Page>
  );
}

/** How many a search or a tag leaves; nothing while all are shown or an answer is on its way. */
function foundText(t: Translate, { question, rows: { total, isAsking } }: MemberList): string {
  if (!isNarrowed(question) || isAsking || total === undefined) return '';
  const words = question.query.trim();
  if (total === 0 && words !== '') return t('members.notFound', { words });
  return t('members.count', { count: total });
}

/** Apart, so that rows that come into view don't render it again. */
const MemberListHead = memo(function MemberListHead({
  total,
  hasRoom,
  query,
  tag,
}: {
  readonly total: number | undefined;
  readonly hasRoom: boolean;
  readonly query: string;
  readonly tag: string | undefined;
}) {
  const { t } = useWords();
  const hint = useKeyHint();
  const context = total === undefined ? undefined : t('members.count', { count: total });
  const actions = (
    <>
      <FindButton />
      <Button icon="import" onPress={() => navigate(hrefTo('import'))}>
        {t('members.importShort')}
      </Button>
      <ExportMembers query={query} tag={tag} />
    </>
  );
  return (
    <PageHead
      title={t('members.title')}
      context={context}
      actions={hasRoom ? actions : undefined}
      more={hasRoom ? undefined : <ExportMembers query={query} tag={tag} />}
      primary={
        <Button tone="primary" icon="user-plus" keys={hasRoom ? hint('page.new') : undefined} onPress={add}>
          {t('members.add')}
        </Button>
      }
    />
  );
});

/** The people that the list shows, as a table or as cards. */
function ExportMembers({ query, tag }: { readonly query: string; readonly tag: string | undefined }) {
  const { t } = useWords();
  const words = query.trim();
  const wanted = { ...(words === '' ? {} : { query: words }), ...(tag === undefined ? {} : { tag }) };
  return (
    <ExportListMenu
      label={t('export.list')}
      lists={[{ title: t('export.list'), name: tag ?? t('members.title'), formats: FORMATS, wanted }]}
    />
  );
}

function Adding({ name }: { readonly name: string }) {
  const { t } = useWords();
  const run = useRun();
  return (
    <NewMember
      name={name}
      onClose={stopAdding}
      onAdded={(added) => {
        openMember(added);
        void run(Promise.resolve(added), t('members.added', { name: added.name }));
      }}
    />
  );
}
