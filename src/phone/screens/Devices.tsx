/** The devices of the account, each with whether it is online; asked for again while one looks at it. */
import { useCallback, useState } from 'preact/hooks';
import { usePhone } from '../context.ts';
import type { Refused } from '../service/outcome.ts';
import type { Device } from '../service/read.ts';
import { useLooks } from '../useLooks.ts';
import { Button } from '../widgets/Button.tsx';
import { DeviceTile } from '../widgets/DeviceTile.tsx';
import { Icon } from '../widgets/Icon.tsx';
import { Refusal, Told } from '../widgets/Note.tsx';
import { OutcomeView } from '../widgets/Outcome.tsx';
import { Page } from '../widgets/Page.tsx';

interface DevicesProps {
  told: string | null;
  open(serial: string): void;
  add(): void;
  accept(): void;
}

export function Devices({ told, open, add, accept }: DevicesProps) {
  const { t, client, ports } = usePhone();
  const [devices, show] = useState<Device[] | null>(null);
  const [refusal, refuse] = useState<Refused | null>(null);
  const look = useCallback(async () => {
    const answer = await client.devices();
    if (answer.ok) show(answer.devices);
    refuse(answer.ok ? null : answer);
  }, [client]);
  useLooks(look, ports.clock);

  return (
    <Page
      title={t.devices.title}
      beside={
        <button type="button" class="ph-bar-button" aria-label={t.devices.add} onClick={add}>
          <Icon name="plus" />
        </button>
      }
    >
      <Told>{told}</Told>
      <Refusal refusal={refusal} />
      {devices === null && !refusal && <p class="ph-waiting">{t.devices.loading}</p>}
      {devices === null && refusal && (
        <Button icon="refresh" press={() => void look()}>
          {t.again}
        </Button>
      )}
      {devices?.length === 0 && (
        <OutcomeView icon="recorder" tone="plain" title={t.devices.none} text={t.devices.noneNext}>
          <Button tone="main" icon="plus" press={add}>
            {t.devices.add}
          </Button>
        </OutcomeView>
      )}
      {devices && devices.length > 0 && (
        <ul class="ph-tiles">
          {devices.map((device) => (
            <li key={device.serial}>
              <DeviceTile device={device} open={() => open(device.serial)} />
            </li>
          ))}
        </ul>
      )}
      {devices && (
        <button type="button" class="ph-row ph-row-card" onClick={accept}>
          <Icon name="transfer" />
          <span class="ph-row-text">
            <span>{t.devices.accept}</span>
            <small>{t.devices.acceptTitle}</small>
          </span>
          <Icon name="forward" />
        </button>
      )}
    </Page>
  );
}
