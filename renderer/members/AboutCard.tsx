import { Anchor } from '../ui/Anchor.tsx';
import { Card } from '../ui/Card.tsx';
import { DateField } from '../ui/DateField.tsx';
import { Icon } from '../ui/Icon.tsx';
import { TextField, type TextFieldProps } from '../ui/TextField.tsx';
import { monthShort } from '../words/dates.ts';
import { useNoSuchDay } from '../words/useNoSuchDay.ts';
import { useWords } from '../words/words.ts';
import './members.css';
import { MemberNumberField } from './MemberNumberField.tsx';
import { type MemberCardProps, textOrNull } from './useMemberSaves.ts';

/** What a person does, and since when and under which number they are with us. */
export function AboutCard({ member, saves }: MemberCardProps) {
  const { t, locale } = useWords();
  const noSuchDay = useNoSuchDay();
  const line = (field: 'organisation' | 'position' | 'website', look: Partial<TextFieldProps> = {}) => (
    <TextField
      label={t(`members.${field}`)}
      value={member[field] ?? ''}
      onCommit={(text) => void saves.put(field, { [field]: textOrNull(text) })}
      error={saves.errors[field]}
      autoComplete="off"
      {...look}
    />
  );
  const day = (field: 'born' | 'since', help?: string) => (
    <DateField
      label={t(`members.${field}`)}
      value={member[field]?.startsWith('--') === true ? null : (member[field] ?? null)}
      onCommit={(date) => void saves.put(field, { [field]: date })}
      impossibleText={noSuchDay}
      error={saves.errors[field]}
      help={help}
    />
  );
  const website = websiteOf(member.website);
  const yearless = member.born?.startsWith('--') === true ? member.born.slice(2) : undefined;
  const birthday =
    yearless &&
    t('members.bornYearless', { day: Number(yearless.slice(3)), month: monthShort(`2024-${yearless}`, locale) });
  return (
    <Card title={t('members.about')}>
      <div className="member-form">
        <div className="member-pair">
          {line('organisation')}
          {line('position')}
        </div>
        {line('website', {
          type: 'url',
          icon: 'globe',
          spellCheck: false,
          end: website && (
            <Anchor href={website} external label={t('members.websiteOpen')} className="btn btn-quiet btn-icon btn-sm">
              <Icon name="external" />
            </Anchor>
          ),
        })}
        <div className="member-pair">
          <MemberNumberField member={member} saves={saves} />
          {day('since')}
        </div>
        {day('born', birthday)}
      </div>
    </Card>
  );
}

/** Only the web: an address of another kind could start something. */
function websiteOf(text: string | undefined): string | undefined {
  if (text === undefined || text === '') return undefined;
  const address = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`;
  return URL.canParse(address) && /^https?:/i.test(address) ? address : undefined;
}
