/** A row for one setting: the schema decides which control it gets, the strings how it is called and what its values are. */
import type { ConfigKey, ConfigValue } from '../../device/index.ts';
import { useMenuWords } from '../state/context.ts';
import type { Strings } from '../strings/index.ts';
import { CheckBox } from '../widgets/CheckBox.tsx';
import type { KeySet } from '../widgets/keySet.ts';
import { NumberField } from '../widgets/NumberField.tsx';
import { Row } from '../widgets/Row.tsx';
import { Select } from '../widgets/Select.tsx';
import { TextField } from '../widgets/TextField.tsx';
import type { SettingsForm } from './useSettings.ts';

export interface ConfigRowProps {
  form: SettingsForm;
  field: ConfigKey;
  keys?: KeySet | undefined;
  masked?: boolean | undefined;
  disabled?: boolean | undefined;
  /** Stands in the field instead of what is stored, where something else than the setting counts. */
  shown?: string | undefined;
  hint?: string | undefined;
  /** Instead of storing the value at once. */
  onChange?: ((value: ConfigValue) => void) | undefined;
}

export function ConfigRow({
  form,
  field,
  keys = 'names',
  masked = false,
  disabled = false,
  shown,
  hint,
  onChange,
}: ConfigRowProps) {
  const { t } = useMenuWords();
  const spec = form.spec(field);
  const label = t.fields[field];
  const value = form.value(field);
  const fault = form.fault(field);
  const off = disabled || form.busy || !form.may(field);
  const set = (next: ConfigValue): void => (onChange ? onChange(next) : form.set(field, next));

  return (
    <Row label={label} field={field} fault={fault} hint={hint ?? t.hints[field]} isHintBehind={spec.kind === 'flag'}>
      {(describedBy) => {
        const control = { label, disabled: off, invalid: fault !== undefined, describedBy };
        switch (spec.kind) {
          case 'flag':
            // What a dead switch would say does not hold: it stands unticked, and keeps what is stored.
            return <CheckBox {...control} checked={value === true && !disabled} onChange={set} />;
          case 'choice':
            return (
              <Select
                {...control}
                value={value as string | number}
                options={spec.options.map((option) => ({ value: option, text: choiceText(t, field, option) }))}
                onChange={(next) => set(next as ConfigValue)}
              />
            );
          case 'number':
            return (
              <NumberField
                {...control}
                of={field}
                value={value as number | string}
                max={spec.max}
                behind={t.numberRange(spec.min, spec.max, spec.unit)}
                onChange={(next) => set(next as ConfigValue)}
                onEnter={form.apply}
              />
            );
          case 'text':
            return (
              <TextField
                {...control}
                of={field}
                value={shown ?? String(value)}
                keys={keys}
                masked={masked}
                onChange={(next) => set(next as ConfigValue)}
                onEnter={form.apply}
              />
            );
        }
      }}
    </Row>
  );
}

/** How a value of a choice reads. The schema gives each field its own values, which the compiler cannot follow through a key. */
function choiceText(t: Strings, field: ConfigKey, value: string | number): string {
  const texts: Partial<Record<ConfigKey, (value: never) => string>> = t.choices;
  return texts[field]?.(value as never) ?? String(value);
}
