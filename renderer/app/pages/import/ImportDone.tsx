import { hrefTo, navigate } from '../../../client/routes.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { useWords } from '../../../words/words.ts';
import { type Desk, nextFile, useWaitingFiles } from './importDesk.ts';

/** What came in, and where it is now. */
export function ImportDone({ desk }: { readonly desk: Extract<Desk, { step: 'done' }> }) {
  const { t } = useWords();
  const waiting = useWaitingFiles().length;
  const { kind, created, updated } = desk;
  return (
    <Card>
      <EmptyState
        icon="ok"
        title={t(`import.done.${kind}`, { count: created + updated })}
        actions={
          <>
            <Button
              tone={waiting > 0 ? 'default' : 'primary'}
              onPress={() => navigate(hrefTo(kind === 'workspace' ? 'today' : kind))}
            >
              {t(`import.look.${kind}`)}
            </Button>
            <Button
              tone={waiting > 0 ? 'primary' : 'default'}
              icon={waiting > 0 ? 'arrow' : 'import'}
              onPress={nextFile}
            >
              {waiting > 0 ? t('import.next', { count: waiting }) : t('import.another')}
            </Button>
          </>
        }
      >
        {t('import.doneDetail', { file: desk.name, created, updated })}
      </EmptyState>
    </Card>
  );
}
