import type { Member } from '../../shared/members/model.ts';
import { useView } from '../client/useView.ts';
import { TextField } from '../ui/TextField.tsx';
import { useWords } from '../words/words.ts';
import { type MemberCardProps, textOrNull } from './useMemberSaves.ts';

/** The number that the organisation gives; whoever else has the same one is named, and nobody is stopped. */
export function MemberNumberField({ member, saves }: MemberCardProps) {
  const { t } = useWords();
  return (
    <TextField
      label={t('members.memberNumber')}
      value={member.memberNumber ?? ''}
      onCommit={(text) => void saves.put('memberNumber', { memberNumber: textOrNull(text) })}
      error={saves.errors['memberNumber']}
      warning={useSharing(member)}
      spellCheck={false}
      autoComplete="off"
    />
  );
}

function useSharing({ id, memberNumber }: Member): string | undefined {
  const { t } = useWords();
  // Nobody has an empty one. Two are enough to name somebody else; how many there are is counted.
  const same = useView('members.list', { memberNumber: memberNumber ?? '', limit: 2 }).value;
  const other = same?.items.find((row) => row.id !== id);
  if (same === undefined || other === undefined) return undefined;
  const more = same.total - 2;
  return more > 0
    ? t('members.numberOfMore', { name: other.display, count: more })
    : t('members.numberOfOther', { name: other.display });
}
