import type { Finding } from '../../shared/doctor/model.ts';
import { Banner } from '../ui/Banner.tsx';
import { Row, Rows } from '../ui/Card.tsx';
import { Chip } from '../ui/Chip.tsx';
import { instantShown, number } from '../words/dates.ts';
import { type Translate, type Locale, useWords } from '../words/words.ts';
import type { Health } from './healthExamination.ts';

/** The worst first. */
const SEVERITIES = ['damage', 'risk', 'note'] as const satisfies readonly Finding['severity'][];
const LOOKS = {
  damage: { tone: 'danger', icon: 'error' },
  risk: { tone: 'attention', icon: 'warn' },
  note: { tone: 'info', icon: 'info' },
} as const;
const VERDICTS = {
  damage: { tone: 'danger', words: 'health.unsound' },
  risk: { tone: 'attention', words: 'health.soundButRisks' },
  note: { tone: 'ok', words: 'health.sound' },
} as const;

export const verdictOf = (findings: readonly Finding[]) =>
  VERDICTS[SEVERITIES.find((severity) => findings.some((finding) => finding.severity === severity)) ?? 'note'].words;

/** What the last examination found, each with what to do. Only damage means that something isn't as it was written. */
export function HealthFindings({ last, zone }: { readonly last: NonNullable<Health['last']>; readonly zone: string }) {
  const { t, locale } = useWords();
  const { documents, findings, at } = last;
  const worstFirst = SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
  const { tone, words } = VERDICTS[worstFirst[0]?.severity ?? 'note'];
  return (
    <>
      <Banner tone={tone} title={t(words)}>
        {t('health.read', {
          count: documents,
          shown: number(documents, locale),
          at: instantShown(at, zone, locale),
        })}
      </Banner>
      {findings.length > 0 && (
        <div className="health-findings">
          <Rows label={t('health.findings')}>
            {worstFirst.map((finding) => (
              <Row
                key={`${finding.kind} ${finding.where ?? ''}`}
                lead={<Chip {...LOOKS[finding.severity]}>{t(`health.severity.${finding.severity}`)}</Chip>}
                title={t(`doctor.${finding.kind}`)}
                detail={detailOf(t, locale, finding)}
              />
            ))}
          </Rows>
        </div>
      )}
    </>
  );
}

/** Where and how often, as far as that says more than the sentence, and a few of them by id or in SQLite's own words. */
function detailOf(t: Translate, locale: Locale, { count, of, where, examples }: Finding): string | undefined {
  const shown = number(count, locale);
  const often = of === undefined ? t('health.times', { shown }) : t('health.ofAll', { shown, all: number(of, locale) });
  const facts = [
    ...(where === undefined ? [] : [t(`health.where.${where}`)]),
    ...(count > 1 || of !== undefined ? [often] : []),
    ...(examples ?? []),
  ];
  return facts.length === 0 ? undefined : facts.join(' · ');
}
