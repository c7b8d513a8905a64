/** The two forms of adding a device: which one it is, and the code that proves that one stands before it. */
import { useState } from 'preact/hooks';
import { usePhone } from '../context.ts';
import type { Refused } from '../service/outcome.ts';
import { Button } from '../widgets/Button.tsx';
import { Field } from '../widgets/Field.tsx';
import { Icon } from '../widgets/Icon.tsx';
import { Refusal } from '../widgets/Note.tsx';

const CODE = /^[A-Za-z0-9]{6,12}$/;

interface SerialFormProps {
  serial: string;
  refused: boolean;
  write(serial: string): void;
  scan(): void;
  enter(): void;
}

export function SerialForm({ serial, refused, write, scan, enter }: SerialFormProps) {
  const { t } = usePhone();
  return (
    <>
      <button type="button" class="ph-scan-card" onClick={scan}>
        <Icon name="scan" />
        <span>{t.add.scan}</span>
      </button>
      <p class="ph-or">{t.add.or}</p>
      <form
        class="ph-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          enter();
        }}
      >
        <Field
          label={t.add.serial}
          value={serial}
          input={write}
          maxLength={32}
          hint={t.add.serialHint}
          error={refused ? t.add.serialMalformed : null}
          plain
        />
        <Button tone="main">{t.add.next}</Button>
      </form>
    </>
  );
}

interface CodeFormProps {
  serial: string;
  code: { current: string };
  busy: boolean;
  refusal: Refused | null;
  edited(): void;
  enter(): void;
}

export function CodeForm({ serial, code, busy, refusal, edited, enter }: CodeFormProps) {
  const { t } = usePhone();
  const [typed, write] = useState(code.current);
  const [malformed, point] = useState(false);
  return (
    <form
      class="ph-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const good = CODE.test(typed);
        point(!good);
        if (good) enter();
      }}
    >
      <div class="ph-device-head">
        <Icon name="recorder" />
        <span>{serial}</span>
      </div>
      <Field
        label={t.add.code}
        value={typed}
        input={(now) => {
          const plain = now.trim();
          code.current = plain;
          write(plain);
          point(false);
          edited();
        }}
        maxLength={12}
        autocomplete="off"
        hint={t.add.codeHint}
        error={malformed ? t.add.codeMalformed : null}
        disabled={busy}
        plain
        secret
      />
      <Refusal refusal={refusal} />
      <Button tone="main" disabled={busy}>
        {busy ? t.add.adding : t.add.add}
      </Button>
    </form>
  );
}
