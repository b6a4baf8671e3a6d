import { hrefTo, navigate } from '../../../client/routes.ts';
import { Button } from '../../../ui/Button.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { useWords } from '../../../words/words.ts';

/** The first morning of a workspace: nothing to show yet, and three ways to change that. */
export function Welcome() {
  const { t } = useWords();
  return (
    <EmptyState
      icon="brand"
      title={t('today.welcome')}
      actions={
        <>
          <Button icon="plus" onPress={() => navigate(hrefTo('events', undefined, { new: '1' }))}>
            {t('today.addEvent')}
          </Button>
          <Button icon="import" onPress={() => navigate(hrefTo('import'))}>
            {t('today.importPeople')}
          </Button>
          <Button icon="post" onPress={() => navigate(hrefTo('settings', 'channels'))}>
            {t('today.addChannel')}
          </Button>
        </>
      }
    >
      {t('today.welcomeBody')}
    </EmptyState>
  );
}
