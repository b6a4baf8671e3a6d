import { useState } from 'react';
import { dateOf, wallOf } from '../../shared/time/wall.ts';
import type { DeviceRow, SyncStatus } from '../../shared/sync/contract.ts';
import { failureText } from '../client/failureText.ts';
import { useDialogAt } from '../client/useDialogAt.ts';
import { useView } from '../client/useView.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Count } from '../ui/Count.tsx';
import { useWords } from '../words/words.ts';
import { AddDeviceDialog } from './AddDeviceDialog.tsx';
import './devices.css';
import { DeviceRows } from './DeviceRows.tsx';
import { dayText, heldText, markOf, seenText } from './deviceWords.ts';
import { RenameDialog } from './RenameDialog.tsx';
import { StrikeOffDialog } from './StrikeOffDialog.tsx';

type Open = { readonly dialog: 'add' } | { readonly dialog: 'strike-off'; readonly device: DeviceRow };

/** Who shares the workspace: what each device is called, when it was seen and whether it has all; and one more invited. */
export function DevicesCard({ status }: { readonly status: SyncStatus }) {
  const { t, locale } = useWords();
  const { value, failure } = useView('devices.list', {});
  const today = useView('today.view', {}).value;
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const renaming = useDialogAt('rename');
  if (failure !== undefined) return <Banner tone="danger">{failureText(t, failure)}</Banner>;
  if (value === undefined) return null;
  const { items } = value;
  const now = today?.now.slice(0, 'YYYY-MM-DD'.length) ?? '';
  const dayOf = (instant: string) => dayText(locale, dateOf(wallOf(instant, today?.zone ?? 'UTC')), now);
  const here = items.find(({ isHere }) => isHere);
  const rows = items.map((device) => ({
    device,
    seen: seenText(t, locale, device, now),
    held: heldText(t, locale, device.counts),
    mark: markOf(t, device, status, device.struckOff === undefined ? '' : dayOf(device.struckOff.at)),
    onAct: () => (device.isHere ? renaming.show() : setOpen({ dialog: 'strike-off', device })),
  }));
  return (
    <Card
      title={t('devices.title')}
      note={items.length > 0 && <Count value={items.length} />}
      actions={
        <Button size="sm" icon="plus" onPress={() => setOpen({ dialog: 'add' })}>
          {t('devices.add')}
        </Button>
      }
      padding="none"
    >
      {items.length === 0 ? <p className="muted sync-none">{t('devices.none')}</p> : <DeviceRows rows={rows} />}
      {open?.dialog === 'add' && <AddDeviceDialog status={status} onClose={close} />}
      {renaming.open !== undefined && here !== undefined && <RenameDialog device={here} onClose={renaming.close} />}
      {open?.dialog === 'strike-off' && <StrikeOffDialog device={open.device} status={status} onClose={close} />}
    </Card>
  );
}
