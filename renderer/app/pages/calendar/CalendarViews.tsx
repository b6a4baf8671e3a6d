import { CheckboxField } from '../../../ui/CheckboxField.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Segment } from '../../../ui/Segment.tsx';
import { useWords } from '../../../words/words.ts';
import './CalendarPage.css';
import type { Layers } from './useLayers.ts';

/** What the calendar shows, and in which form; at the end of its bar where there is room. */
export function CalendarViews({
  layers,
  form,
  onForm,
}: {
  readonly layers: Layers;
  readonly form: 'month' | 'list';
  readonly onForm: (form: 'month' | 'list') => void;
}) {
  const { t } = useWords();
  const layer = (kind: 'event' | 'post', label: string) => (
    <span className={`layer layer-${kind}`}>
      <Icon name={kind} />
      <CheckboxField label={label} checked={layers.shows(kind)} onChange={() => layers.toggle(kind)} />
    </span>
  );
  return (
    <>
      <div className="row gap-3" role="group" aria-label={t('calendar.layers')}>
        {layer('event', t('calendar.layer.events'))}
        {layer('post', t('calendar.layer.posts'))}
      </div>
      <Segment
        label={t('calendar.form')}
        value={form}
        onChange={onForm}
        choices={[
          { value: 'month', label: t('calendar.form.month') },
          { value: 'list', label: t('calendar.form.list') },
        ]}
      />
    </>
  );
}
