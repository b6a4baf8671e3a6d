import { Switch as AriaSwitch } from 'react-aria-components';
import './checks.css';
import { classesOf } from './classes.ts';
import { given } from './given.ts';

export type SwitchProps = {
  readonly label: string;
  readonly help?: string | undefined;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
  readonly disabled?: boolean | undefined;
  readonly className?: string | undefined;
};

/** A yes or no that acts at once: `<Switch label={t('syncOnNetwork')} on={on} onChange={setOn} />` */
export function Switch({ label, help, on, onChange, disabled, className }: SwitchProps) {
  return (
    <AriaSwitch
      className={classesOf('check', className)}
      isSelected={on}
      onChange={onChange}
      {...given({ isDisabled: disabled })}
    >
      <span className="switch" aria-hidden="true" />
      <span className="check-words">
        {label}
        {help !== undefined && <span className="check-help">{help}</span>}
      </span>
    </AriaSwitch>
  );
}
