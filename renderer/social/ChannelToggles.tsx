import { Channel } from '../ui/Channel.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useWords } from '../words/words.ts';
import './Composer.css';

export type ChannelChoice = {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly short: string;
};

/** Where the post goes: each channel is switched on or off. */
export function ChannelToggles({
  channels,
  chosen,
  isReadOnly,
  onChange,
}: {
  readonly channels: readonly ChannelChoice[];
  readonly chosen: readonly string[];
  readonly isReadOnly: boolean;
  readonly onChange: (chosen: string[]) => void;
}) {
  const { t } = useWords();
  const toggle = (id: string) => onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  return (
    <div className="channel-toggles" role="group" aria-label={t('posts.channels')}>
      {channels.map(({ id, name, short }) => {
        const isOn = chosen.includes(id);
        return (
          <button
            key={id}
            type="button"
            className="channel-toggle"
            aria-pressed={isOn}
            disabled={isReadOnly}
            onClick={() => toggle(id)}
          >
            <span aria-hidden="true">
              <Channel short={short} label={name} state={isOn ? 'on' : 'off'} />
            </span>
            {name}
            {isOn && <Icon name="check" size="sm" />}
          </button>
        );
      })}
    </div>
  );
}
