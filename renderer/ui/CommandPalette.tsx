/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the focus stays in the field, which has the keys and names the option by aria-activedescendant */
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Dialog as AriaDialog, Modal, ModalOverlay } from 'react-aria-components';
import './CommandPalette.css';
import './Dialog.css';
import { Icon } from './Icon.tsx';
import { IconButton } from './IconButton.tsx';
import type { IconName } from './icons.ts';
import { Kbd } from './Kbd.tsx';
import { type MatchRange, Marked } from './Marked.tsx';

export type PaletteOption = {
  readonly id: string;
  readonly label: string;
  readonly matches?: readonly MatchRange[] | undefined;
  readonly icon: IconName;
  /** At the end of the row: a date, a state. */
  readonly detail?: string | undefined;
  readonly detailMatches?: readonly MatchRange[] | undefined;
  readonly keys?: readonly string[] | undefined;
};

export type CommandPaletteProps = {
  readonly open: boolean;
  readonly onClose: () => void;
  /** Name of the dialog and its field for screen readers. */
  readonly label: string;
  readonly listLabel: string;
  /** Of the cross that closes it where there is no Escape key. */
  readonly closeLabel: string;
  readonly placeholder: string;
  /** Letters. */
  readonly maxLength: number;
  readonly query: string;
  readonly onQuery: (words: string) => void;
  readonly groups: readonly {
    readonly id: string;
    readonly label: string;
    readonly options: readonly PaletteOption[];
  }[];
  readonly onChoose: (id: string) => void;
  /** Tab on an option: more that can be done with it. */
  readonly onMore?: ((id: string) => void) | undefined;
  /** Shown when there is no option: the words again, and near spellings. */
  readonly nothingFound?: ReactNode;
  /** The line at the bottom: which keys do what. */
  readonly foot?: ReactNode;
  readonly icon?: IconName | undefined;
};

/** Find, go, do: one field and a list under it. The arrow keys move through the list while the focus stays in the field. */
export function CommandPalette(props: CommandPaletteProps) {
  const { open, onClose, label } = props;
  return (
    <ModalOverlay
      className="scrim scrim-palette"
      isOpen={open}
      isDismissable
      onOpenChange={(stays) => !stays && onClose()}
    >
      <Modal className="palette">
        <AriaDialog className="palette-frame" aria-label={label}>
          <PaletteField {...props} />
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

function PaletteField(props: CommandPaletteProps) {
  const {
    label,
    listLabel,
    placeholder,
    query,
    onQuery,
    groups,
    onChoose,
    onMore,
    nothingFound,
    foot,
    icon = 'search',
  } = props;
  const options = groups.flatMap((group) => group.options);
  const [wanted, setWanted] = useState<string | undefined>(undefined);
  const place = Math.max(
    0,
    options.findIndex((option) => option.id === wanted),
  );
  const at = options[place];
  const id = useId();
  const field = useRef<HTMLInputElement>(null);

  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    if (at !== undefined) document.getElementById(`${id}-${at.id}`)?.scrollIntoView({ block: 'nearest' });
  }, [at, id]);

  const move = (steps: number) => setWanted(options[(place + steps + options.length) % options.length]?.id);
  const onKeyDown = (press: KeyboardEvent) => {
    if (press.nativeEvent.isComposing || at === undefined) return;
    if (press.key === 'ArrowDown') move(1);
    else if (press.key === 'ArrowUp') move(-1);
    else if (press.key === 'PageDown') setWanted(options[Math.min(options.length - 1, place + 8)]?.id);
    else if (press.key === 'PageUp') setWanted(options[Math.max(0, place - 8)]?.id);
    else if (press.key === 'Enter') onChoose(at.id);
    else if (press.key === 'Tab' && onMore !== undefined && !press.shiftKey) onMore(at.id);
    else return;
    press.preventDefault();
  };

  return (
    <>
      <div className="palette-in">
        <Icon name={icon} size="lg" />
        <input
          ref={field}
          className="palette-input"
          role="combobox"
          aria-label={label}
          aria-expanded="true"
          aria-autocomplete="list"
          aria-controls={`${id}-list`}
          aria-activedescendant={at === undefined ? undefined : `${id}-${at.id}`}
          autoComplete="off"
          spellCheck={false}
          maxLength={props.maxLength}
          placeholder={placeholder}
          value={query}
          onChange={(change) => {
            setWanted(undefined);
            onQuery(change.target.value);
          }}
          onKeyDown={onKeyDown}
        />
        <Kbd>Esc</Kbd>
        <IconButton icon="x" label={props.closeLabel} className="palette-close" onPress={props.onClose} />
      </div>
      <div className="palette-list" id={`${id}-list`} role="listbox" aria-label={listLabel}>
        {groups
          .filter((group) => group.options.length > 0)
          .map((group) => (
            <div key={group.id} role="group" aria-labelledby={`${id}-group-${group.id}`} className="palette-group">
              <div id={`${id}-group-${group.id}`} className="palette-head">
                {group.label}
              </div>
              {group.options.map((option) => (
                <PaletteRow
                  key={option.id}
                  id={`${id}-${option.id}`}
                  option={option}
                  isAt={option === at}
                  onPoint={setWanted}
                  onChoose={onChoose}
                />
              ))}
            </div>
          ))}
      </div>
      <output className={options.length === 0 && nothingFound !== undefined ? 'palette-none' : undefined}>
        {options.length === 0 && nothingFound}
      </output>
      {foot !== undefined && <div className="palette-foot">{foot}</div>}
    </>
  );
}

function PaletteRow({
  id,
  option,
  isAt,
  onPoint,
  onChoose,
}: {
  readonly id: string;
  readonly option: PaletteOption;
  readonly isAt: boolean;
  readonly onPoint: (id: string) => void;
  readonly onChoose: (id: string) => void;
}) {
  return (
    <div
      id={id}
      role="option"
      aria-selected={isAt}
      className="palette-row"
      onPointerMove={() => !isAt && onPoint(option.id)}
      // The focus stays in the field.
      onPointerDown={(press) => press.preventDefault()}
      onClick={() => onChoose(option.id)}
    >
      <Icon name={option.icon} />
      <span className="palette-words">
        <Marked text={option.label} matches={option.matches} />
      </span>
      {option.detail !== undefined && (
        <span className="palette-detail">
          <Marked text={option.detail} matches={option.detailMatches} />
        </span>
      )}
      {option.keys?.map((key) => (
        <Kbd key={key}>{key}</Kbd>
      ))}
    </div>
  );
}
