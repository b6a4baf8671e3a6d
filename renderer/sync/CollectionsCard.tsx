import type { SyncStatus } from '../../shared/sync/contract.ts';
import type { CollectionState } from '../../shared/sync/model.ts';
import { Card, Row, Rows } from '../ui/Card.tsx';
import { useMedia, widths } from '../ui/media.ts';
import { Table } from '../ui/Table.tsx';
import { number } from '../words/dates.ts';
import { useWords } from '../words/words.ts';
import { collectionName } from './stateWords.ts';
import { useMoment } from './useMoment.ts';

/** Per collection: what is still to travel, what was set aside, and when the server was last spoken with. */
export function CollectionsCard({ status }: { readonly status: SyncStatus }) {
  const { t, locale } = useWords();
  const moment = useMoment();
  const isPhone = useMedia(widths.phone);
  const rows = status.collections.map((one) => ({ ...one, title: collectionName(t, one.name) }));
  const fetchText = ({ toFetch }: CollectionState) =>
    toFetch === undefined ? t('sync.notAsked') : number(toFetch, locale);
  const contactText = ({ lastContact }: CollectionState) => (lastContact === undefined ? '–' : moment(lastContact));
  if (isPhone) {
    return (
      <Card title={t('sync.collections')} padding="none">
        <Rows label={t('sync.collections')}>
          {rows.map((row) => (
            <Row
              key={row.name}
              title={row.title}
              detail={t('sync.collectionLine', {
                toSend: number(row.toSend, locale),
                toFetch: fetchText(row),
                setAside: number(row.setAside, locale),
              })}
              end={<span className="xs">{contactText(row)}</span>}
            />
          ))}
        </Rows>
      </Card>
    );
  }
  return (
    <Card title={t('sync.collections')} padding="none">
      <Table
        label={t('sync.collections')}
        rows={rows}
        rowKey={({ name }) => name}
        columns={[
          { id: 'name', label: t('sync.collection'), cell: ({ title }) => title },
          { id: 'send', label: t('sync.toSend'), align: 'end', cell: ({ toSend }) => number(toSend, locale) },
          { id: 'fetch', label: t('sync.toFetch'), align: 'end', cell: fetchText },
          { id: 'aside', label: t('sync.setAside'), align: 'end', cell: ({ setAside }) => number(setAside, locale) },
          { id: 'contact', label: t('sync.contact'), align: 'end', cell: contactText },
        ]}
      />
    </Card>
  );
}
