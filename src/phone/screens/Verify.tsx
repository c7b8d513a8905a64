/** The owner vouches for whoever stands at the recorder: the attempt that its screen shows, scanned or typed, and the code for it. */
import { useEffect, useState } from 'preact/hooks';
import { usePhone } from '../context.ts';
import type { Refused } from '../service/outcome.ts';
import type { Device } from '../service/read.ts';
import { Button } from '../widgets/Button.tsx';
import { Field } from '../widgets/Field.tsx';
import { Refusal } from '../widgets/Note.tsx';
import { OutcomeView } from '../widgets/Outcome.tsx';
import { Page } from '../widgets/Page.tsx';
import { Scan } from './Scan.tsx';

const ATTEMPT = /^[0-9A-F]{8}$/;
type At = 'form' | 'scan' | 'busy' | { code: string };

export function Verify({ device, leave }: { device: Device; leave(): void }) {
  const { t, client } = usePhone();
  const { device: words } = t;
  const [attempt, write] = useState('');
  const [wrong, point] = useState<string | undefined>();
  const [refusal, refuse] = useState<Refused | null>(null);
  const [at, go] = useState<At>('form');
  const [wanted, want] = useState<string | null>(null);

  useEffect(() => {
    if (wanted === null) return undefined;
    let stands = true;
    go('busy');
    refuse(null);
    client.verify(device.serial, wanted).then((told) => {
      if (!stands) return;
      if (!told.ok) refuse(told);
      want(null);
      go(told.ok ? { code: told.code } : 'form');
    });
    return () => {
      stands = false;
    };
  }, [wanted, client, device.serial]);

  if (at === 'scan')
    return (
      <Scan
        leave={() => go('form')}
        read={(label) => {
          go('form');
          write(label.attempt ?? '');
          if (label.serial !== device.serial || !label.attempt) point(words.attemptOther);
          else want(label.attempt);
        }}
      />
    );
  if (typeof at === 'object')
    return (
      <Page title={words.verify} back={leave}>
        <OutcomeView icon="check" tone="good" title={at.code.replace(/(\d{4})/, '$1 ')} text={words.codeNext}>
          <Button tone="main" press={leave}>
            {t.close}
          </Button>
        </OutcomeView>
      </Page>
    );
  return (
    <Page title={words.verify} back={leave}>
      <form
        class="ph-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const typed = attempt.trim().toUpperCase();
          if (ATTEMPT.test(typed)) want(typed);
          else point(words.attemptMalformed);
        }}
      >
        <p class="ph-lead">{words.verifyLead}</p>
        <Button icon="scan" press={() => go('scan')}>
          {t.add.scan}
        </Button>
        <Field
          label={words.attempt}
          value={attempt}
          input={(typed) => {
            write(typed);
            point(undefined);
            refuse(null);
          }}
          maxLength={16}
          autocomplete="off"
          hint={words.attemptHint}
          error={wrong}
          disabled={at === 'busy'}
          plain
        />
        <Refusal refusal={refusal} />
        <Button tone="main" disabled={at === 'busy'}>
          {at === 'busy' ? t.busy : words.getCode}
        </Button>
      </form>
    </Page>
  );
}
