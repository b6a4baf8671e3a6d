import type { ReactNode } from 'react';
import { DropZone, FileTrigger, Text } from 'react-aria-components';
import { Button } from './Button.tsx';
import { Icon } from './Icon.tsx';
import './FilePick.css';

/** A place to drop files on, with a button that chooses them. `accept` takes endings or media types: `['.csv', 'text/csv']`. */
export function FilePick({
  label,
  button,
  accept,
  several = 'one',
  onFiles,
  children,
}: {
  /** "Drop a file here". */
  readonly label: string;
  readonly button: string;
  readonly accept: readonly string[];
  readonly several?: 'one' | 'many' | undefined;
  readonly onFiles: (files: readonly File[]) => void;
  readonly children?: ReactNode;
}) {
  return (
    <DropZone
      className="file-pick"
      onDrop={(drop) => {
        const dropped = drop.items.filter((entry) => entry.kind === 'file').slice(0, several === 'one' ? 1 : undefined);
        void Promise.all(dropped.map((entry) => entry.getFile())).then(onFiles);
      }}
    >
      <Icon name="import" size="xl" />
      <Text slot="label" className="strong">
        {label}
      </Text>
      {children}
      <FileTrigger
        acceptedFileTypes={[...accept]}
        allowsMultiple={several === 'many'}
        onSelect={(list) => list !== null && onFiles([...list])}
      >
        <Button icon="file">{button}</Button>
      </FileTrigger>
    </DropZone>
  );
}
