import { type ClipboardEvent, type KeyboardEvent, useId, useRef, useState } from 'react';
import { Button as AriaButton, Tag, TagGroup, TagList } from 'react-aria-components';
import { classesOf } from './classes.ts';
import './fields.css';
import type { FieldProps } from './FieldNotes.tsx';
import { Icon } from './Icon.tsx';
import { useKeptTyping } from './keptTyping.ts';
import './TagField.css';

export type TagFieldProps = FieldProps & {
  readonly tags: readonly string[];
  readonly onChange: (tags: readonly string[]) => void;
  /** Name of the list of tags for screen readers: "Chosen tags". */
  readonly listLabel: string;
  readonly placeholder?: string | undefined;
  /** Offered while typing. */
  readonly suggestions?: readonly string[] | undefined;
};

/**
 * Words as chips. Enter or comma adds what was typed, as does leaving the field; Backspace in the empty field leads to
 * the chips, where arrows move and Delete removes. A tag that is already there is not added twice.
 */
export function TagField(props: TagFieldProps) {
  const { label, labelHidden, help, error, warning, disabled, tags, onChange, listLabel, placeholder, suggestions } =
    props;
  const [text, setText] = useState('');
  useKeptTyping({ label, saved: '', shown: text, isKept: true, restore: setText });
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const add = (typed: string) => {
    setText('');
    const next = withTags(tags, typed);
    if (next.length !== tags.length) onChange(next);
  };
  const onKeyDown = (press: KeyboardEvent<HTMLInputElement>) => {
    if (press.nativeEvent.isComposing) return;
    if ((press.key === 'Enter' || press.key === ',') && text.trim() !== '') {
      press.preventDefault();
      add(text);
    } else if (press.key === 'Escape' && text !== '') {
      press.stopPropagation();
      setText('');
    } else if (
      (press.key === 'Backspace' || press.key === 'ArrowLeft') &&
      press.currentTarget.selectionEnd === 0 &&
      tags.length > 0
    ) {
      press.preventDefault();
      [...(list.current?.querySelectorAll<HTMLElement>('[role="row"]') ?? [])].at(-1)?.focus();
    }
  };
  const onPaste = (paste: ClipboardEvent<HTMLInputElement>) => {
    const pasted = paste.clipboardData.getData('text');
    if (!/[,;\n\t]/.test(pasted)) return;
    paste.preventDefault();
    add(pasted);
  };
  const note = error ?? warning ?? help;
  return (
    <div
      className={classesOf('field', props.className)}
      data-invalid={error !== undefined || undefined}
      data-disabled={disabled || undefined}
    >
      <label className={labelHidden === true ? 'vh' : 'label'} htmlFor={id}>
        {label}
      </label>
      <div
        className="input tag-field"
        onPointerDown={(press) => press.target === press.currentTarget && input.current?.focus()}
      >
        {tags.length > 0 && (
          <TagGroup
            ref={list}
            className="tag-group"
            aria-label={listLabel}
            onRemove={(removed) => {
              onChange(tags.filter((tag) => !removed.has(tag)));
              if (removed.size >= tags.length) input.current?.focus();
            }}
          >
            <TagList className="tag-list">
              {tags.map((tag) => (
                <Tag key={tag} id={tag} textValue={tag} className="tag" isDisabled={disabled === true}>
                  {tag}
                  <AriaButton slot="remove" className="tag-remove">
                    <Icon name="x" size="sm" />
                  </AriaButton>
                </Tag>
              ))}
            </TagList>
          </TagGroup>
        )}
        <input
          ref={input}
          id={id}
          className="input-text tag-input"
          value={text}
          disabled={disabled}
          placeholder={tags.length === 0 ? placeholder : undefined}
          list={suggestions === undefined ? undefined : `${id}-known`}
          aria-describedby={note === undefined ? undefined : `${id}-note`}
          aria-invalid={error !== undefined || undefined}
          onChange={(change) => setText(change.target.value)}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
          onBlur={() => text.trim() !== '' && add(text)}
        />
        {suggestions !== undefined && (
          <datalist id={`${id}-known`}>
            {suggestions
              .filter((tag) => !tags.includes(tag))
              .map((tag) => (
                <option key={tag} value={tag}>
                  {tag}
                </option>
              ))}
          </datalist>
        )}
      </div>
      {note !== undefined && (
        <TagNote
          id={`${id}-note`}
          text={note}
          tone={error !== undefined ? 'error' : warning !== undefined ? 'warning' : 'help'}
        />
      )}
    </div>
  );
}

/** What was there and each new word once; case does not make a tag another one. */
function withTags(tags: readonly string[], typed: string): readonly string[] {
  const next = [...tags];
  for (const word of typed
    .split(/[,;\n\t]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')) {
    if (!next.some((tag) => tag.toLocaleLowerCase() === word.toLocaleLowerCase())) next.push(word);
  }
  return next;
}

function TagNote({
  id,
  text,
  tone,
}: {
  readonly id: string;
  readonly text: string;
  readonly tone: 'help' | 'error' | 'warning';
}) {
  if (tone === 'help') {
    return (
      <p id={id} className="help">
        {text}
      </p>
    );
  }
  return (
    <p id={id} className={tone === 'error' ? 'error' : 'field-warning'}>
      <Icon name={tone === 'error' ? 'error' : 'warn'} size="sm" />
      <span>{text}</span>
    </p>
  );
}
