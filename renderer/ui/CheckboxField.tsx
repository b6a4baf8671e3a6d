import { Checkbox } from 'react-aria-components';
import './checks.css';
import { classesOf } from './classes.ts';
import { given } from './given.ts';
import { Icon } from './Icon.tsx';

export type CheckboxFieldProps = {
  readonly label: string;
  readonly labelHidden?: boolean | undefined;
  readonly help?: string | undefined;
  readonly checked: boolean | 'some';
  readonly onChange: (checked: boolean) => void;
  readonly disabled?: boolean | undefined;
  readonly className?: string | undefined;
};

/** One of many that may be ticked: `<CheckboxField label={t('byMail')} checked={byMail} onChange={setByMail} />` */
export function CheckboxField({
  label,
  labelHidden,
  help,
  checked,
  onChange,
  disabled,
  className,
}: CheckboxFieldProps) {
  return (
    <Checkbox
      className={classesOf('check', className)}
      isSelected={checked === true}
      isIndeterminate={checked === 'some'}
      onChange={onChange}
      {...given({ isDisabled: disabled, 'aria-label': labelHidden === true ? label : undefined })}
    >
      <span className="box" aria-hidden="true">
        <Icon name={checked === 'some' ? 'minus' : 'check'} />
      </span>
      {labelHidden !== true && (
        <span className="check-words">
          {label}
          {help !== undefined && <span className="check-help">{help}</span>}
        </span>
      )}
    </Checkbox>
  );
}
