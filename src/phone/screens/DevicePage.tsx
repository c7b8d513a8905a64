/** One device: what it is called, whether it is online, and what its owner may do with it. */
import { useCallback, useRef, useState } from 'preact/hooks';
import { usePhone } from '../context.ts';
import type { Refused } from '../service/outcome.ts';
import type { Device } from '../service/read.ts';
import { useLooks } from '../useLooks.ts';
import { Button } from '../widgets/Button.tsx';
import { OnlineState } from '../widgets/DeviceTile.tsx';
import { Icon, type IconName } from '../widgets/Icon.tsx';
import { Refusal } from '../widgets/Note.tsx';
import { Page } from '../widgets/Page.tsx';
import { Cameras } from './Cameras.tsx';
import { DeleteDevice } from './DeleteDevice.tsx';
import { History } from './History.tsx';
import { Offer } from './Offer.tsx';
import { Rename } from './Rename.tsx';
import { Share } from './Share.tsx';
import { Verify } from './Verify.tsx';

type Part = 'rename' | 'share' | 'transfer' | 'verify' | 'history' | 'delete';

export function DevicePage({ serial, leave, gone }: { serial: string; leave(): void; gone(): void }) {
  const { t, client, ports } = usePhone();
  const [device, show] = useState<Device | null>(null);
  const [refusal, refuse] = useState<Refused | null>(null);
  const [part, go] = useState<Part | null>(null);
  const known = useRef(device);
  if (device) known.current = device;
  const look = useCallback(async () => {
    const answer = await client.device(serial);
    if (answer.ok) show(answer.device);
    // It is somebody else's by now, or free.
    else if (answer.code === 'not-found') show(null);
    refuse(answer.ok ? null : answer);
  }, [client, serial]);
  useLooks(look, ports.clock);

  const home = (): void => go(null);
  const changed = (): void => void look();
  if (device && part === 'rename') return <Rename device={device} leave={home} changed={changed} />;
  if (device && part === 'share') return <Share device={device} leave={home} changed={changed} />;
  if (device && part === 'transfer') return <Offer device={device} leave={home} />;
  if (device && part === 'verify') return <Verify device={device} leave={home} />;
  if (device && part === 'history') return <History device={device} leave={home} />;
  // A look may hear that it is gone before the word comes that it was deleted: what became of the deed is told there all the same.
  if (known.current && part === 'delete') return <DeleteDevice device={known.current} leave={home} gone={gone} />;

  const row = (to: Part, icon: IconName, text: string, tone = '') => (
    <button type="button" class={`ph-row ${tone}`} onClick={() => go(to)}>
      <Icon name={icon} />
      <span class="ph-row-text">{text}</span>
      <Icon name="forward" />
    </button>
  );
  return (
    <Page title={device?.name ?? serial} back={leave}>
      <Refusal refusal={refusal} />
      {!device && !refusal && <p class="ph-waiting">{t.busy}</p>}
      {!device && refusal && <Button press={leave}>{t.add.toList}</Button>}
      {device && (
        <>
          <Cameras device={device} />
          <dl class="ph-facts">
            <div>
              <dt>{t.device.status}</dt>
              <dd>
                <OnlineState online={device.online} />
              </dd>
            </div>
            <div>
              <dt>{t.device.serial}</dt>
              <dd>{device.serial}</dd>
            </div>
            {device.role === 'guest' && (
              <div>
                <dt>{t.device.share}</dt>
                <dd>{t.devices.guest}</dd>
              </div>
            )}
          </dl>
          <div class="ph-rows">
            {device.role === 'owner' && (
              <>
                {row('rename', 'pen', t.device.rename)}
                {row('share', 'share', t.device.share)}
                {row('transfer', 'transfer', t.device.transfer)}
                {row('verify', 'key', t.device.verify)}
                {row('history', 'clock', t.device.history)}
              </>
            )}
            {row('delete', 'bin', device.role === 'owner' ? t.device.delete : t.device.giveBack, 'ph-row-danger')}
          </div>
        </>
      )}
    </Page>
  );
}
