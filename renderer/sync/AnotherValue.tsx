import type { AnotherForm } from '../../shared/sync/fieldChoice.ts';
import { DateField } from '../ui/DateField.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextField } from '../ui/TextField.tsx';
import { TimeField } from '../ui/TimeField.tsx';
import { useNoSuchDay } from '../words/useNoSuchDay.ts';
import { useWords } from '../words/words.ts';
import './conflicts.css';

const DATE = 'YYYY-MM-DD'.length;

/** A value that neither side has, in the form that fits the field. */
export function AnotherValue({
  field,
  form,
  typed,
  onType,
}: {
  /** What the field is called. */
  readonly field: string;
  readonly form: AnotherForm;
  readonly typed: string;
  readonly onType: (typed: string) => void;
}) {
  const { t } = useWords();
  const noSuchDay = useNoSuchDay();
  const label = t('conflicts.anotherOf', { field });
  const own = { label, value: typed, onChange: onType, autoFocus: true } as const;
  const [date, time] = [typed.slice(0, DATE), typed.slice(DATE + 1)];
  const onDay = (day: string | null) => onType(day === null ? '' : time === '' ? day : `${day}T${time}`);
  const dayField = (
    <DateField label={label} value={date === '' ? null : date} onCommit={onDay} impossibleText={noSuchDay} autoFocus />
  );
  switch (form) {
    case 'line':
      return <TextField {...own} />;
    case 'text':
      return <TextArea {...own} rows={3} />;
    case 'number':
      return <TextField {...own} error={/^\d*$/.test(typed.trim()) ? undefined : t('conflicts.noNumber')} />;
    case 'day':
      return dayField;
    case 'day-time':
      return (
        <div className="conflict-wall">
          {dayField}
          <TimeField
            label={t('conflicts.anotherTime')}
            value={time === '' ? null : time}
            onCommit={(clock) => onType(clock === null ? date : `${date}T${clock}`)}
          />
        </div>
      );
  }
}
