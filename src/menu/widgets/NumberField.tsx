/** A whole number in a settings row: a narrow line of digits, and behind it how far it may go and what it counts. */
import { TextField } from './TextField.tsx';

interface NumberFieldProps {
  label: string;
  /** The number, or what was typed and is none: the device says what is wrong with it. */
  value: number | string;
  max: number;
  /** Range and unit, in words. */
  behind: string;
  of?: string;
  disabled?: boolean;
  invalid?: boolean;
  describedBy?: string | undefined;
  onChange(value: number | string): void;
  onEnter?: (() => void) | undefined;
}

export function NumberField({ value, max, behind, onChange, ...field }: NumberFieldProps) {
  return (
    <>
      <span class="number">
        <TextField
          {...field}
          keys="digits"
          value={String(value)}
          longest={String(max).length + 2}
          onChange={(typed) => onChange(/^-?\d+$/.test(typed) ? Number(typed) : typed)}
        />
      </span>
      <span class="number-behind figures">{behind}</span>
    </>
  );
}
