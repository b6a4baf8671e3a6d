import type { QueueLook } from '../../../../shared/social/model.ts';
import { useWords } from '../../../words/words.ts';
import { ExportListMenu } from '../ExportListMenu.tsx';

const FORMATS = ['xlsx', 'csv-german', 'csv'] as const;

/** The posts that the column shows: those found wherever they stand, else those of one list. */
export function ExportPosts({ words, look }: { readonly words: string; readonly look: QueueLook }) {
  const { t } = useWords();
  return (
    <ExportListMenu
      label={t('export.list')}
      lists={[
        {
          title: t('export.list'),
          name: words === '' ? `${t('posts.title')} ${t(`posts.look.${look}`)}` : t('posts.title'),
          formats: FORMATS,
          wanted: { what: 'posts', ...(words === '' ? { look } : { query: words }) },
        },
      ]}
    />
  );
}
