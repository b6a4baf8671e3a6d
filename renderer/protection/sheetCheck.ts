/** Whether a recovery sheet is on paper: two of its words are read off it. */
import { useState } from 'react';
import { normalWords } from '../../shared/protection/model.ts';

export type SheetCheck = {
  readonly asked: readonly {
    /** Counted from 1, as on the paper. */
    readonly place: number;
    readonly text: string;
    readonly isWrong: boolean;
  }[];
  readonly type: (place: number, text: string) => void;
  /** Whether both are right; where not, the fields are marked. */
  readonly isRight: (words: string) => boolean;
};

const WORDS = 12;

export function useSheetCheck(): SheetCheck {
  const [places] = useState(twoPlaces);
  const [typed, setTyped] = useState<ReadonlyMap<number, string>>(new Map());
  const [wrong, setWrong] = useState<readonly number[]>([]);
  return {
    asked: places.map((place) => ({ place, text: typed.get(place) ?? '', isWrong: wrong.includes(place) })),
    type: (place, text) => {
      setTyped(new Map(typed).set(place, text));
      setWrong(wrong.filter((known) => known !== place));
    },
    isRight: (words) => {
      const sheet = words.split(' ');
      const found = places.filter((place) => normalWords(typed.get(place) ?? '') !== sheet[place - 1]);
      setWrong(found);
      return found.length === 0;
    },
  };
}

/** Two different ones in their order. Which ones is no secret: chance only keeps people from copying always the same. */
function twoPlaces(): readonly number[] {
  const [one = 0, two = 0] = crypto.getRandomValues(new Uint8Array(2));
  const first = one % WORDS;
  const second = (first + 1 + (two % (WORDS - 1))) % WORDS;
  return [first + 1, second + 1].toSorted((a, b) => a - b);
}
