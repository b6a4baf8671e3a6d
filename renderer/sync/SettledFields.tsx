import { fieldLabel } from '../../shared/sync/fieldLabel.ts';
import './conflicts.css';
import { fieldText } from './fieldText.ts';
import { type ValueWords, valueText } from './valueText.ts';

/** Fields by their names, each with what stands there now, if that is known. */
export function SettledFields({
  fields,
  words,
  now,
}: {
  readonly fields: readonly string[];
  readonly words: ValueWords;
  readonly now: ((field: string) => unknown) | undefined;
}) {
  const { t, locale, nameOf } = words;
  const labels = fields.map((field) => ({ field, label: fieldText(t, locale, field, nameOf) }));
  if (now === undefined) {
    return (
      <ul className="settled-fields">
        {labels.map(({ field, label }) => (
          <li key={field} className="label">
            {label}
          </li>
        ))}
      </ul>
    );
  }
  return (
    <dl className="settled-fields">
      {labels.map(({ field, label }) => {
        const text = valueText(words, now(field), fieldLabel(field).name);
        return (
          <div key={field}>
            <dt className="label">{label}</dt>
            <dd>{text === '' ? <em>{t('conflicts.settled.empty')}</em> : text}</dd>
          </div>
        );
      })}
    </dl>
  );
}
