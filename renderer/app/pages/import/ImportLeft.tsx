import { READABLE } from '../../../../shared/import/readable.ts';
import { useEffect } from 'react';
import { discardDraft } from '../../../client/useEntry.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { FileButton } from '../../../ui/FileButton.tsx';
import { useWords } from '../../../words/words.ts';
import { adopt, hasChoices, useLeftFiles } from './deskDraft.ts';
import { bringFiles, takeUp } from './importDesk.ts';

/** What lay here before a reload, a kill or a lock: read again by itself where that can be, else to be chosen again. */
export function ImportLeft() {
  const { t } = useWords();
  const left = useLeftFiles();
  useEffect(() => {
    for (const file of left) {
      if (file.path !== undefined) takeUp(file);
      else if (file.draft.standing === 'left') adopt(file);
    }
  });
  return left
    .filter(({ path }) => path === undefined)
    .map(({ draft, name, choices }) => (
      <Banner key={draft.own} tone="info" icon="history">
        <div className="stack gap-2">
          {t(hasChoices(choices) ? 'import.left.chosen' : 'import.left', { name })}
          <div className="row row-wrap">
            <FileButton
              icon="file"
              label={t('import.left.againOne', { name })}
              accept={READABLE}
              several="one"
              onFiles={bringFiles}
            >
              {t('import.left.again')}
            </FileButton>
            <Button label={t('import.left.discardOne', { name })} onPress={() => discardDraft(draft)}>
              {t('drafts.discard')}
            </Button>
          </div>
        </div>
      </Banner>
    ));
}
