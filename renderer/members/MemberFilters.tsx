import { memo, type RefObject } from 'react';
import { LONGEST_SEARCH } from '../../shared/text/matches.ts';
import { useView } from '../client/useView.ts';
import { Button } from '../ui/Button.tsx';
import type { Choice } from '../ui/choices.ts';
import { Menu } from '../ui/Menu.tsx';
import { SearchField } from '../ui/SearchField.tsx';
import { Segment } from '../ui/Segment.tsx';
import { number } from '../words/dates.ts';
import { useWords } from '../words/words.ts';
import './members.css';
import type { MemberList } from './useMemberList.ts';

/** More would not fit beside the search; all of them are in the menu. */
const TAGS_SHOWN = 4;
const EVERYONE = '';

/** Search and tags above the list; not rendered again for rows that come into view. */
export const MemberFilters = memo(function MemberFilters({
  question,
  ask,
  searchRef,
}: Pick<MemberList, 'question' | 'ask'> & { readonly searchRef: RefObject<HTMLInputElement | null> }) {
  const { t, locale } = useWords();
  const tags = useView('members.tags', {}).value?.items ?? [];
  const everyone = useView('workspace.info', {}).value?.counts['members'];
  const { tag: chosen } = question;
  const shown = tags.slice(0, TAGS_SHOWN);
  const isHidden = chosen !== undefined && !shown.some(({ tag }) => tag === chosen);
  const choices: readonly Choice<string>[] = [
    { value: EVERYONE, label: t('members.everyone'), count: everyone },
    ...(isHidden
      ? [
          { value: chosen, label: chosen, count: tags.find(({ tag }) => tag === chosen)?.count },
          ...shown.slice(0, -1).map(choiceOf),
        ]
      : shown.map(choiceOf)),
  ];
  return (
    <div className="member-filters">
      <SearchField
        className="member-search"
        label={t('members.search')}
        placeholder={t('members.searchIn')}
        value={question.query}
        onChange={(query) => ask({ query })}
        maxLength={LONGEST_SEARCH}
        inputRef={searchRef}
      />
      {tags.length > 0 && (
        <Segment
          label={t('members.tags')}
          choices={choices}
          value={chosen ?? EVERYONE}
          onChange={(tag) => ask({ tag: tag === EVERYONE ? undefined : tag })}
        />
      )}
      {tags.length > TAGS_SHOWN && (
        <Menu
          label={t('members.allTags')}
          button={
            <Button tone="quiet" icon="tag" endIcon="down">
              {t('members.allTags')}
            </Button>
          }
          groups={[
            {
              entries: tags.map(({ tag, count }) => ({
                id: tag,
                label: tag,
                detail: number(count, locale),
                checked: tag === chosen,
                onChoose: () => ask({ tag: tag === chosen ? undefined : tag }),
              })),
            },
          ]}
        />
      )}
    </div>
  );
});

const choiceOf = ({ tag, count }: { tag: string; count: number }): Choice<string> => ({
  value: tag,
  label: tag,
  count,
});
