/** A check box drawn as a plain box: no native control to build when a page is switched. */
import { Icon } from '../icons/Icon.tsx';
import './checkBox.css';

interface CheckBoxProps {
  label: string;
  checked: boolean;
  /** Words beside the box, where the row has none of its own. */
  text?: string;
  disabled?: boolean;
  invalid?: boolean;
  describedBy?: string | undefined;
  onChange(checked: boolean): void;
}

export function CheckBox({
  label,
  checked,
  text,
  disabled = false,
  invalid = false,
  describedBy,
  onChange,
}: CheckBoxProps) {
  return (
    <button
      type="button"
      class="check"
      role="checkbox"
      aria-checked={checked}
      aria-label={label}
      aria-invalid={invalid || undefined}
      aria-describedby={describedBy}
      disabled={disabled}
      onClick={() => onChange(!checked)}
    >
      <span class="check-box">{checked && <Icon name="check" />}</span>
      {text && <span class="check-text">{text}</span>}
    </button>
  );
}
