import type { ExportFormat } from '../../../shared/export/formats.ts';
import { useSaveExport, type Wanted } from '../../client/useSaveExport.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { useWords } from '../../words/words.ts';

export type ExportedList = {
  /** What stands above its formats. */
  readonly title: string;
  /** What its file is called, without an ending. */
  readonly name: string;
  readonly formats: readonly ExportFormat[];
  /** What of it; a table of what a format can hold is said by `what`. */
  readonly wanted: Omit<Wanted, 'format'>;
};

/** What the page shows, as a file: a button with the formats that there are of it. */
export function ExportListMenu({ label, lists }: { readonly label: string; readonly lists: readonly ExportedList[] }) {
  const save = useSaveExport();
  const { t } = useWords();
  return (
    <Menu
      label={label}
      button={<IconButton tone="default" icon="download" label={label} />}
      groups={lists.map(({ title, name, formats, wanted }) => ({
        title,
        entries: formats.map((format) => ({
          id: `${title} ${format}`,
          label: t(`export.format.${format}`),
          onChoose: () => void save(name, { ...wanted, format }),
        })),
      }))}
    />
  );
}
