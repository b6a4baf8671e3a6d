import type { DeviceRow } from '../../shared/sync/contract.ts';
import { Button } from '../ui/Button.tsx';
import { Chip } from '../ui/Chip.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useMedia, widths } from '../ui/media.ts';
import { Table } from '../ui/Table.tsx';
import { useWords } from '../words/words.ts';
import './devices.css';
import type { DeviceMark } from './deviceWords.ts';

export type ShownDevice = {
  readonly device: DeviceRow;
  readonly seen: string;
  /** What lay on it when it was seen. */
  readonly held: string;
  readonly mark: DeviceMark;
  /** This one gets another name, one of the others is struck off. */
  readonly onAct: () => void;
};

/** A table where there is room, else each device in a few lines. */
export function DeviceRows({ rows }: { readonly rows: readonly ShownDevice[] }) {
  const { t } = useWords();
  const isPhone = useMedia(widths.phone);
  if (isPhone) {
    return (
      <ul className="rows devices-rows" aria-label={t('devices.title')}>
        {rows.map((row) => (
          <li key={row.device.id}>
            {nameCell(row)}
            <p className="row-detail">
              {row.device.isHere
                ? t('devices.lineHere', { held: row.held })
                : t('devices.line', { day: row.seen, held: row.held })}
            </p>
            <div className="devices-end">
              {markCell(row)}
              {actCell(row)}
            </div>
          </li>
        ))}
      </ul>
    );
  }
  return (
    <Table
      label={t('devices.title')}
      rows={rows}
      rowKey={({ device }) => device.id}
      columns={[
        { id: 'device', label: t('devices.device'), cell: nameCell },
        { id: 'seen', label: t('devices.seen'), cell: seenCell },
        { id: 'state', label: t('devices.state'), cell: markCell },
        { id: 'acts', label: t('devices.acts'), labelHidden: true, align: 'end', cell: actCell },
      ]}
    />
  );
}

const nameCell = ({ device }: ShownDevice) => <DeviceName device={device} />;
const actCell = ({ device, onAct }: ShownDevice) => <DeviceAct device={device} onAct={onAct} />;
const markCell = ({ mark: { text, tone, icon } }: ShownDevice) => (
  <Chip tone={tone} icon={icon}>
    {text}
  </Chip>
);
const seenCell = ({ seen, held }: ShownDevice) => (
  <>
    {seen}
    <div className="row-detail">{held}</div>
  </>
);

function DeviceName({ device }: { readonly device: DeviceRow }) {
  const { t } = useWords();
  const { name, isHere, user, program, struckOff } = device;
  return (
    <div className="device-name">
      <Icon name="laptop" />
      <div className="row-words">
        <span className={struckOff === undefined ? 'strong' : 'was'}>{name}</span>{' '}
        {isHere && <Chip tone="info">{t('devices.here')}</Chip>}
        <div className="row-detail">{t('devices.signedIn', { user, program })}</div>
      </div>
    </div>
  );
}

/** What is struck off stays so. */
function DeviceAct({ device, onAct }: { readonly device: DeviceRow; readonly onAct: () => void }) {
  const { t } = useWords();
  if (device.struckOff !== undefined) return null;
  const words = device.isHere
    ? { text: t('devices.rename'), label: t('devices.renameTitle') }
    : { text: t('devices.strikeOff'), label: `${t('devices.strikeOff')}: ${device.name}` };
  return (
    <Button size="sm" tone="quiet" label={words.label} onPress={onAct}>
      {words.text}
    </Button>
  );
}
