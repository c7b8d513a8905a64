/** A change at the device that takes its admin password and nothing of the form: the service on or off, the verification code. */
import { useId } from 'preact/hooks';
import { usePc } from '../context.ts';
import { refusalWords } from '../conversations/refusals.ts';
import { useCommand } from '../conversations/useCommand.ts';
import type { Strings } from '../strings/index.ts';
import { Dialog } from '../widgets/Dialog.tsx';
import { Said } from '../widgets/Said.tsx';
import { SecretField } from '../widgets/SecretField.tsx';
import { useSecretBox } from '../widgets/secretBox.ts';
import type { DeviceCommand, OfDevice } from './ofDevice.ts';

const words = (kind: DeviceCommand, { command: t }: Strings) =>
  ({
    enable: { title: t.enableTitle, why: t.enableWhy, done: t.enabled },
    disable: { title: t.disableTitle, why: t.disableWhy, done: t.disabled },
    code: { title: t.codeTitle, why: t.codeWhy, done: t.codeSet },
  })[kind];

interface CommandDialogProps extends OfDevice {
  kind: DeviceCommand;
  close(): void;
}

export function CommandDialog({ kind, device, questions, changed, close }: CommandDialogProps) {
  const { strings } = usePc();
  const { command: t, details } = strings;
  const { title, why, done } = words(kind, strings);
  const saidId = useId();
  const ruleId = useId();
  const [password, code] = [useSecretBox(), useSecretBox()];
  const isCode = kind === 'code';
  const form = useCommand({
    questions,
    mac: device.mac,
    secrets: { ...(isCode && { VerificationCode: code }), Password: password },
    changed,
  });
  if (form.done)
    return (
      <Dialog title={title} close={close} stage="done">
        <Said kind="done" words={done} />
        <div class="pc-buttons">
          <button type="button" class="pc-button pc-button-main" data-first onClick={close}>
            {t.close}
          </button>
        </div>
      </Dialog>
    );
  return (
    <Dialog title={title} close={form.busy ? null : close}>
      <form
        class="pc-form"
        onSubmit={(event) => {
          event.preventDefault();
          form.submit(
            isCode
              ? { types: 'SetVerificationCode', fields: {} }
              : { types: 'SetHCPlatform', fields: { HCPlatformEnable: kind === 'enable' } },
          );
        }}
      >
        <p class="pc-soft">
          {device.model} · {device.address}
        </p>
        <p>{why}</p>
        {isCode && (
          <SecretField
            label={t.codeField}
            box={code}
            disabled={form.busy}
            invalid={form.refusal?.code === 'code-refused'}
            describedBy={ruleId}
            first
            edited={form.edited}
          />
        )}
        {isCode && (
          <p id={ruleId} class="pc-soft pc-under-row">
            {t.codeRule}
          </p>
        )}
        <SecretField
          label={details.password}
          box={password}
          disabled={form.busy}
          invalid={form.refusal?.code === 'password-wrong' || form.refusal?.code === 'password-empty'}
          describedBy={saidId}
          first={!isCode}
          edited={form.edited}
        />
        <Said id={saidId} kind="refused" words={form.refusal && refusalWords(form.refusal, strings)} />
        <div class="pc-buttons">
          <button type="submit" class="pc-button pc-button-main" disabled={form.busy}>
            {form.busy ? t.busy : t.ok}
          </button>
          <button type="button" class="pc-button" disabled={form.busy} onClick={close}>
            {t.cancel}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
