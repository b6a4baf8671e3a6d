import type { ReactNode } from 'react';
import { client } from '../client/connection.ts';
import { failureText } from '../client/failureText.ts';
import { useDialogAt } from '../client/useDialogAt.ts';
import { useRun } from '../client/useRun.ts';
import { useView } from '../client/useView.ts';
import type { OutputOf } from '../client/views.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { Card, Rows } from '../ui/Card.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { useWords } from '../words/words.ts';
import { ChannelDialog } from './ChannelDialog.tsx';
import { ChannelLine } from './ChannelLine.tsx';

type Channel = OutputOf<'channels.list'>['items'][number];

/** Where one publishes. What posts use cannot go, and says so. `mark` draws the badge of a channel. */
export function ChannelSettings({ mark }: { readonly mark: (id: string) => ReactNode }) {
  const { t } = useWords();
  const run = useRun();
  const dialog = useDialogAt('channel');
  const { value, failure } = useView('channels.list', {});
  const channels = value?.items ?? [];
  const edited = channels.find(({ id }) => id === dialog.open);
  const add = (
    <Button size="sm" icon="plus" onPress={() => dialog.show()}>
      {t('settings.channelAdd')}
    </Button>
  );
  const remove = ({ id, name }: Channel) =>
    void run(client.channels.delete({ id }), t('settings.channelDeleted', { name }));
  return (
    <>
      {failure !== undefined && <Banner tone="danger">{failureText(t, failure)}</Banner>}
      {value === undefined && failure === undefined && <Skeleton label={t('settings.loading')} />}
      {value !== undefined && (
        <Card title={t('settings.section.channels')} actions={channels.length === 0 ? undefined : add} padding="none">
          {channels.length === 0 ? (
            <EmptyState icon="post" title={t('settings.channelNone')} actions={add}>
              {t('settings.channelsBody')}
            </EmptyState>
          ) : (
            <Rows label={t('settings.section.channels')}>
              {channels.map((channel) => (
                <ChannelLine
                  key={channel.id}
                  channel={channel}
                  mark={mark(channel.id)}
                  onEdit={() => dialog.show(channel.id)}
                  onDelete={() => remove(channel)}
                />
              ))}
            </Rows>
          )}
        </Card>
      )}
      {value !== undefined && (dialog.open === '' || edited !== undefined) && (
        <ChannelDialog channel={edited} onClose={dialog.close} />
      )}
    </>
  );
}
