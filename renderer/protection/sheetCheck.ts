/** Whether a recovery sheet is on paper: two of its words are read off it. */
import { useState } from 'react';
import { normalWords } from '../../shared/protection/model.ts';
import { SHEET_WORDS } from '../../shared/protection/sheetWords.ts';

export type SheetCheck = {
  readonly asked: readonly {
    /** Counted from 1, as on the paper. */
    readonly place: number;
    readonly text: string;
    readonly problem: 'missing' | 'wrong' | undefined;
  }[];
  readonly type: (place: number, text: string) => void;
  /** Whether both are right; where not, the fields are marked. */
  readonly isRight: (words: string) => boolean;
};

export function useSheetCheck(): SheetCheck {
  const [places] = useState(twoPlaces);
  const [typed, setTyped] = useState<ReadonlyMap<number, string>>(new Map());
  const [problems, setProblems] = useState<ReadonlyMap<number, 'missing' | 'wrong'>>(new Map());
  return {
    asked: places.map((place) => ({ place, text: typed.get(place) ?? '', problem: problems.get(place) })),
    type: (place, text) => {
      setTyped(new Map(typed).set(place, text));
      setProblems(new Map([...problems].filter(([known]) => known !== place)));
    },
    isRight: (words) => {
      const sheet = words.split(' ');
      const found = places.flatMap((place) => {
        const word = normalWords(typed.get(place) ?? '');
        return word === sheet[place - 1] ? [] : [[place, word === '' ? 'missing' : 'wrong'] as const];
      });
      setProblems(new Map(found));
      return found.length === 0;
    },
  };
}

/** Two different ones in their order. Which ones is no secret: chance only keeps people from copying always the same. */
function twoPlaces(): readonly number[] {
  const [one = 0, two = 0] = crypto.getRandomValues(new Uint8Array(2));
  const first = one % SHEET_WORDS;
  const second = (first + 1 + (two % (SHEET_WORDS - 1))) % SHEET_WORDS;
  return [first + 1, second + 1].toSorted((a, b) => a - b);
}
