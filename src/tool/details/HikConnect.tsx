/** The selected device and its platform: what it tells without a password, and what can be changed with one. */
import { usePc } from '../context.ts';
import type { Device } from '../devices/device.ts';
import type { DeviceDialog } from './ofDevice.ts';

interface HikConnectProps {
  device: Device;
  /** As the vendor’s SDK counts; null: not told. */
  status: number | null;
  /** It is being asked. */
  asking: boolean;
  ask(kind: DeviceDialog): void;
}

export function HikConnect({ device, status, asking, ask }: HikConnectProps) {
  const { details: t, list } = usePc().strings;
  return (
    <section class="pc-hik" aria-label={t.hikConnect}>
      <h2 class="pc-details-title">{t.hikConnect}</h2>
      <dl class="pc-facts">
        <dt>{t.service}</dt>
        <dd>{device.platformEnabled ? list.on : list.off}</dd>
        <dt>{t.account}</dt>
        <dd>{t.accounts[status ?? -1] ?? (asking ? '…' : t.accountUnknown)}</dd>
        <dt>{t.supportsUnbind}</dt>
        <dd>{device.unbinds ? list.yes : list.no}</dd>
      </dl>
      <div class="pc-hik-buttons">
        <button type="button" class="pc-button" onClick={() => ask(device.platformEnabled ? 'disable' : 'enable')}>
          {device.platformEnabled ? t.disable : t.enable}
        </button>
        <button type="button" class="pc-button" onClick={() => ask('code')}>
          {t.code}
        </button>
      </div>
    </section>
  );
}
