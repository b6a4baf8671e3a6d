/** What a preview says of a file: counts, problems, columns, and what a person may still decide. */
import type { ImportPreview } from '../../../../shared/import/contract.ts';
import type { ImportReading } from '../../../../shared/import/readFile.ts';
import type { RowPlan } from '../../../../shared/import/rowPlan.ts';
import { choicesFor, targetOf, targetsOf } from '../../../../shared/import/rules.ts';
import type { Opened } from './openFile.ts';
import type { Plan } from './plan.ts';

export const MOST_PROBLEMS = 1000;
const MOST_SAMPLES = 3;

export function summaryOf(id: string, opened: Opened, { rows, problems }: Plan): ImportPreview {
  const { name, reading, kind, recalled, workbook } = opened;
  const all = [...problems, ...rows.flatMap((row) => row.problems)];
  return {
    preview: id,
    file: name,
    kind,
    format: reading.kind,
    encoding: reading.encoding ?? '',
    rows: rows.length,
    ...countsIn(rows),
    problems: all
      .slice(0, MOST_PROBLEMS)
      .map(({ line, reason, severity, facts }) => ({ row: line, reason, severity, facts })),
    problemCount: all.length,
    rules: rulesOf(opened),
    ...('columns' in reading ? { columns: columnsOf(reading, opened) } : {}),
    ...(workbook === undefined ? {} : { sheets: [...workbook.sheets], sheet: workbook.sheet }),
    ...questionOf(all),
    ...(recalled === undefined
      ? {}
      : {
          remembered: { name: recalled.mapping.name, at: recalled.mapping.changed.at, gone: [...recalled.gone] },
        }),
  };
}

type Outcomes = readonly Pick<RowPlan, 'outcome'>[];

export function countsIn(rows: Outcomes): Record<RowPlan['outcome'], number> {
  const counts = { create: 0, update: 0, same: 0, refused: 0 };
  for (const { outcome } of rows) counts[outcome] += 1;
  return counts;
}

/** Alike for two plans that would write the same, as far as a person has seen. */
export const isAsCounted = (a: Outcomes, b: Outcomes): boolean =>
  JSON.stringify(countsIn(a)) === JSON.stringify(countsIn(b));

/** Each field with the rule that is in force. */
function rulesOf({ kind, choices: { rules } }: Opened): ImportPreview['rules'] {
  return Object.fromEntries(
    targetsOf(kind).map((target) => [target, rules[target] ?? choicesFor(kind, target)[0] ?? 'overwrite']),
  );
}

function columnsOf(reading: Extract<ImportReading, { columns: unknown }>, { kind }: Opened) {
  return reading.columns.map(({ column, header, field }) => {
    const target = targetOf(kind, field);
    return {
      index: column,
      header,
      field,
      sample: reading.firstRows.map((row) => row[column] ?? '').find((cell) => cell !== '') ?? '',
      ...(target !== undefined && { target }),
    };
  });
}

function questionOf(problems: Plan['problems']): Pick<ImportPreview, 'question'> {
  const open = problems.filter(({ reason }) => reason === 'ambiguous-date');
  if (open.length === 0) return {};
  const cells = new Set(open.map(({ facts }) => String(facts['cell'] ?? '')).filter((cell) => cell !== ''));
  return { question: { samples: [...cells].slice(0, MOST_SAMPLES), count: open.length } };
}
