import type { FeedState } from '../../shared/export/contract.ts';
import { client } from '../client/connection.ts';
import { shell } from '../client/shell.ts';
import { useRun } from '../client/useRun.ts';
import { useView } from '../client/useView.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { toasts } from '../ui/toasts.ts';
import { instantShown } from '../words/dates.ts';
import { type Translate, useWords } from '../words/words.ts';
import './backup.css';
import './export.css';

/** The folder in which calendars are kept up to date for other programs: where it is, how it stands, and how to stop it. */
export function CalendarFeedCard({ zone }: { readonly zone: string }) {
  const { t } = useWords();
  const run = useRun();
  const state = useView('calendarFeed.state', {}).value;
  if (state === undefined) return null;
  const { trouble } = state;
  return (
    <Card title={t('calendarFeed.title')}>
      <div className="stack gap-4">
        {trouble !== undefined && (
          <Banner
            title={`${t('calendarFeed.trouble.title')}.`}
            action={{
              label: t('calendarFeed.again'),
              icon: 'sync',
              onPress: () => void run(client.calendarFeed.write({})),
            }}
          >
            {troubleText(t, trouble)}
          </Banner>
        )}
        {state.folder === undefined ? (
          <p className="export-about">{t('calendarFeed.off')}</p>
        ) : (
          <FeedStanding folder={state.folder} state={state} zone={zone} />
        )}
        {shell === undefined ? (
          <p className="xs muted">{t('calendarFeed.elsewhere')}</p>
        ) : (
          <FeedActs openFolder={shell.openFolder} isOn={state.folder !== undefined} />
        )}
      </div>
    </Card>
  );
}

function FeedStanding({
  folder,
  state,
  zone,
}: {
  readonly folder: string;
  readonly state: FeedState;
  readonly zone: string;
}) {
  const { t, locale } = useWords();
  return (
    <>
      <div className="backup-path">
        <code>{folder}</code>
      </div>
      <div className="stack export-about">
        <p>
          {state.at === undefined
            ? t('calendarFeed.never')
            : t('calendarFeed.last', { count: state.files, at: instantShown(state.at, zone, locale) })}
        </p>
        <p className="muted">{t('calendarFeed.readable')}</p>
      </div>
    </>
  );
}

/** Only where the person sits at the computer that has the folders. */
function FeedActs({
  openFolder,
  isOn,
}: {
  readonly openFolder: () => Promise<string | undefined>;
  readonly isOn: boolean;
}) {
  const { t } = useWords();
  const run = useRun();
  const choose = async () => {
    const folder = await openFolder();
    if (folder === undefined) return;
    const state = await run(client.calendarFeed.configure({ folder }));
    // What went wrong is said by the card.
    if (state !== undefined && state.trouble === undefined) say(t('calendarFeed.used', { folder }), state.left);
  };
  const stop = async () => {
    const state = await run(client.calendarFeed.configure({}));
    if (state !== undefined) say(t('calendarFeed.stopped'), state.left);
  };
  const say = (text: string, left: string | undefined) =>
    left === undefined
      ? toasts.show({ text })
      : toasts.show({ text: t('calendarFeed.left', { folder: left }), tone: 'attention' });
  return (
    <div className="feed-acts">
      <Button icon="calendar" onPress={() => void choose()}>
        {t(isOn ? 'calendarFeed.chooseOther' : 'calendarFeed.choose')}
      </Button>
      {isOn && (
        <Button tone="quiet" onPress={() => void stop()}>
          {t('calendarFeed.stop')}
        </Button>
      )}
    </div>
  );
}

function troubleText(t: Translate, { reason, path = '' }: NonNullable<FeedState['trouble']>): string {
  switch (reason) {
    case 'missing':
    case 'no-right':
    case 'taken':
      return t(`calendarFeed.trouble.${reason}`, { path });
    default:
      return t('calendarFeed.trouble.other');
  }
}
