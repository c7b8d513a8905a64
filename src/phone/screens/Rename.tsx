/** Another name for a device. */
import { useEffect, useState } from 'preact/hooks';
import { usePhone } from '../context.ts';
import type { Device } from '../service/read.ts';
import { useDeed } from '../useDeed.ts';
import { Button } from '../widgets/Button.tsx';
import { Field } from '../widgets/Field.tsx';
import { Refusal, Told } from '../widgets/Note.tsx';
import { Page } from '../widgets/Page.tsx';

export function Rename({ device, leave, changed }: { device: Device; leave(): void; changed(): void }) {
  const { t } = usePhone();
  const [name, write] = useState(device.name);
  const deed = useDeed();
  useEffect(() => {
    if (deed.done) changed();
  }, [deed.done]);
  return (
    <Page title={t.device.rename} back={leave}>
      <form
        class="ph-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          deed.ask({ method: 'PUT', serial: device.serial, below: '/name', body: { name: name.trim() } });
        }}
      >
        <Field
          label={t.device.name}
          value={name}
          input={(typed) => {
            write(typed);
            deed.edited();
          }}
          maxLength={64}
          hint={t.device.nameHint}
          disabled={deed.busy}
        />
        <Refusal refusal={deed.refusal} />
        <Told>{deed.done ? t.device.renamed : null}</Told>
        <Button tone="main" disabled={deed.busy || name.trim() === ''}>
          {deed.busy ? t.busy : t.device.save}
        </Button>
      </form>
    </Page>
  );
}
