/** A device out of the box: its first admin password. */
import { useId, useState } from 'preact/hooks';
import { usePc } from '../context.ts';
import { refusalWords } from '../conversations/refusals.ts';
import { useCommand } from '../conversations/useCommand.ts';
import { Said } from '../widgets/Said.tsx';
import { SecretField } from '../widgets/SecretField.tsx';
import { useSecretBox } from '../widgets/secretBox.ts';
import type { OfDevice } from './ofDevice.ts';

export function Activation({ device, questions, changed }: OfDevice) {
  const { strings } = usePc();
  const { details: t, command } = strings;
  const saidId = useId();
  const ruleId = useId();
  const [different, setDifferent] = useState(false);
  const [first, second] = [useSecretBox(), useSecretBox()];
  const form = useCommand({ questions, mac: device.mac, secrets: { Password: first }, changed });
  const edited = (): void => {
    setDifferent(false);
    form.edited();
  };
  function submit(): void {
    if (!first.isEmpty() && !first.isSameAs(second)) {
      first.take();
      second.take();
      return setDifferent(true);
    }
    second.take();
    form.submit({ types: 'activate', fields: {} });
  }
  return (
    <form
      class="pc-form"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <h2 class="pc-details-title">{t.activation}</h2>
      <p class="pc-soft">{t.activationWhy}</p>
      <SecretField label={t.newPassword} box={first} disabled={form.busy} describedBy={ruleId} edited={edited} />
      <SecretField label={t.confirm} box={second} disabled={form.busy} describedBy={saidId} edited={edited} />
      <p id={ruleId} class="pc-soft">
        {t.passwordRule}
      </p>
      <Said
        id={saidId}
        kind="refused"
        words={different ? t.different : form.refusal && refusalWords(form.refusal, strings)}
      />
      <button type="submit" class="pc-button pc-button-main pc-button-wide" disabled={form.busy}>
        {form.busy ? command.busy : t.activate}
      </button>
    </form>
  );
}
