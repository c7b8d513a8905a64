/** Takes over a device that its owner has offered. */
import { useState } from 'preact/hooks';
import { usePhone } from '../context.ts';
import { SERIAL } from '../machines/adding.machine.ts';
import { useDeed } from '../useDeed.ts';
import { Button } from '../widgets/Button.tsx';
import { Field } from '../widgets/Field.tsx';
import { Refusal } from '../widgets/Note.tsx';
import { OutcomeView } from '../widgets/Outcome.tsx';
import { Page } from '../widgets/Page.tsx';

export function Accept({ leave, open }: { leave(): void; open(serial: string): void }) {
  const { t } = usePhone();
  const [serial, write] = useState('');
  const [malformed, point] = useState(false);
  const deed = useDeed();
  const meant = serial.trim().toUpperCase();
  if (deed.done)
    return (
      <Page title={t.devices.accept} back={leave}>
        <OutcomeView icon="check" tone="good" title={t.device.accepted} text={t.add.addedNext}>
          <Button tone="main" press={() => open(deed.wish?.serial ?? meant)}>
            {t.add.open}
          </Button>
          <Button press={leave}>{t.add.toList}</Button>
        </OutcomeView>
      </Page>
    );
  return (
    <Page title={t.devices.accept} back={leave}>
      <form
        class="ph-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const good = SERIAL.test(meant);
          point(!good);
          if (good) deed.ask({ method: 'POST', serial: meant, below: '/acceptance' });
        }}
      >
        <p class="ph-lead">{t.device.acceptLead}</p>
        <Field
          label={t.device.serial}
          value={serial}
          input={(typed) => {
            write(typed);
            point(false);
            deed.edited();
          }}
          maxLength={32}
          hint={t.add.serialHint}
          error={malformed ? t.add.serialMalformed : null}
          disabled={deed.busy}
          plain
        />
        {/* Whoever may not see a device is told of none: here that means that nobody offered it. */}
        <Refusal
          refusal={deed.refusal?.code === 'not-found' ? { ...deed.refusal, code: 'not-offered' } : deed.refusal}
        />
        <Button tone="main" disabled={deed.busy}>
          {deed.busy ? t.busy : t.device.accept}
        </Button>
      </form>
    </Page>
  );
}
