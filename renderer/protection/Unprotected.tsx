import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { useWords } from '../words/words.ts';
import './protection.css';

const GROUPS = [
  { group: 'does', points: ['encrypts', 'locks'] },
  { group: 'cannot', points: ['bothLost', 'earlier', 'exports', 'open'] },
] as const;

/** What protecting does and what it cannot do, said before anybody chooses it. */
export function Unprotected({ onProtect }: { readonly onProtect: () => void }) {
  const { t } = useWords();
  return (
    <>
      <Banner tone="info" icon="shield-off" title={t('protection.off.title')}>
        {t('protection.off.lead')}
      </Banner>
      <Card title={t('settings.section.protection')}>
        <div className="stack gap-4 protection-about">
          {GROUPS.map(({ group, points }) => (
            <div key={group} className="stack gap-1">
              <h3>{t(`protection.off.${group}`)}</h3>
              <ul>
                {points.map((point) => (
                  <li key={point}>{t(`protection.off.${point}`)}</li>
                ))}
              </ul>
            </div>
          ))}
          <div>
            <Button tone="primary" icon="lock" onPress={onProtect}>
              {t('protection.protect')}
            </Button>
          </div>
        </div>
      </Card>
    </>
  );
}
