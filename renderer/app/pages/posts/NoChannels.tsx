import { hrefTo, navigate } from '../../../client/routes.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { useWords } from '../../../words/words.ts';

/** A post needs somewhere to go; the text can be written all the same. */
export function NoChannels() {
  const { t } = useWords();
  return (
    <Banner
      tone="info"
      title={t('posts.noChannels')}
      action={{ label: t('posts.toChannels'), icon: 'settings', onPress: () => navigate(hrefTo('settings')) }}
    >
      {t('posts.noChannelsHelp')}
    </Banner>
  );
}
