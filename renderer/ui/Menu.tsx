import type { ReactElement } from 'react';
import {
  Menu as AriaMenu,
  Header,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Separator,
} from 'react-aria-components';
import { classesOf } from './classes.ts';
import { given } from './given.ts';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';
import { Kbd } from './Kbd.tsx';
import './menus.css';

export type MenuChoice = {
  readonly id: string;
  readonly label: string;
  readonly detail?: string | undefined;
  readonly icon?: IconName | undefined;
  readonly keys?: readonly string[] | undefined;
  readonly tone?: 'danger' | undefined;
  readonly disabled?: boolean | undefined;
  /** Ticked, for menus that switch something. */
  readonly checked?: boolean | undefined;
  readonly onChoose: () => void;
};

/** Entries with a line between the groups; a group may have a title. */
export type MenuGroup = { readonly title?: string | undefined; readonly entries: readonly MenuChoice[] };

export type MenuProps = {
  /** The button that opens it: a Button, IconButton or RailWorkspace without `onPress`. */
  readonly button: ReactElement;
  readonly label: string;
  readonly groups: readonly MenuGroup[];
  readonly placement?: 'bottom start' | 'bottom end' | 'top start' | 'top end' | 'right top' | undefined;
};

/** `<Menu button={<IconButton icon="more" label={…} />} label={…} groups={[{ entries }]} />` */
export function Menu({ button, label, groups, placement = 'bottom end' }: MenuProps) {
  const shown = groups.filter((group) => group.entries.length > 0);
  return (
    <MenuTrigger>
      {button}
      <Popover className="menu" placement={placement} offset={4}>
        <AriaMenu className="menu-list" aria-label={label}>
          {shown.map((group, place) => [
            place > 0 && <Separator key={`line ${group.entries[0]?.id}`} className="menu-line" />,
            <MenuSection key={group.entries[0]?.id} {...(group.title === undefined ? { 'aria-label': label } : {})}>
              {group.title !== undefined && <Header className="menu-head">{group.title}</Header>}
              {group.entries.map((entry) => (
                <MenuRow key={entry.id} entry={entry} />
              ))}
            </MenuSection>,
          ])}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

function MenuRow({ entry }: { readonly entry: MenuChoice }) {
  return (
    <MenuItem
      id={entry.id}
      className={classesOf('menu-row', entry.tone === 'danger' && 'menu-danger')}
      textValue={entry.label}
      onAction={() => entry.onChoose()}
      {...given({ isDisabled: entry.disabled })}
    >
      {entry.icon !== undefined && <Icon name={entry.icon} />}
      <span className="menu-words">
        {entry.label}
        {entry.detail !== undefined && <span className="menu-detail">{entry.detail}</span>}
      </span>
      {entry.checked === true && <Icon name="check" />}
      {entry.keys !== undefined && (
        <span className="menu-keys">
          {entry.keys.map((key) => (
            <Kbd key={key}>{key}</Kbd>
          ))}
        </span>
      )}
    </MenuItem>
  );
}
