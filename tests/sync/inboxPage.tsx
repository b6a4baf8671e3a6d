/** The page of conflicts in its frame, with what waits and what was settled laid on it. */
import { Frame } from '../../renderer/app/Frame.tsx';
import { navigate } from '../../renderer/client/routes.ts';
import { NavigateContext } from '../../renderer/ui/Anchor.tsx';
import { ToastDock } from '../../renderer/ui/ToastDock.tsx';
import type { Conflict } from '../../shared/sync/contract.ts';
import type { WorkspaceView } from '../../shared/workspace/contract.ts';
import { render } from '../ui/rendered.tsx';
import { around, statusOf, tell } from './pageLine.ts';

export const lay = (conflicts: readonly Conflict[], settled: readonly object[] = []) =>
  tell({
    'conflicts.list': { items: conflicts, total: conflicts.length },
    'conflicts.settled': { items: settled },
    'sync.status': statusOf({ conflicts: conflicts.length }),
  });

export function showInbox(): void {
  location.hash = '#/conflicts';
  render(
    <NavigateContext value={navigate}>
      <Frame workspace={around['workspace.info'] as unknown as WorkspaceView} />
      <ToastDock label="Messages" />
    </NavigateContext>,
  );
}
