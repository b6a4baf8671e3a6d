import { type Place, useRoute } from '../client/routes.ts';
import { takeBack } from '../client/useRun.ts';
import { SyncMore } from '../sync/SyncMore.tsx';
import { Anchor } from '../ui/Anchor.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { useWords } from '../words/words.ts';
import { navEntry, TAB_BAR } from './places.ts';
import { openPalette } from './overlays.ts';

/** What has no room in the bottom bar: the other places, finding, and taking back. */
export function MoreSheet({
  places,
  open,
  onClose,
}: {
  readonly places: readonly Place[];
  readonly open: boolean;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const { place } = useRoute();
  const rest = places.filter((known) => !TAB_BAR.includes(known)).map((known) => navEntry(t, known));
  const closing = (action: () => void) => () => {
    onClose();
    action();
  };
  const actions = [
    { id: 'search', label: t('frame.search'), icon: 'search', act: () => openPalette('find') },
    { id: 'add', label: t('frame.add'), icon: 'plus', act: () => openPalette('add') },
    { id: 'undo', label: t('frame.undo'), icon: 'undo', act: () => void takeBack(t, {}, 'undo') },
  ] as const;
  return (
    <Sheet open={open} onClose={onClose} side="bottom" title={t('frame.more')} closeLabel={t('frame.close')}>
      <div className="more-list">
        <SyncMore onPress={onClose} />
        {rest.map((entry) => (
          // The link goes where it leads; the press that follows it closes the sheet.
          <div key={entry.id} onClickCapture={onClose} role="presentation" className="stack">
            <Anchor href={entry.href} current={entry.id === place} className="more-row">
              <Icon name={entry.icon} />
              {entry.label}
            </Anchor>
          </div>
        ))}
        {actions.map((action) => (
          <button key={action.id} type="button" className="more-row" onClick={closing(action.act)}>
            <Icon name={action.icon} />
            {action.label}
          </button>
        ))}
      </div>
    </Sheet>
  );
}
