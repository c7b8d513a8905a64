/** The selected device: what can be changed at it from here. */
import './details.css';
import { useState } from 'preact/hooks';
import { usePc } from '../context.ts';
import type { Device } from '../devices/device.ts';
import { Said } from '../widgets/Said.tsx';
import { Activation } from './Activation.tsx';
import { HikConnect } from './HikConnect.tsx';
import { NetworkForm } from './NetworkForm.tsx';
import type { DeviceDialog, OfDevice } from './ofDevice.ts';

interface DetailsProps extends Omit<OfDevice, 'device'> {
  /** Null while none is selected, or the selected one is gone. */
  device: Device | null;
  selected: boolean;
  status: number | null;
  asking: boolean;
  ask(kind: DeviceDialog): void;
}

export function Details({ device, selected, status, asking, ask, ...rest }: DetailsProps) {
  const { details: t } = usePc().strings;
  // It stays drawn while the device is silent for a moment: what was typed is not lost.
  const [last, setLast] = useState(device);
  if (device && device !== last) setLast(device);
  const shown = device ?? last;
  const [activated, setActivated] = useState(false);
  const afterActivation = (): void => {
    setActivated(true);
    rest.changed();
  };
  return (
    <aside class="pc-details" aria-label={t.label}>
      {!selected || !shown ? (
        <p class="pc-details-none">{t.none}</p>
      ) : (
        <>
          {!device && (
            <p class="pc-details-gone" role="status">
              {t.gone}
            </p>
          )}
          {shown.activated ? (
            <>
              <Said kind="done" words={activated ? t.activated : null} />
              <NetworkForm device={shown} {...rest} />
              <HikConnect device={shown} status={status} asking={asking} ask={ask} />
            </>
          ) : (
            <Activation device={shown} {...rest} changed={afterActivation} />
          )}
        </>
      )}
    </aside>
  );
}
