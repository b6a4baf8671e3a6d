import { memo, useRef, useState } from 'react';
import type { MemberRow } from '../../../../shared/members/contract.ts';
import { failureText } from '../../../client/failureText.ts';
import { hrefTo, navigate, useRoute } from '../../../client/routes.ts';
import { useKeys, usePrimary } from '../../../client/useKeys.ts';
import { useRun } from '../../../client/useRun.ts';
import { MemberFilters } from '../../../members/MemberFilters.tsx';
import { MemberGrid } from '../../../members/MemberGrid.tsx';
import { MemberPeek } from '../../../members/MemberPeek.tsx';
import { NewMember } from '../../../members/NewMember.tsx';
import { NoMembers } from '../../../members/NoMembers.tsx';
import { isNarrowed, useMemberList } from '../../../members/useMemberList.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Inspector } from '../../../ui/Inspector.tsx';
import { useMedia, widths } from '../../../ui/media.ts';
import { PageBody, PageHead } from '../../../ui/PageHead.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { number } from '../../../words/dates.ts';
import { useWords } from '../../../words/words.ts';
import { Page } from '../../Page.tsx';
import { FindButton } from '../FindButton.tsx';

const openMember = ({ id }: { readonly id: string }) => navigate(hrefTo('members', id));
const add = () => navigate(hrefTo('members', undefined, { new: '1' }));
const stopAdding = () => navigate(hrefTo('members'));

/** Everyone, with a look at one of them beside the list. */
export function MemberListPage() {
  const { t } = useWords();
  const { query } = useRoute();
  const list = useMemberList();
  const search = useRef<HTMLInputElement>(null);
  const [peeked, setPeeked] = useState<string | undefined>(undefined);
  const hasRoom = !useMedia(widths.oneColumn);
  const isTight = useMedia('(max-width: 1400px)');
  const isAdding = query.get('new') === '1';
  usePrimary(add);
  useKeys({ '/': () => search.current?.focus(), ']': () => setPeeked(undefined), Escape: () => setPeeked(undefined) });
  const { total, failure } = list.rows;
  return (
    <Page
      head={<MemberListHead total={total} hasRoom={hasRoom} />}
      inspector={
        peeked !== undefined && (
          <Inspector title={t('members.look')} closeLabel={t('members.close')} onClose={() => setPeeked(undefined)}>
            <MemberPeek key={peeked} id={peeked} />
          </Inspector>
        )
      }
    >
      <PageBody edges="none">
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

/** Apart, so that rows that come into view don't render it again. */
const MemberListHead = memo(function MemberListHead({
  total,
  hasRoom,
}: {
  readonly total: number | undefined;
  readonly hasRoom: boolean;
}) {
  const { t, locale } = useWords();
  const context =
    total === undefined
      ? undefined
      : t('members.count', {
          count: total,
          shown: number(total, locale),
        });
  const actions = (
    <>
      <FindButton />
      <Button icon="import" onPress={() => navigate(hrefTo('import'))}>
        {t('members.importShort')}
      </Button>
    </>
  );
  return (
    <PageHead
      title={t('members.title')}
      context={context}
      actions={hasRoom ? actions : undefined}
      primary={
        <Button tone="primary" icon="user-plus" keys={hasRoom ? ['N'] : undefined} onPress={add}>
          {t('members.add')}
        </Button>
      }
    />
  );
});

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
