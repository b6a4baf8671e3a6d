import { Label } from 'react-aria-components';
import './fields.css';

/** The words above a field. */
export function FieldLabel({ text, hidden }: { readonly text: string; readonly hidden?: boolean | undefined }) {
  return <Label className={hidden === true ? 'vh' : 'label'}>{text}</Label>;
}
