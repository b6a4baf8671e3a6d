import { Button as AriaButton } from 'react-aria-components';
import './Rail.css';
import { Icon } from './Icon.tsx';

/** The name of the workspace at the top of the rail; opens what switches it. Works as a menu's button too. */
export function RailWorkspace({
  name,
  label,
  onPress,
}: {
  readonly name: string;
  /** What pressing does: "Switch workspace". The name is read after it. */
  readonly label: string;
  readonly onPress?: (() => void) | undefined;
}) {
  return (
    <AriaButton className="rail-workspace" aria-label={`${label}: ${name}`} onPress={() => onPress?.()}>
      <span className="rail-words two-lines">{name}</span>
      <Icon name="down" />
    </AriaButton>
  );
}
