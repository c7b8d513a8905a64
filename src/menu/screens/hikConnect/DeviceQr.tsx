/** The device's label as a QR code: four lines, host, short serial, code, model (facts gui-4x §4). */
import { useMenuWords, useRecorder } from '../../state/context.ts';
import { QrCode } from './QrCode.tsx';
import './hikConnect.css';

/** A simulated device belongs to nobody's site. */
const HOST = 'sim.invalid';

export function DeviceQr() {
  const { identity, config } = useRecorder();
  const { t } = useMenuWords();
  const text = `${[HOST, identity.serial, config['platform.verificationCode'], identity.model].join('\r')}\r`;
  return (
    <figure class="device-qr">
      <QrCode text={text} label={t.platform.deviceQr} />
      <figcaption>
        {t.platform.deviceQr}
        <small>{identity.serial}</small>
        <small>{t.platform.deviceQrHint}</small>
      </figcaption>
    </figure>
  );
}
