import { useRef } from 'react';
import { dateOf, isWall, wallOf } from '../../../../shared/time/wall.ts';
import type { WorkspaceView } from '../../../../shared/workspace/contract.ts';
import { LONGEST_SEARCH } from '../../../../shared/text/matches.ts';
import { useKeyHint } from '../../../client/keyHints.ts';
import { hrefTo, navigate, useRoute } from '../../../client/routes.ts';
import { useRemembered } from '../../../client/remembered.ts';
import { useKeptScroll } from '../../../client/useKeptScroll.ts';
import { useKeys, usePrimary } from '../../../client/useKeys.ts';
import { useRun } from '../../../client/useRun.ts';
import { useView } from '../../../client/useView.ts';
import { useAsked } from '../../../client/windowPlace.ts';
import { EventDates } from '../../../events/EventDates.tsx';
import { EventsFound } from '../../../events/EventsFound.tsx';
import { NewEvent } from '../../../events/NewEvent.tsx';
import { moveFocus } from '../../../events/rowFocus.ts';
import { Button } from '../../../ui/Button.tsx';
import { useMedia, widths } from '../../../ui/media.ts';
import { PageBody, PageHead } from '../../../ui/PageHead.tsx';
import { SearchField } from '../../../ui/SearchField.tsx';
import { Segment } from '../../../ui/Segment.tsx';
import { useWords } from '../../../words/words.ts';
import { Page } from '../../Page.tsx';
import { FindButton } from '../FindButton.tsx';
import { ExportEvents } from './ExportEvents.tsx';

const add = () => navigate(hrefTo('events', undefined, { new: '1' }));
const stopAdding = () => navigate(hrefTo('events'));
const todayOf = ({ now, zone }: WorkspaceView) => dateOf(wallOf(now, zone));

/** Dates to come or gone, or those that a search finds. */
export function EventListPage() {
  const { t } = useWords();
  const { query } = useRoute();
  const [direction, setDirection] = useRemembered('events-list', ['upcoming', 'past']);
  const [words, setWords] = useAsked('events', '');
  const search = useRef<HTMLInputElement>(null);
  const { onElement } = useKeptScroll('events', words.trim() === '' ? direction : `found ${words.trim()}`);
  const hasRoom = !useMedia(widths.oneColumn);
  const workspace = useView('workspace.info', {}).value;
  const total = workspace?.counts['events'];
  usePrimary(add);
  const hint = useKeyHint();
  useKeys({
    'page.search': () => search.current?.focus(),
    'list.next': () => void moveFocus(1),
    'list.previous': () => void moveFocus(-1),
  });
  const exporting = workspace !== undefined && (
    <ExportEvents words={words.trim()} direction={direction} today={todayOf(workspace)} />
  );
  const choices = (['upcoming', 'past'] as const).map((value) => ({ value, label: t(`events.${value}`) }));
  return (
    <Page
      head={
        <PageHead
          title={t('events.title')}
          context={total === undefined ? undefined : t('events.count', { count: total })}
          actions={
            hasRoom ? (
              <>
                <FindButton />
                {exporting}
              </>
            ) : undefined
          }
          more={hasRoom ? undefined : exporting}
          primary={
            <Button tone="primary" icon="plus" keys={hasRoom ? hint('page.new') : undefined} onPress={add}>
              {t('events.add')}
            </Button>
          }
        />
      }
    >
      <PageBody edges="none">
        <div className="event-filters">
          <SearchField
            className="event-search"
            label={t('events.search')}
            placeholder={t('events.searchIn')}
            value={words}
            onChange={setWords}
            maxLength={LONGEST_SEARCH}
            inputRef={search}
          />
          {words.trim() === '' && (
            <Segment label={t('events.view')} choices={choices} value={direction} onChange={setDirection} />
          )}
        </div>
        <div ref={onElement} className="event-list">
          {words.trim() === '' ? (
            <EventDates key={direction} direction={direction} onAdd={add} />
          ) : (
            <EventsFound words={words.trim()} onClear={() => setWords('')} />
          )}
        </div>
      </PageBody>
      {query.get('new') === '1' && <Adding day={query.get('date')} />}
    </Page>
  );
}

function Adding({ day }: { readonly day: string | undefined }) {
  const { t } = useWords();
  const run = useRun();
  const workspace = useView('workspace.info', {}).value;
  if (workspace === undefined) return null;
  return (
    <NewEvent
      day={day !== undefined && isWall(day) ? dateOf(day) : todayOf(workspace)}
      zone={workspace.zone}
      onClose={stopAdding}
      onAdded={(added) => {
        navigate(hrefTo('events', added.id));
        void run(Promise.resolve(added), t('events.added', { title: added.title }));
      }}
    />
  );
}
