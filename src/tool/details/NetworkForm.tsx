/** Addresses and ports of the device, changed with its password. */
import { useId, useState } from 'preact/hooks';
import { usePc } from '../context.ts';
import { refusalWords } from '../conversations/refusals.ts';
import { useCommand } from '../conversations/useCommand.ts';
import { Said } from '../widgets/Said.tsx';
import { SecretField } from '../widgets/SecretField.tsx';
import { useSecretBox } from '../widgets/secretBox.ts';
import type { OfDevice } from './ofDevice.ts';
import { badValue, changesOf, isPortField, type TextValue, type Values, valuesOf } from './values.ts';

const texts: readonly TextValue[] = ['address', 'mask', 'gateway', 'commandPort', 'httpPort'];

export function NetworkForm({ device, questions, changed }: OfDevice) {
  const { strings } = usePc();
  const { details: t, command } = strings;
  const saidId = useId();
  // What nobody has edited follows the device.
  const [edits, setEdits] = useState<Partial<Values>>({});
  const [problem, setProblem] = useState<'unchanged' | TextValue | null>(null);
  const password = useSecretBox();
  const form = useCommand({
    questions,
    mac: device.mac,
    secrets: { Password: password },
    changed() {
      setEdits({});
      changed();
    },
  });
  const values: Values = { ...valuesOf(device), ...edits };
  const edit = (changes: Partial<Values>): void => {
    setEdits({ ...edits, ...changes });
    edited();
  };
  const edited = (): void => {
    setProblem(null);
    form.edited();
  };
  function submit(): void {
    const bad = badValue(values);
    const fields = changesOf(values, device);
    if (bad) return setProblem(bad);
    if (Object.keys(fields).length === 0) return setProblem('unchanged');
    form.submit({ types: 'update', fields });
  }
  const refused =
    problem === 'unchanged'
      ? t.unchanged
      : problem
        ? (isPortField(problem) ? t.badPort : t.badAddress)(t[problem])
        : form.refusal && refusalWords(form.refusal, strings);
  return (
    <form
      class="pc-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <h2 class="pc-details-title">{t.network}</h2>
      <p class="pc-details-serial">
        {t.serial} <span>{device.serial}</span>
      </p>
      <label class="pc-check">
        <input
          type="checkbox"
          checked={values.dhcp}
          disabled={form.busy}
          onChange={({ currentTarget }) => edit({ dhcp: currentTarget.checked })}
        />
        {t.dhcp}
      </label>
      {values.dhcp && <p class="pc-soft pc-under-check">{t.byDhcp}</p>}
      {texts.map((name) => (
        <label key={name} class="pc-row">
          <span>{t[name]}</span>
          <input
            class="pc-input"
            value={values[name]}
            inputMode="decimal"
            maxLength={15}
            spellcheck={false}
            disabled={form.busy || (values.dhcp && !isPortField(name))}
            aria-invalid={problem === name}
            onInput={({ currentTarget }) => edit({ [name]: currentTarget.value })}
          />
        </label>
      ))}
      <SecretField
        label={t.password}
        box={password}
        disabled={form.busy}
        invalid={form.refusal?.code === 'password-wrong' || form.refusal?.code === 'password-empty'}
        describedBy={saidId}
        edited={edited}
      />
      <Said id={saidId} kind="refused" words={refused} />
      <Said kind="done" words={form.done ? t.modified : null} />
      <button type="submit" class="pc-button pc-button-wide" disabled={form.busy}>
        {form.busy ? command.busy : t.modify}
      </button>
    </form>
  );
}
