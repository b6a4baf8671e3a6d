import { useRoute } from '../../../client/routes.ts';
import { ProtectionSettings } from '../../../protection/ProtectionSettings.tsx';
import { AboutSettings } from '../../../settings/AboutSettings.tsx';
import { BackupSettings } from '../../../settings/BackupSettings.tsx';
import { ChannelSettings } from '../../../settings/ChannelSettings.tsx';
import { GeneralSettings } from '../../../settings/GeneralSettings.tsx';
import { KeysSettings } from '../../../settings/KeysSettings.tsx';
import { LogSettings } from '../../../settings/LogSettings.tsx';
import { WorkspaceSettings } from '../../../settings/WorkspaceSettings.tsx';
import { SyncSettings } from '../../../sync/SyncSettings.tsx';
import { PageBody, PageHead } from '../../../ui/PageHead.tsx';
import { useWords } from '../../../words/words.ts';
import { openKeys } from '../../overlays.ts';
import { Page } from '../../Page.tsx';
import { ChannelMarks } from '../ChannelMarks.tsx';
import { SECTIONS, type Section } from './sections.ts';
import { SectionList } from './SectionList.tsx';
import './settingsPage.css';

/** Parts on the left, the chosen one beside them: `#/settings/channels`. */
export function SettingsPage() {
  const { t } = useWords();
  const { id } = useRoute();
  const section = SECTIONS.find((known) => known === id) ?? 'general';
  return (
    <Page head={<PageHead title={t('settings.title')} context={t(`settings.section.${section}`)} />}>
      <PageBody edges="none" className="settings-page">
        <SectionList current={section} />
        <div className="settings-part" key={section}>
          {part(section)}
        </div>
      </PageBody>
    </Page>
  );
}

function part(section: Section) {
  switch (section) {
    case 'general':
      return <GeneralSettings />;
    case 'keys':
      return <KeysSettings onKeys={openKeys} />;
    case 'workspace':
      return <WorkspaceSettings />;
    case 'protection':
      return <ProtectionSettings />;
    case 'sync':
      return <SyncSettings />;
    case 'backups':
      return <BackupSettings />;
    case 'channels':
      return <ChannelSettings mark={(id) => <ChannelMarks ids={[id]} />} />;
    case 'log':
      return <LogSettings />;
    case 'about':
      return <AboutSettings />;
  }
}
