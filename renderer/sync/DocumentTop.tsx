import type { ReactNode, Ref } from 'react';
import type { Conflict } from '../../shared/sync/contract.ts';
import { Avatar } from '../ui/Avatar.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useWords } from '../words/words.ts';
import './conflicts.css';
import { conflictTitle, iconOf, kindText } from './conflictWords.ts';

/** Who or what it is about, with the way there; what can be done with it stands at the end. */
export function DocumentTop({
  about,
  link,
  heading,
  children,
}: {
  readonly about: Pick<Conflict, 'collection' | 'id' | 'kind' | 'title'>;
  readonly link: ReactNode;
  readonly heading?: Ref<HTMLHeadingElement>;
  readonly children?: ReactNode;
}) {
  const { t } = useWords();
  const title = conflictTitle(t, about);
  return (
    <div className="conflict-top">
      {about.collection === 'members' ? (
        <Avatar name={title} />
      ) : (
        <span className="conflict-icon">
          <Icon name={iconOf(about.collection)} />
        </span>
      )}
      <div className="grow">
        <h2 ref={heading} tabIndex={-1} className="conflict-title">
          {title}
        </h2>
        <span className="xs subtle">
          {kindText(t, about)} · {link}
        </span>
      </div>
      {children}
    </div>
  );
}
