import { Rows } from '../ui/Card.tsx';
import { useView } from '../client/useView.ts';
import { Icon } from '../ui/Icon.tsx';
import { useWords } from '../words/words.ts';
import { CHECK_ICONS, checkText, inOrder, type Tested } from './checkText.ts';
import './sync.css';

/** What the test found, one line each; what the server said stands beneath what failed. */
export function SetUpChecks({ tested }: { readonly tested: Tested }) {
  const { t } = useWords();
  const { checks, documents } = tested;
  const { members = 0, events = 0, posts = 0 } = useView('workspace.info', {}).value?.counts ?? {};
  const isHere = members + events + posts > 0;
  return (
    <output className="sync-checks">
      <Rows label={t('sync.checks')}>
        {inOrder(checks).map((check) => (
          <li key={check.check} className={`sync-check-${check.result}`}>
            <Icon name={CHECK_ICONS[check.result]} label={t(`sync.result.${check.result}`)} />
            <span className="row-words">
              {checkText(t, check, tested)}
              {check.result === 'failed' && check.said !== undefined && check.said !== '' && (
                <span className="sync-said">{t('sync.said', { said: check.said })}</span>
              )}
            </span>
          </li>
        ))}
        {documents > 0 && (
          <li className="sync-check-note">
            <Icon name={CHECK_ICONS.note} label={t('sync.result.note')} />
            <span className="row-words">
              {t('sync.check.documents', { count: documents })} {isHere && t('sync.check.twice')}
            </span>
          </li>
        )}
      </Rows>
    </output>
  );
}
