import { hrefTo, navigate } from '../client/routes.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { useWords } from '../words/words.ts';
import { isNarrowed, type MemberList } from './useMemberList.ts';

/** In place of the rows: nobody yet, or nobody who fits. */
export function NoMembers({ list, onAdd }: { readonly list: MemberList; readonly onAdd: () => void }) {
  const { t } = useWords();
  const { question, ask, rows } = list;
  if (rows.total === undefined || rows.isAsking) return null;
  if (!isNarrowed(question)) {
    return (
      <EmptyState
        icon="people"
        title={t('members.none')}
        actions={
          <>
            <Button icon="import" onPress={() => navigate(hrefTo('import'))}>
              {t('members.import')}
            </Button>
            <Button tone="primary" icon="user-plus" onPress={onAdd}>
              {t('members.add')}
            </Button>
          </>
        }
      >
        {t('members.noneHint')}
      </EmptyState>
    );
  }
  const words = question.query.trim();
  return (
    <EmptyState
      icon="search"
      title={words === '' ? t('members.noneTagged', { tag: question.tag ?? '' }) : t('members.notFound', { words })}
      actions={
        <>
          <Button onPress={() => ask({ query: '', tag: undefined })}>{t('members.showAll')}</Button>
          {words !== '' && (
            <Button icon="user-plus" onPress={onAdd}>
              {t('members.addNamed', { words })}
            </Button>
          )}
        </>
      }
    >
      {words === '' ? undefined : t('members.notFoundHint')}
    </EmptyState>
  );
}
