import { useKeyHint } from '../client/keyHints.ts';
import { hrefTo, navigate } from '../client/routes.ts';
import { Menu } from '../ui/Menu.tsx';
import { RailWorkspace } from '../ui/RailWorkspace.tsx';
import { useWords } from '../words/words.ts';
import { useExport } from '../settings/useExport.ts';

/** The workspace's name at the top of the rail, and what is done with the workspace as a whole. */
export function WorkspaceMenu({ name }: { readonly name: string | undefined }) {
  const { t } = useWords();
  const hint = useKeyHint();
  const exportAll = useExport();
  return (
    <Menu
      label={t('frame.workspace')}
      placement="bottom start"
      button={<RailWorkspace name={name ?? t('frame.workspaceUnnamed')} label={t('frame.workspace')} />}
      groups={[
        {
          entries: [
            {
              id: 'settings',
              label: t('frame.workspaceSettings'),
              icon: 'settings',
              onChoose: () => navigate(hrefTo('settings', 'workspace')),
            },
          ],
        },
        {
          entries: [
            {
              id: 'import',
              label: t('palette.import'),
              icon: 'import',
              keys: hint('go.import'),
              onChoose: () => navigate(hrefTo('import')),
            },
            { id: 'export', label: t('palette.export'), icon: 'download', onChoose: () => void exportAll() },
          ],
        },
      ]}
    />
  );
}
