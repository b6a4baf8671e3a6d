import { ROLES } from '../../shared/contract/procedure.ts';
import { isHere } from '../../shared/sync/expectedGroups.ts';
import type { ExpectedLine } from '../../shared/sync/homecoming.ts';
import { hrefTo, type Place } from '../client/routes.ts';
import { Anchor } from '../ui/Anchor.tsx';
import { listed } from '../words/dates.ts';
import { useWords } from '../words/words.ts';
import { conflictTitle } from './conflictWords.ts';
import { fieldText } from './fieldText.ts';
import { useMoment } from './useMoment.ts';

const PLACES: Readonly<Partial<Record<string, Place>>> = { members: 'members', events: 'events', posts: 'posts' };
const isRole = (by: string): boolean => (ROLES as readonly string[]).includes(by);

/** One document: what it is called, which fields, by whom and when; a link where it lies here. */
export function ComingLine({ line }: { readonly line: ExpectedLine }) {
  const { t, locale } = useWords();
  const moment = useMoment();
  const { by = '', at, fields } = line;
  const place = isHere(line) ? PLACES[line.collection] : undefined;
  const title = conflictTitle(t, line);
  const names = [...new Set(fields.map((field) => fieldText(t, locale, field, (id) => id)))];
  const what = names.length === 0 ? [] : [listed(names, locale)];
  const who = by === '' || isRole(by) ? [] : [by];
  const when = at === undefined ? [] : [moment(at)];
  return (
    <li>
      <div className="row-words">
        <div className="row-title">
          {place === undefined ? title : <Anchor href={hrefTo(place, line.id)}>{title}</Anchor>}
        </div>
        <div className="row-detail">{[...what, ...who, ...when].join(' · ')}</div>
      </div>
    </li>
  );
}
