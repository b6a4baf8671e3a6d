import { Component, type ReactNode } from 'react';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { useWords } from '../words/words.ts';

type Props = { readonly children: ReactNode };
type State = { readonly isBroken: boolean };

/** Catches a bug while something is drawn, so that the rest of the window stays. The only class: React has no hook for it. */
export class Broken extends Component<Props, State> {
  override state: State = { isBroken: false };

  static getDerivedStateFromError(): State {
    return { isBroken: true };
  }

  override render(): ReactNode {
    return this.state.isBroken ? <BrokenPage /> : this.props.children;
  }
}

function BrokenPage() {
  const { t } = useWords();
  return (
    <div role="alert" className="stack">
      <EmptyState
        icon="error"
        title={t('frame.broken.title')}
        actions={
          <Button tone="primary" onPress={() => location.reload()}>
            {t('frame.reload')}
          </Button>
        }
      >
        {t('frame.broken.body')}
      </EmptyState>
    </div>
  );
}
