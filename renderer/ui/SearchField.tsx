import type { Ref } from 'react';
import { Button as AriaButton, SearchField as AriaSearchField, Group, Input } from 'react-aria-components';
import { classesOf } from './classes.ts';
import './fields.css';
import { FieldNotes } from './FieldNotes.tsx';
import { FieldLabel } from './FieldLabel.tsx';
import { given } from './given.ts';
import { Icon } from './Icon.tsx';

export type SearchFieldProps = {
  /** Read aloud; shown only with `labelShown`. */
  readonly label: string;
  readonly labelShown?: boolean | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Letters. */
  readonly maxLength: number;
  readonly placeholder?: string | undefined;
  readonly help?: string | undefined;
  readonly autoFocus?: boolean | undefined;
  /** To move the focus here on `/`. */
  readonly inputRef?: Ref<HTMLInputElement> | undefined;
  readonly onSubmit?: ((value: string) => void) | undefined;
  readonly className?: string | undefined;
};

/** Finds as one types; Escape empties it. `<SearchField label={t('search')} value={words} onChange={setWords} />` */
export function SearchField(props: SearchFieldProps) {
  const { label, labelShown, value, onChange, maxLength, placeholder, help, autoFocus, inputRef, onSubmit } = props;
  return (
    <AriaSearchField
      className={classesOf('field', 'search', props.className)}
      value={value}
      onChange={onChange}
      {...given({ autoFocus, onSubmit })}
    >
      <FieldLabel text={label} hidden={labelShown !== true} />
      <Group className="input">
        <Icon name="search" />
        <Input className="input-text" ref={inputRef ?? null} maxLength={maxLength} {...given({ placeholder })} />
        <AriaButton className="input-clear">
          <Icon name="x" size="sm" />
        </AriaButton>
      </Group>
      <FieldNotes help={help} />
    </AriaSearchField>
  );
}
