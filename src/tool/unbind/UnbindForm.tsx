/** The form of an unbinding, with a region to ask. */
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Region } from '../../device/index.ts';
import { usePc } from '../context.ts';
import { unbindWords } from '../conversations/unbindWords.ts';
import type { OfDevice } from '../details/ofDevice.ts';
import { shortSerial } from '../devices/device.ts';
import { Dialog } from '../widgets/Dialog.tsx';
import { Said } from '../widgets/Said.tsx';
import { SecretField } from '../widgets/SecretField.tsx';
import { useSecretBox } from '../widgets/secretBox.ts';
import { PictureCode } from './PictureCode.tsx';
import { useUnbind } from './useUnbind.ts';

/** Refusals that are about what was typed as password, and those about the code. */
const OF_PASSWORD: readonly string[] = ['password-empty', 'password-wrong', 'locked'];
const OF_CODE: readonly string[] = ['code-empty', 'picture-wrong', 'picture-gone'];

export function UnbindForm({
  device,
  questions,
  changed,
  region,
  close,
}: OfDevice & { region: Region; close(): void }) {
  const { strings, ports } = usePc();
  const { unbind: t, command, details } = strings;
  const saidId = useId();
  const password = useSecretBox();
  const codeField = useRef<HTMLInputElement>(null);
  const [code, setCode] = useState('');
  const [now, send] = useUnbind({
    ...ports,
    questions,
    region,
    mac: device.mac,
    serial: shortSerial(device) ?? device.serial,
    password: password.read,
  });
  const { picture, refusal } = now.context;
  const busy = now.hasTag('busy');
  const done = now.matches('unbound');
  const aboutPassword = refusal !== null && OF_PASSWORD.includes(refusal.code);
  const aboutCode = refusal !== null && OF_CODE.includes(refusal.code);
  // Another picture has another code.
  useLayoutEffect(() => setCode(''), [picture?.id]);
  useLayoutEffect(() => {
    if (!refusal) return;
    if (OF_PASSWORD.includes(refusal.code)) {
      password.take();
      password.field?.focus();
    } else codeField.current?.focus();
  }, [refusal, password]);
  useEffect(() => {
    if (done) changed();
  }, [done]);
  if (done)
    return (
      <Dialog title={t.title} close={close} stage="done">
        <Said kind="done" words={t.done} />
        <p>{t.next}</p>
        <div class="pc-buttons">
          <button type="button" class="pc-button pc-button-main" data-first onClick={close}>
            {command.ok}
          </button>
        </div>
      </Dialog>
    );
  return (
    <Dialog title={t.title} close={busy ? null : close} wide>
      <form
        class="pc-form"
        onSubmit={(event) => {
          event.preventDefault();
          send({ type: 'unbind.submitted', text: code });
        }}
      >
        <p class="pc-soft">
          {device.model} · {device.address} · {shortSerial(device) ?? device.serial}
        </p>
        <p>{t.why}</p>
        {!device.unbinds && <Said kind="remark" words={t.legacy} />}
        <p class="pc-soft">{t.region(strings.regions[region])}</p>
        <SecretField
          label={details.password}
          box={password}
          disabled={busy}
          invalid={aboutPassword}
          describedBy={saidId}
          first
          edited={() => send({ type: 'field.edited' })}
        />
        <label class="pc-row">
          <span>{t.code}</span>
          <input
            ref={codeField}
            class="pc-input"
            value={code}
            autocomplete="off"
            spellcheck={false}
            maxLength={12}
            disabled={busy}
            aria-invalid={aboutCode}
            aria-describedby={saidId}
            onInput={({ currentTarget }) => {
              setCode(currentTarget.value);
              send({ type: 'field.edited' });
            }}
          />
        </label>
        <PictureCode
          region={region}
          picture={picture}
          coming={now.matches('fetchingPicture')}
          busy={busy}
          refresh={() => send({ type: 'picture.refreshed' })}
        />
        <Said id={saidId} kind="refused" words={refusal && unbindWords(refusal, region, strings)} />
        <div class="pc-buttons">
          <button type="submit" class="pc-button pc-button-main" disabled={!now.matches('asking')}>
            {busy ? command.busy : t.unbind}
          </button>
          <button type="button" class="pc-button" disabled={busy} onClick={close}>
            {command.cancel}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
