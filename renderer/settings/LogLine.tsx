import type { LogRow } from '../../shared/log/contract.ts';
import { wallOf } from '../../shared/time/wall.ts';
import { commandWords } from '../client/commandWords.ts';
import { fieldWords } from '../client/leftText.ts';
import { takeBack } from '../client/useRun.ts';
import { Button } from '../ui/Button.tsx';
import { Row } from '../ui/Card.tsx';
import { Chip } from '../ui/Chip.tsx';
import { clockOf } from '../words/dates.ts';
import { type Translate, useWords } from '../words/words.ts';

/** One command: when, what, whom it concerned. Undoing an undo does the thing again. */
export function LogLine({ row, zone }: { readonly row: LogRow; readonly zone: string }) {
  const { t, locale } = useWords();
  const { mode, undone, called, documents, undo, fields = [] } = row;
  const command = commandWords(t, row.command);
  const step =
    fields.length === 0 ? command : t('log.changed', { step: command, fields: fieldWords(t, locale, fields) });
  const said = { do: step, undo: t('settings.logTookBack', { step }), redo: t('settings.logDidAgain', { step }) }[mode];
  const detail = [called, documents > 1 ? t('settings.logMany', { count: documents }) : undefined]
    .filter(Boolean)
    .join(' · ');
  const back =
    mode === 'undo'
      ? ({ way: 'redo', label: t('frame.redo') } as const)
      : ({ way: 'undo', label: t('frame.undo') } as const);
  return (
    <Row
      lead={<time dateTime={row.at}>{clockOf(wallOf(row.at, zone))}</time>}
      title={said}
      detail={detail === '' ? undefined : detail}
      end={
        undone ? (
          <Chip icon="undo">{t('settings.logUndone')}</Chip>
        ) : (
          <Button
            size="sm"
            tone="quiet"
            icon={back.way}
            label={backLabel(t, back.way, mode === 'undo' ? step : said, called)}
            onPress={() => void takeBack(t, { undo }, back.way)}
          >
            {back.label}
          </Button>
        )
      }
    />
  );
}

/** Two of a kind are told apart, also where only the button is heard. */
function backLabel(t: Translate, way: 'undo' | 'redo', step: string, title: string | undefined): string {
  if (title === undefined) return t(way === 'undo' ? 'settings.logUndo' : 'settings.logRedo', { step });
  return t(way === 'undo' ? 'settings.logUndoNamed' : 'settings.logRedoNamed', { step, title });
}
