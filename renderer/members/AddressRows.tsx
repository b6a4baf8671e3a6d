import { useEffect } from 'react';
import type { Member } from '../../shared/members/model.ts';
import { useDialogAt } from '../client/useDialogAt.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useWords } from '../words/words.ts';
import './members.css';
import type { MemberCardProps } from './useMemberSaves.ts';

type Address = NonNullable<Member['addresses']>[number];
type Part = 'street' | 'postalCode' | 'city' | 'region' | 'country' | 'label';
const PARTS: readonly Part[] = ['street', 'postalCode', 'city', 'region', 'country', 'label'];

/** Postal addresses; a new one is there once its first line is. */
export function AddressRows({ member, saves }: MemberCardProps) {
  const { t } = useWords();
  const known = member.addresses ?? [];
  // The place of a new one. Its fields stay the same ones once it is there, or the focus would fall out of them.
  const { open, show, close } = useDialogAt('address');
  const isThere = open !== undefined && known.length > Number(open);
  const isAdding = open === String(known.length);
  useEffect(() => {
    if (isThere) close();
  });
  const rows: readonly Address[] = isAdding ? [...known, {}] : known;
  const change = (place: number, part: Part, text: string) =>
    void saves.edit(`addresses.${place}`, ({ addresses = [] }) => {
      const next = withPart(addresses[place] ?? {}, part, text);
      return {
        addresses: [...addresses.slice(0, place), next, ...addresses.slice(place + 1)]
          .filter((address) => !isEmpty(address))
          .map(written),
      };
    });
  const remove = (place: number) =>
    saves.remove(t('members.addressRemoved'), ({ addresses = [] }) => ({
      addresses: addresses.filter((_, index) => index !== place).map(written),
    }));
  return (
    <div className="member-contacts">
      {[...rows.entries()].map(([place, address]) => (
        <fieldset key={place} className="member-address">
          <legend className="vh">{t('members.address')}</legend>
          {PARTS.map((part) => (
            <TextField
              key={part}
              className={`member-address-${part}`}
              label={t(part === 'label' ? 'members.label' : `members.${part}`)}
              value={address[part] ?? ''}
              autoComplete="off"
              autoFocus={isAdding && place === known.length && part === 'street'}
              error={part === 'street' ? saves.errors[`addresses.${place}`] : undefined}
              onCommit={(text) => change(place, part, text)}
            />
          ))}
          <IconButton
            icon="x"
            label={t('members.addressRemove')}
            className="member-address-remove"
            onPress={() => (place < known.length ? remove(place) : close())}
          />
        </fieldset>
      ))}
      {!isAdding && (
        <div>
          <Button size="sm" tone="quiet" icon="plus" onPress={() => show(String(known.length))}>
            {t('members.addressAdd')}
          </Button>
        </div>
      )}
    </div>
  );
}

function withPart(address: Address, part: Part, text: string): Address {
  const { [part]: _was, ...others } = address;
  return text.trim() === '' ? others : { ...others, [part]: text.trim() };
}

const isEmpty = (address: Address): boolean => PARTS.every((part) => (address[part] ?? '') === '');
/** Only what the contract takes: a newer program may keep more in an address. */
const written = (address: Address) =>
  Object.fromEntries(PARTS.flatMap((part) => (address[part] === undefined ? [] : [[part, address[part]]])));
