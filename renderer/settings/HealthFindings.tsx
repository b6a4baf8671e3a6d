import type { CollectionName } from '../../shared/collections.ts';
import type { Examined, Finding } from '../../shared/doctor/model.ts';
import { Banner } from '../ui/Banner.tsx';
import { Row, Rows } from '../ui/Card.tsx';
import { Chip } from '../ui/Chip.tsx';
import { number } from '../words/dates.ts';
import { type Translate, type Locale, useWords } from '../words/words.ts';

/** The worst first. */
const SEVERITIES = ['damage', 'risk', 'note'] as const satisfies readonly Finding['severity'][];
const LOOKS = {
  damage: { tone: 'danger', icon: 'error' },
  risk: { tone: 'attention', icon: 'warn' },
  note: { tone: 'info', icon: 'info' },
} as const;

const COLLECTIONS = ['members', 'events', 'posts', 'plan'] as const satisfies readonly CollectionName[];

/** What an examination found, each with what to do. Only damage means that something isn't as it was written. */
export function HealthFindings({ examined }: { readonly examined: Examined }) {
  const { t, locale } = useWords();
  const { documents, findings } = examined;
  const isSound = findings.every(({ severity }) => severity !== 'damage');
  const worstFirst = SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
  return (
    <>
      <Banner tone={isSound ? 'ok' : 'danger'} title={isSound ? t('health.sound') : t('health.unsound')}>
        {t('health.read', { count: documents, shown: number(documents, locale) })}
      </Banner>
      {findings.length > 0 && (
        <div className="health-findings">
          <Rows label={t('health.findings')}>
            {worstFirst.map((finding, place) => (
              <Row
                // oxlint-disable-next-line react/no-array-index-key -- SQLite may say the same twice, and findings do not move
                key={`${finding.kind} ${place}`}
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

/** How often and where, as far as that says more than the sentence; SQLite's own words stand as they are. */
function detailOf(t: Translate, locale: Locale, { count, where }: Finding): string | undefined {
  const place = COLLECTIONS.find((known) => known === where);
  const words = place === undefined ? where : t(`health.where.${place}`);
  if (count <= 1) return words;
  const shown = number(count, locale);
  return words === undefined ? t('health.times', { shown }) : t('health.timesWhere', { shown, where: words });
}
