/**
 * Two QR codes beside the rows: the device's label, four lines of host, short serial, code and model (facts gui-4x §4), and the way
 * to the phone app, which here is a page that says what this is.
 */
import { useMenuWords, useRecorder } from '../../state/context.ts';
import { appPage } from './appPage.ts';
import { QrCode } from './QrCode.tsx';
import './hikConnect.css';

/** A simulated device belongs to nobody's site. */
const HOST = 'sim.invalid';

export function QrCodes() {
  const { identity, config } = useRecorder();
  const { t } = useMenuWords();
  const text = `${[HOST, identity.serial, config['platform.verificationCode'], identity.model].join('\r')}\r`;
  return (
    <div class="qr-codes">
      <figure>
        <QrCode text={text} label={t.platform.deviceQr} />
        <figcaption>
          {t.platform.deviceQr}
          <small class="figures">{identity.serial}</small>
        </figcaption>
      </figure>
      <figure>
        <QrCode text={appPage() ?? t.platform.appQrText} label={t.platform.appQr} />
        <figcaption>{t.platform.appQr}</figcaption>
      </figure>
    </div>
  );
}
