import { displayNameOf } from '../../../../shared/members/names.ts';
import { client } from '../../../client/connection.ts';
import { failureText } from '../../../client/failureText.ts';
import { hrefTo, navigate } from '../../../client/routes.ts';
import { usePrimary } from '../../../client/useKeys.ts';
import { useRun } from '../../../client/useRun.ts';
import { useView } from '../../../client/useView.ts';
import { MemberDetail } from '../../../members/MemberDetail.tsx';
import { Anchor } from '../../../ui/Anchor.tsx';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Menu } from '../../../ui/Menu.tsx';
import { PageBody, PageHead } from '../../../ui/PageHead.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { useWords } from '../../../words/words.ts';
import { Page } from '../../Page.tsx';

/** One person, or that there is no such person any more. */
export function MemberPage({ id }: { readonly id: string }) {
  const { t } = useWords();
  const run = useRun();
  const { value: member, failure } = useView('members.get', { id });
  usePrimary(() => navigate(hrefTo('members', undefined, { new: '1' })));
  const name = member === undefined ? '' : displayNameOf(member);
  const remove = async () => {
    const removed = await run(client.members.delete({ id }), t('members.deleted', { name }));
    if (removed !== undefined) navigate(hrefTo('members'));
  };
  const address = member?.emails[0]?.address;
  const mail = address !== undefined && (
    <Anchor className="btn btn-default" href={`mailto:${encodeURIComponent(address).replace('%40', '@')}`} external>
      <Icon name="mail" />
      {t('members.write')}
    </Anchor>
  );
  const actions = member !== undefined && (
    <>
      {mail}
      <Button icon="trash" onPress={() => void remove()}>
        {t('members.delete')}
      </Button>
    </>
  );
  const more = member !== undefined && (
    <Menu
      label={t('members.more')}
      button={<IconButton icon="more" label={t('members.more')} />}
      groups={[
        {
          entries: [
            { id: 'delete', label: t('members.delete'), icon: 'trash', tone: 'danger', onChoose: () => void remove() },
          ],
        },
      ]}
    />
  );
  return (
    <Page
      head={
        <PageHead
          title={name === '' ? t('members.one') : name}
          crumbs={[{ label: t('members.title'), href: hrefTo('members') }]}
          actions={actions || undefined}
          more={more || undefined}
        />
      }
    >
      <PageBody>
        {member !== undefined && <MemberDetail member={member} />}
        {member === undefined && failure === undefined && <Skeleton label={t('members.loading')} lines={8} />}
        {failure !== undefined && failure.code !== 'not-found' && (
          <Banner tone="danger">{failureText(t, failure)}</Banner>
        )}
        {failure?.code === 'not-found' && (
          <EmptyState
            icon="people"
            title={t('members.gone')}
            actions={<Button onPress={() => navigate(hrefTo('members'))}>{t('members.backToList')}</Button>}
          >
            {t('members.goneHint')}
          </EmptyState>
        )}
      </PageBody>
    </Page>
  );
}
