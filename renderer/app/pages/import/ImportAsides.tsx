import type { ImportPreview } from '../../../../shared/import/contract.ts';
import { readDate } from '../../../../shared/import/dateText.ts';
import { useView } from '../../../client/useView.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { dayPlain, instantShown } from '../../../words/dates.ts';
import { type Locale, useWords } from '../../../words/words.ts';
import { readAgain } from './importDesk.ts';
import { reasonWords } from './importWords.ts';

const ORDERS = ['day-first', 'month-first'] as const;

/** What there is to say of the whole file: what is asked once, what is remembered of it, what is wrong with it. */
export function ImportAsides({ preview, isBusy }: { readonly preview: ImportPreview; readonly isBusy: boolean }) {
  const { t, locale } = useWords();
  const zone = useView('workspace.info', {}).value?.zone ?? 'UTC';
  const { remembered, question } = preview;
  const ofFile = preview.problems.filter(({ row }) => row === 0);
  return (
    <>
      {question !== undefined && <DatesQuestion question={question} isBusy={isBusy} />}
      {remembered !== undefined && (
        <Banner tone="info" action={{ label: t('import.forget'), onPress: () => readAgain({ forget: true }) }}>
          {t('import.remembered', { name: remembered.name, day: instantShown(remembered.at, zone, locale) })}
        </Banner>
      )}
      {ofFile.length > 0 && (
        <Banner>
          <ul className="import-of-file">
            {ofFile.map((problem) => (
              <li key={problem.reason}>{reasonWords(t, problem)}</li>
            ))}
          </ul>
        </Banner>
      )}
    </>
  );
}

/** Both days are shown as words: nobody has to think about orders. */
function DatesQuestion({
  question: { samples, count },
  isBusy,
}: {
  readonly question: NonNullable<ImportPreview['question']>;
  readonly isBusy: boolean;
}) {
  const { t, locale } = useWords();
  const [sample = ''] = samples;
  return (
    <Banner title={t('import.question.title', { sample })}>
      <div className="stack gap-2">
        {t('import.question.body', { count })}
        <div className="row row-wrap">
          {ORDERS.map((order) => (
            <Button key={order} disabled={isBusy} onPress={() => readAgain({ dates: order })}>
              {dayOf(sample, order, locale)}
            </Button>
          ))}
        </div>
      </div>
    </Banner>
  );
}

function dayOf(sample: string, order: (typeof ORDERS)[number], locale: Locale): string {
  const read = readDate(sample, order);
  return read.kind === 'date' && !read.date.startsWith('--') ? dayPlain(read.date, locale) : sample;
}
