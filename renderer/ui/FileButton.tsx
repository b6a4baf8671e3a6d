import { FileTrigger } from 'react-aria-components';
import { Button, type ButtonProps } from './Button.tsx';

/** A button that opens the system's file dialog. `accept` takes endings or media types: `['.csv', 'text/csv']`. */
export function FileButton({
  accept,
  several = 'one',
  onFiles,
  ...button
}: Omit<ButtonProps, 'onPress' | 'type'> & {
  readonly accept: readonly string[];
  readonly several?: 'one' | 'many' | undefined;
  readonly onFiles: (files: readonly File[]) => void;
}) {
  return (
    <FileTrigger
      acceptedFileTypes={[...accept]}
      allowsMultiple={several === 'many'}
      onSelect={(list) => list !== null && onFiles([...list])}
    >
      <Button {...button} />
    </FileTrigger>
  );
}
