import { use, useEffect, useRef, useState } from 'react';
import { Input, NumberFieldStateContext } from 'react-aria-components';
import { given } from './given.ts';

/** The input of a NumberField; tells what figure is being typed, which react-aria keeps to itself until the field is left. */
export function NumberInput({
  onTyped,
  placeholder,
}: {
  readonly onTyped: (figure: number | null) => void;
  readonly placeholder: string | undefined;
}) {
  const state = use(NumberFieldStateContext);
  const figure = state === null || Number.isNaN(state.numberValue) ? null : state.numberValue;
  // Counted with the figure that each letter makes: the next one may be typed before the page has told of the one before.
  const [typings, setTypings] = useState(0);
  const told = useRef(0);
  useEffect(() => {
    if (told.current === typings) return;
    told.current = typings;
    onTyped(figure);
  });
  return (
    <Input className="input-text" onInput={() => setTypings((before) => before + 1)} {...given({ placeholder })} />
  );
}
