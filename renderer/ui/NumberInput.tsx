import { use, useEffect, useRef } from 'react';
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
  const isTyping = useRef(false);
  const figure = state === null || Number.isNaN(state.numberValue) ? null : state.numberValue;
  useEffect(() => {
    if (!isTyping.current) return;
    isTyping.current = false;
    onTyped(figure);
  });
  return <Input className="input-text" onInput={() => void (isTyping.current = true)} {...given({ placeholder })} />;
}
