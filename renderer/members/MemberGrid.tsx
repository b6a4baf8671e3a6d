import { type ReactNode, useMemo } from 'react';
import type { MemberRow } from '../../shared/members/contract.ts';
import { wallOf } from '../../shared/time/wall.ts';
import { gridCommand } from '../client/gridCommand.ts';
import { useKeptScroll } from '../client/useKeptScroll.ts';
import { useView } from '../client/useView.ts';
import { Avatar } from '../ui/Avatar.tsx';
import { Chip } from '../ui/Chip.tsx';
import type { GridColumn, GridSort } from '../ui/gridColumns.ts';
import { VirtualGrid } from '../ui/VirtualGrid.tsx';
import { dayPlain } from '../words/dates.ts';
import { type Locale, type Translate, useWords } from '../words/words.ts';
import './members.css';
import type { MemberList, MemberSort } from './useMemberList.ts';

/** All members, however many: only what is in view is read. */
export function MemberGrid({
  list,
  columns,
  peeked,
  onPeek,
  onOpen,
  empty,
}: {
  readonly list: MemberList;
  /** `few` where the window is narrow: no sideways scrolling for what the person's page has too. */
  readonly columns: 'all' | 'few';
  readonly peeked: string | undefined;
  /** Undefined where there is no room beside the list: a press then opens. */
  readonly onPeek: ((row: MemberRow) => void) | undefined;
  readonly onOpen: (row: MemberRow) => void;
  readonly empty: ReactNode;
}) {
  const { t, locale } = useWords();
  const zone = useView('workspace.info', {}).value?.zone ?? 'UTC';
  const { rows, question, ask } = list;
  const shown = useMemo(
    () => columnsOf(t, locale, zone).filter(({ id }) => columns === 'all' || FEW.includes(id)),
    [t, locale, zone, columns],
  );
  const kept = useKeptScroll('members', rows.question);
  return (
    <div className="member-grid">
      <VirtualGrid
        label={t('members.title')}
        columns={shown}
        rowCount={rows.total ?? 0}
        rowAt={rows.rowAt}
        rowKey={(row) => row.id}
        onWindow={rows.onWindow}
        sort={gridSortOf(question.sort)}
        onSort={({ column, direction }) =>
          ask({ sort: `${direction === 'ascending' ? '' : '-'}${column}` as MemberSort })
        }
        peekedKey={peeked}
        onOpen={onOpen}
        onPeek={onPeek}
        loadingLabel={t('members.loading')}
        commandOf={gridCommand}
        kept={kept}
        empty={empty}
      />
    </div>
  );
}

const gridSortOf = (sort: MemberSort): GridSort => ({
  column: sort.replace('-', ''),
  direction: sort.startsWith('-') ? 'descending' : 'ascending',
});

const FEW = ['name', 'tags', 'phone'];

function columnsOf(t: Translate, locale: Locale, zone: string): readonly GridColumn<MemberRow>[] {
  return [
    {
      id: 'name',
      label: t('members.name'),
      width: 'minmax(15rem, 2.2fr)',
      sortable: true,
      phone: 'first',
      cell: nameCell,
    },
    { id: 'tags', label: t('members.tags'), width: 'minmax(13rem, 1.5fr)', cell: tagsCell },
    {
      id: 'organisation',
      label: t('members.organisation'),
      width: 'minmax(7rem, 1.2fr)',
      cell: (row) => (
        <span className="clip" title={row.organisation}>
          {row.organisation}
        </span>
      ),
    },
    {
      id: 'phone',
      label: t('members.phone'),
      width: 'minmax(10rem, 0.8fr)',
      cell: (row) => <span className="clip">{row.phones[0]?.number}</span>,
    },
    {
      id: 'changed',
      label: t('members.changed'),
      width: '9rem',
      sortable: true,
      cell: (row) => <span className="muted">{dayPlain(wallOf(row.changedAt, zone), locale)}</span>,
    },
  ];
}

/** More would be cut to letters; the person's page has all of them. */
const TAGS_SHOWN = 2;

function tagsCell(row: MemberRow): ReactNode {
  const hidden = row.tags.slice(TAGS_SHOWN);
  return (
    <>
      {row.tags.slice(0, TAGS_SHOWN).map((tag) => (
        <Chip key={tag} title={tag}>
          {tag}
        </Chip>
      ))}
      {hidden.length > 0 && <span className="xs muted" title={hidden.join(', ')}>{`+${hidden.length}`}</span>}
    </>
  );
}

function nameCell(row: MemberRow): ReactNode {
  return (
    <>
      <Avatar name={row.display} />
      <span className="grid-two">
        <span title={row.display}>{row.display}</span>
        <span>{row.emails[0]?.address ?? row.phones[0]?.number ?? '–'}</span>
      </span>
    </>
  );
}
