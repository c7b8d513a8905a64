/** Somebody else's mail address, for a share or an offer. */
import { useState } from 'preact/hooks';
import { usePhone } from '../context.ts';
import { MAIL } from '../mail.ts';
import { Button } from '../widgets/Button.tsx';
import { Field } from '../widgets/Field.tsx';

interface MailFormProps {
  lead: string;
  label: string;
  submit: string;
  mail: string;
  write(mail: string): void;
  busy: boolean;
  send(mail: string): void;
}

export function MailForm({ lead, label, submit, mail, write, busy, send }: MailFormProps) {
  const { t } = usePhone();
  const [malformed, point] = useState(false);
  return (
    <form
      class="ph-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const good = MAIL.test(mail.trim());
        point(!good);
        if (good) send(mail.trim().toLowerCase());
      }}
    >
      <p class="ph-lead">{lead}</p>
      <Field
        label={label}
        type="email"
        autocomplete="off"
        maxLength={200}
        value={mail}
        input={(typed) => {
          point(false);
          write(typed);
        }}
        hint={t.account.mailHint}
        error={malformed ? t.account.mailMalformed : null}
        disabled={busy}
        plain
      />
      <Button tone="main" disabled={busy}>
        {busy ? t.busy : submit}
      </Button>
    </form>
  );
}
