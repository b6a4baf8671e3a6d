import { hrefTo } from '../../../client/routes.ts';
import { Anchor } from '../../../ui/Anchor.tsx';
import { Banner } from '../../../ui/Banner.tsx';
import { clockOf, dayShort } from '../../../words/dates.ts';
import { useWords } from '../../../words/words.ts';
import type { MovedEvent } from './useMovedEvents.ts';

/** The event moved after this was written: what it was, what it is, and the word that the text is right all the same. */
export function PostMoved({ move, onConfirm }: { readonly move: MovedEvent; readonly onConfirm: () => void }) {
  const { t, locale } = useWords();
  const when = (wall: string) =>
    clockOf(wall) === ''
      ? dayShort(wall, locale)
      : t('posts.dayAndTime', { day: dayShort(wall, locale), time: clockOf(wall) });
  return (
    <Banner
      title={t('posts.moved', { title: move.title })}
      action={{ label: t('posts.confirm'), icon: 'check', onPress: onConfirm }}
    >
      {t('posts.movedFromTo', { from: when(move.from), to: when(move.to) })}{' '}
      <Anchor href={hrefTo('events', move.event)}>{t('posts.toEvent')}</Anchor>
    </Banner>
  );
}
