import { client } from '../client/connection.ts';
import { madeOnce } from '../client/creating.ts';
import type { CallFailure } from '../client/outcome.ts';
import { focusRefused } from '../client/focusRefused.ts';
import { useEntry } from '../client/useEntry.ts';
import { useSaves } from '../client/useSaves.ts';
import { useView } from '../client/useView.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { TagField } from '../ui/TagField.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useWords } from '../words/words.ts';
import './members.css';
import type { MemberInput } from '../../shared/members/contract.ts';
import { MEMBER_PREFIX } from '../../shared/members/model.ts';

type Field = 'given' | 'family' | 'email' | 'phone' | 'note';
type Entry = Readonly<Record<Field, string>> & { readonly tags: readonly string[] };

/** Asks for what one knows of a new person; all of it can be changed later. */
export function NewMember({
  name,
  onClose,
  onAdded,
}: {
  /** Words to begin with, such as those of a search that found nobody. */
  readonly name: string;
  readonly onClose: () => void;
  /** The person, and the token that takes the adding back; none where an earlier try arrived after all. */
  readonly onAdded: (added: { readonly id: string; readonly undo?: string | undefined; readonly name: string }) => void;
}) {
  const { t } = useWords();
  const { entry, own, fill, note, done, close } = useEntry<Entry>('new-member', () => entryOf(name), {
    title: nameOf,
    onClose,
  });
  const id = `${MEMBER_PREFIX}_${own}`;
  const suggestions = useView('members.tags', {}).value?.items.map(({ tag }) => tag);
  const { errors, save } = useSaves<Field>();
  const add = async () => {
    const added = await save('given', madeOnce(id, client.members.create({ id, ...inputOf(entry) })), fieldOf);
    if (added === undefined) return focusRefused();
    done();
    onAdded({ ...added, name: nameOf(entry) });
  };
  const line = (field: Exclude<Field, 'note'>) => ({
    label: t(`members.${field}`),
    value: entry[field],
    onChange: (value: string) => fill({ [field]: value }),
    onEnter: () => void add(),
    error: errors[field],
    autoComplete: 'off',
  });
  return (
    <Dialog
      open
      onClose={close}
      title={t('members.new')}
      note={note}
      actions={
        <>
          <Button onPress={close}>{t('members.cancel')}</Button>
          <Button tone="primary" icon="user-plus" onPress={() => void add()}>
            {t('members.add')}
          </Button>
        </>
      }
    >
      <div className="member-pair">
        <TextField {...line('given')} autoFocus />
        <TextField {...line('family')} />
      </div>
      <TextField {...line('email')} type="email" icon="mail" />
      <TextField {...line('phone')} type="tel" icon="phone" />
      <TagField
        label={t('members.tags')}
        listLabel={t('members.tagsChosen')}
        placeholder={t('members.tagsHint')}
        tags={entry.tags}
        onChange={(tags) => fill({ tags })}
        suggestions={suggestions}
      />
      <TextArea
        label={t('members.note')}
        value={entry.note}
        onChange={(note) => fill({ note })}
        onFinish={() => void add()}
        error={errors.note}
      />
    </Dialog>
  );
}

const nameOf = ({ given, family, email, phone }: Entry): string => [given, family].join(' ').trim() || email || phone;

function entryOf(name: string): Entry {
  const empty = { given: '', family: '', email: '', phone: '', note: '', tags: [] };
  if (name.includes('@')) return { ...empty, email: name };
  const [given = '', ...rest] = name.trim().split(/\s+/);
  return { ...empty, given, family: rest.join(' ') };
}

function inputOf(entry: Entry): MemberInput {
  const [given, family, email, phone, note] = [entry.given, entry.family, entry.email, entry.phone, entry.note].map(
    (text) => text.trim(),
  );
  return {
    name: { ...(given ? { given } : {}), ...(family ? { family } : {}) },
    ...(email ? { emails: [{ address: email }] } : {}),
    ...(phone ? { phones: [{ number: phone }] } : {}),
    ...(note ? { note } : {}),
    tags: [...entry.tags],
  };
}

/** What the input of a new person names, and the field it was entered in. */
const FIELD_AT: Readonly<Record<string, Field>> = {
  'name.family': 'family',
  emails: 'email',
  phones: 'phone',
  note: 'note',
};

function fieldOf(failure: CallFailure): Field | undefined {
  if (failure.code === 'refused') return failure.reason === 'bad-email' ? 'email' : undefined;
  const path = failure.code === 'invalid-input' ? (failure.issues[0]?.path ?? '') : '';
  return Object.entries(FIELD_AT).find(([start]) => path.startsWith(start))?.[1];
}
