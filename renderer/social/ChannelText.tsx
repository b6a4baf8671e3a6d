import { lengthOn, limitOf } from '../../shared/social/postLength.ts';
import { useAutosave } from '../client/useAutosave.ts';
import { Channel } from '../ui/Channel.tsx';
import { ProgressBar } from '../ui/ProgressBar.tsx';
import { Segment } from '../ui/Segment.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { number } from '../words/dates.ts';
import { useWords } from '../words/words.ts';
import type { ChannelChoice } from './ChannelToggles.tsx';
import './Composer.css';

const NEAR = 0.9;

/** The post as one channel gets it: the text for all or its own, and how much of the channel's limit it takes. */
export function ChannelText({
  channel,
  shared,
  own,
  isReadOnly,
  onOwn,
}: {
  readonly channel: ChannelChoice;
  /** The text for all channels, as it is typed. */
  readonly shared: string;
  /** The channel's own text; undefined: it gets the text for all. */
  readonly own: string | undefined;
  readonly isReadOnly: boolean;
  /** Undefined: the text for all again. */
  readonly onOwn: (text: string | undefined) => Promise<unknown>;
}) {
  const { t, locale } = useWords();
  const autosave = useAutosave(t('posts.textOf', { channel: channel.name }), own ?? '', onOwn);
  const choose = (text: string | undefined) => {
    autosave.forget();
    void onOwn(text);
  };
  const length = lengthOn(channel.kind, own === undefined ? shared : autosave.text);
  const limit = limitOf(channel.kind);
  const over = limit === undefined ? 0 : length - limit;
  const figures = { length: number(length, locale), limit: number(limit ?? 0, locale), count: Math.abs(over) };
  return (
    <section className="channel-text" aria-label={channel.name}>
      <div className="channel-text-head">
        <Channel short={channel.short} label={channel.name} />
        <h4 className="clip strong">{channel.name}</h4>
        {!isReadOnly && (
          <Segment
            className="end"
            label={t('posts.textOf', { channel: channel.name })}
            value={own === undefined ? 'same' : 'own'}
            onChange={(choice) => choose(choice === 'own' ? shared : undefined)}
            choices={[
              { value: 'same', label: t('posts.sameText') },
              { value: 'own', label: t('posts.ownText') },
            ]}
          />
        )}
      </div>
      {own !== undefined && (
        <TextArea
          label={t('posts.textOf', { channel: channel.name })}
          labelHidden
          value={autosave.text}
          onChange={autosave.type}
          onBlur={() => void autosave.flush()}
          readOnly={isReadOnly}
          rows={4}
        />
      )}
      {limit === undefined ? (
        <p className="xs muted">{t('posts.lengthOnly', { ...figures, count: length })}</p>
      ) : (
        <>
          <ProgressBar
            label={t('posts.length')}
            value={length}
            max={limit}
            text={t('posts.lengthOf', figures)}
            tone={over > 0 ? 'over' : length > limit * NEAR ? 'near' : 'plain'}
          />
          {over > 0 && <p className="channel-over">{t('posts.tooLong', { channel: channel.name, count: over })}</p>}
        </>
      )}
    </section>
  );
}
