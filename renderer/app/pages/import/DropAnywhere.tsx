import { useEffect, useState } from 'react';
import { hrefTo, navigate } from '../../../client/routes.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { useWords } from '../../../words/words.ts';
import './DropAnywhere.css';
import { bringFiles } from './importDesk.ts';

/** While files are dragged over the window: all of it takes them. Stands once, in the frame. */
export function DropAnywhere() {
  const { t } = useWords();
  const isOver = useFileDrag();
  if (!isOver) return null;
  return (
    <div className="drop-anywhere" role="status">
      <Icon name="import" size="xl" />
      <strong>{t('import.dropAnywhere')}</strong>
      <span>{t('import.dropHelp')}</span>
    </div>
  );
}

const holdsFiles = (drag: DragEvent): boolean => drag.dataTransfer?.types.includes('Files') === true;

/** Follows files over the window. A drop zone within the page takes its own drops, and they never come here. */
function useFileDrag(): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const ended = new AbortController();
    const { signal } = ended;
    const over = (drag: DragEvent) => {
      if (!holdsFiles(drag)) return;
      drag.preventDefault();
      setOver(true);
    };
    const leave = (drag: DragEvent) => {
      if (drag.relatedTarget === null) setOver(false);
    };
    const drop = (drag: DragEvent) => {
      setOver(false);
      if (drag.defaultPrevented || !holdsFiles(drag)) return;
      drag.preventDefault();
      bringFiles([...(drag.dataTransfer?.files ?? [])]);
      navigate(hrefTo('import'));
    };
    addEventListener('dragenter', over, { signal });
    addEventListener('dragover', over, { signal });
    addEventListener('dragleave', leave, { signal });
    addEventListener('drop', drop, { signal });
    addEventListener('drop', () => setOver(false), { signal, capture: true });
    return () => ended.abort();
  }, []);
  return isOver;
}
