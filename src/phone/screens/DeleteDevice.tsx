/** Takes a device out of the account: its owner frees it, whoever it is shared with gives back their share. */
import { useEffect } from 'preact/hooks';
import { usePhone } from '../context.ts';
import type { Device } from '../service/read.ts';
import { useDeed } from '../useDeed.ts';
import { Button } from '../widgets/Button.tsx';
import { Refusal } from '../widgets/Note.tsx';
import { OutcomeView } from '../widgets/Outcome.tsx';
import { Page } from '../widgets/Page.tsx';

export function DeleteDevice({ device, leave, gone }: { device: Device; leave(): void; gone(): void }) {
  const { t } = usePhone();
  const deed = useDeed();
  const owns = device.role === 'owner';
  useEffect(() => {
    if (deed.done) gone();
  }, [deed.done]);
  return (
    <Page title={owns ? t.device.delete : t.device.giveBack} back={leave}>
      <OutcomeView
        icon="bin"
        tone="bad"
        title={owns ? t.device.deleteAsk : t.device.giveBackAsk}
        text={owns ? t.device.deleteWhy : t.device.giveBackWhy}
      >
        <Refusal refusal={deed.refusal} />
        <Button
          tone="danger"
          disabled={deed.busy}
          press={() => deed.ask({ method: 'DELETE', serial: device.serial, below: '' })}
        >
          {deed.busy ? t.busy : t.device.deleteYes}
        </Button>
        <Button press={leave}>{t.cancel}</Button>
      </OutcomeView>
    </Page>
  );
}
