/** A row for one setting: the configuration schema decides which control it gets, the strings how it is called. */
import type { Config, ConfigKey } from '../../device/index.ts';
import { useMenuWords, useRecorder, useUser } from '../state/context.ts';
import { CheckBox } from '../widgets/CheckBox.tsx';
import type { KeySet } from '../widgets/keyboardScope.tsx';
import { Row } from '../widgets/Row.tsx';
import { Select } from '../widgets/Select.tsx';
import { TextField } from '../widgets/TextField.tsx';
import type { SettingsForm } from './useSettings.ts';

interface ConfigRowProps<K extends ConfigKey> {
  form: SettingsForm;
  field: K;
  /** How a choice's value reads. */
  text?: (value: Config[K]) => string;
  keys?: KeySet;
  masked?: boolean;
  disabled?: boolean;
  hint?: string | undefined;
  /** Instead of storing the value at once. */
  onChange?: (value: Config[K]) => void;
}

export function ConfigRow<K extends ConfigKey>({
  form,
  field,
  text,
  keys = 'names',
  masked = false,
  disabled = false,
  hint,
  onChange,
}: ConfigRowProps<K>) {
  const { t } = useMenuWords();
  const { schema } = useRecorder();
  const user = useUser();
  const spec = schema[field];
  const label = t.fields[field];
  const value = form.value(field);
  const fault = form.fault(field);
  const off = disabled || form.busy || !user?.rights.includes(spec.right);
  const set = (next: unknown): void => (onChange ?? ((v: Config[K]) => form.set(field, v)))(next as Config[K]);

  return (
    <Row label={label} fault={fault} hint={hint}>
      {(describedBy) => {
        const control = { label, disabled: off, invalid: fault !== undefined, describedBy };
        if (spec.kind === 'flag') return <CheckBox {...control} checked={value === true} onChange={set} />;
        if (spec.kind === 'choice') {
          const options = spec.options.map((option) => ({
            value: option,
            text: text?.(option as Config[K]) ?? String(option),
          }));
          return <Select {...control} value={value as string | number} options={options} onChange={set} />;
        }
        return (
          <TextField
            {...control}
            value={String(value)}
            keys={keys}
            masked={masked}
            onChange={set}
            onEnter={form.apply}
          />
        );
      }}
    </Row>
  );
}
