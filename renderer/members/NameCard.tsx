import { nameTextOf } from '../../shared/members/names.ts';
import { Card } from '../ui/Card.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useWords } from '../words/words.ts';
import './members.css';
import { type MemberCardProps, textOrNull } from './useMemberSaves.ts';

const PARTS = ['prefix', 'given', 'family', 'suffix'] as const;

/** The parts of a name, and another form where the parts do not give the right one. */
export function NameCard({ member, saves }: MemberCardProps) {
  const { t } = useWords();
  const { display: _shown, ...parts } = member.name;
  const field = (part: (typeof PARTS)[number] | 'display') => ({
    label: t(`members.${part}`),
    value: member.name[part] ?? '',
    onCommit: (text: string) => void saves.put(part, { name: { [part]: textOrNull(text) } }),
    error: saves.errors[part],
    autoComplete: 'off',
  });
  return (
    <Card title={t('members.name')}>
      <div className="member-form">
        <div className="member-name-parts">
          {PARTS.map((part) => (
            <TextField key={part} {...field(part)} />
          ))}
        </div>
        <TextField {...field('display')} placeholder={nameTextOf(parts)} help={t('members.displayHelp')} />
      </div>
    </Card>
  );
}
