import type { Member } from '../../shared/members/model.ts';
import { displayNameOf } from '../../shared/members/names.ts';
import { withChange } from '../../shared/text/listChange.ts';
import { wallOf } from '../../shared/time/wall.ts';
import { useView } from '../client/useView.ts';
import { Avatar } from '../ui/Avatar.tsx';
import { Card } from '../ui/Card.tsx';
import { Chip } from '../ui/Chip.tsx';
import { TagField } from '../ui/TagField.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { dayPlain, instantShown } from '../words/dates.ts';
import { useWords } from '../words/words.ts';
import { AboutCard } from './AboutCard.tsx';
import { ContactCard } from './ContactCard.tsx';
import './members.css';
import { NameCard } from './NameCard.tsx';
import { textOrNull, useMemberSaves } from './useMemberSaves.ts';

/** All that is known of one person, each field saved as it is left. */
export function MemberDetail({ member }: { readonly member: Member }) {
  const { t, locale } = useWords();
  const saves = useMemberSaves(member.id);
  const suggestions = useView('members.tags', {}).value?.items.map(({ tag }) => tag);
  const zone = useView('workspace.info', {}).value?.zone ?? 'UTC';
  const name = displayNameOf(member);
  const work = [member.position, member.organisation].filter((part) => part !== undefined && part !== name).join(', ');
  return (
    <div className="member-page">
      <div className="member-top">
        <Avatar name={name} size="lg" />
        <div className="grow">
          <p className="member-name">{name}</p>
          {work !== '' && <p className="muted">{work}</p>}
          <div className="row row-wrap gap-1">
            {member.since !== undefined && (
              <Chip icon="star">{t('members.sinceDay', { day: dayPlain(member.since, locale) })}</Chip>
            )}
            {member.tags.map((tag) => (
              <Chip key={tag} icon="tag">
                {tag}
              </Chip>
            ))}
          </div>
        </div>
      </div>
      <div className="member-columns">
        <div className="stack gap-4">
          <NameCard member={member} saves={saves} />
          <ContactCard member={member} saves={saves} />
        </div>
        <div className="stack gap-4">
          <AboutCard member={member} saves={saves} />
          <Card title={t('members.table')}>
            <div className="member-form">
              <TagField
                label={t('members.tags')}
                listLabel={t('members.tagsChosen')}
                placeholder={t('members.tagsHint')}
                tags={member.tags}
                onChange={(tags) =>
                  void saves.edit('tags', (now) => ({ tags: withChange(now.tags, member.tags, tags) }))
                }
                suggestions={suggestions}
                error={saves.errors['tags']}
              />
              <TextArea
                label={t('members.note')}
                value={member.note ?? ''}
                onCommit={(text) => void saves.put('note', { note: textOrNull(text) })}
                error={saves.errors['note']}
                rows={5}
              />
            </div>
          </Card>
          <p className="xs subtle">
            {t('members.madeChanged', {
              made: dayPlain(wallOf(member.made.at, zone), locale),
              changed: instantShown(member.changed.at, zone, locale),
            })}
          </p>
        </div>
      </div>
    </div>
  );
}
