import { displayNameOf } from '../../shared/members/names.ts';
import { failureText } from '../client/failureText.ts';
import { hrefTo, navigate } from '../client/routes.ts';
import { useView } from '../client/useView.ts';
import { Avatar } from '../ui/Avatar.tsx';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { Facts } from '../ui/Card.tsx';
import { Chip } from '../ui/Chip.tsx';
import { InspectorSection } from '../ui/Inspector.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { useWords } from '../words/words.ts';
import { MailLink } from './MailLink.tsx';
import './members.css';

/** A look at one member beside the list. */
export function MemberPeek({ id }: { readonly id: string }) {
  const { t } = useWords();
  const { value: member, failure } = useView('members.get', { id });
  if (member === undefined) {
    return (
      <InspectorSection>
        {failure === undefined ? (
          <Skeleton label={t('members.loading')} />
        ) : (
          <Banner tone="danger">{failureText(t, failure)}</Banner>
        )}
      </InspectorSection>
    );
  }
  const name = displayNameOf(member);
  const work = [member.position, member.organisation].filter((part) => part !== undefined && part !== name).join(', ');
  const facts = [
    ...member.emails.map((email) => ({
      term: email.label ?? t('members.email'),
      detail: <MailLink address={email.address} />,
    })),
    ...member.phones.map((phone) => ({ term: phone.label ?? t('members.phone'), detail: phone.number })),
    ...(member.memberNumber === undefined
      ? []
      : [{ term: t('members.memberNumber'), detail: <bdi>{member.memberNumber}</bdi> }]),
  ];
  return (
    <>
      <InspectorSection>
        <div className="row gap-3">
          <Avatar name={name} size="lg" />
          <div className="grow">
            <div className="member-name">{name}</div>
            {work !== '' && <div className="muted">{work}</div>}
          </div>
        </div>
        <div className="row row-wrap member-peek-tags">
          {member.tags.map((tag) => (
            <Chip key={tag}>{tag}</Chip>
          ))}
        </div>
        <Button wide icon="arrow" onPress={() => navigate(hrefTo('members', id))}>
          {t('members.open')}
        </Button>
      </InspectorSection>
      {facts.length > 0 && (
        <InspectorSection title={t('members.contact')}>
          <Facts facts={facts} />
        </InspectorSection>
      )}
      {member.note !== undefined && member.note !== '' && (
        <InspectorSection title={t('members.note')}>
          <p className="member-note">{member.note}</p>
        </InspectorSection>
      )}
    </>
  );
}
