import { useState } from 'react';
import type { Post } from '../../../../shared/social/model.ts';
import { useView } from '../../../client/useView.ts';
import { ComboBox } from '../../../ui/ComboBox.tsx';
import { dayShort, wallShown } from '../../../words/dates.ts';
import { useWords } from '../../../words/words.ts';
import { AboutEvent } from './AboutEvent.tsx';

const MOST = 8;
type About = NonNullable<Post['about']>;

/** The events a post is about: found by typing, the next ones offered before that. */
export function PostAbout({
  about,
  isReadOnly,
  onChange,
}: {
  readonly about: About;
  readonly isReadOnly: boolean;
  readonly onChange: (about: About) => void;
}) {
  const { t, locale } = useWords();
  const [words, setWords] = useState('');
  const now = useView('today.view', {}).value?.now.slice(0, 10);
  const next =
    useView('events.list', { sort: 'start', limit: MOST, ...(now === undefined ? {} : { from: now }) }).value?.items ??
    [];
  const found = useView('search.all', { query: words, kinds: ['event'], limit: MOST }).value?.items ?? [];
  const offered =
    words.trim() === ''
      ? next.map(({ id, title, start, rrule }) => ({
          value: id,
          label: title,
          detail: rrule === undefined ? dayShort(start, locale) : t('posts.series'),
        }))
      : found.map(({ id, title, match }) => ({ value: id, label: title, detail: wallShown(match, locale) }));
  const choices = offered.filter(({ value }) => !about.some(({ event }) => event === value));
  const add = (event: string | null) => {
    setWords('');
    if (event !== null) onChange([...about, { event }]);
  };
  if (isReadOnly && about.length === 0) return null;
  return (
    <div className="post-about">
      {about.map(({ event, occurrence }) => (
        <AboutEvent
          key={event}
          id={event}
          occurrence={occurrence}
          onRemove={isReadOnly ? undefined : () => onChange(about.filter((one) => one.event !== event))}
        />
      ))}
      {!isReadOnly && (
        <ComboBox
          // A new field after each choice: it is empty again.
          key={about.length}
          label={t(about.length === 0 ? 'posts.about' : 'posts.aboutMore')}
          icon="event"
          choices={choices}
          value={null}
          onChange={add}
          onQuery={setWords}
          placeholder={t('posts.aboutHint')}
          nothingFound={t('posts.aboutNothing')}
        />
      )}
    </div>
  );
}
