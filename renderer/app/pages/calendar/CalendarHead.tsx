import { useKeyHint } from '../../../client/keyHints.ts';
import { Button } from '../../../ui/Button.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Menu } from '../../../ui/Menu.tsx';
import { PageHead } from '../../../ui/PageHead.tsx';
import { useWords } from '../../../words/words.ts';
import { FindButton } from '../FindButton.tsx';
import { ExportCalendar } from './ExportCalendar.tsx';
import type { CalendarPlace } from './useCalendarPlace.ts';
import type { Layers } from './useLayers.ts';

/** The calendar's head; on a narrow window its menu holds the layers. */
export function CalendarHead({
  layers,
  place,
  onAdd,
}: {
  readonly layers: Layers;
  /** Undefined as long as nobody knows which day it is. */
  readonly place?: CalendarPlace;
  readonly onAdd: () => void;
}) {
  const { t } = useWords();
  const hint = useKeyHint();
  const entries = (['event', 'post'] as const).map((layer) => ({
    id: layer,
    label: t(layer === 'event' ? 'calendar.layer.events' : 'calendar.layer.posts'),
    icon: layer,
    checked: layers.shows(layer),
    onChoose: () => layers.toggle(layer),
  }));
  const exporting = place !== undefined && <ExportCalendar place={place} />;
  return (
    <PageHead
      title={t('calendar.title')}
      actions={
        <>
          <FindButton />
          {exporting}
        </>
      }
      primary={
        <Button tone="primary" icon="plus" keys={hint('page.new')} onPress={onAdd}>
          {t('frame.add')}
        </Button>
      }
      more={
        <div className="row">
          {exporting}
          <Menu
            button={<IconButton icon="more" label={t('calendar.layers')} />}
            label={t('calendar.layers')}
            groups={[{ title: t('calendar.layers'), entries }]}
          />
        </div>
      }
    />
  );
}
