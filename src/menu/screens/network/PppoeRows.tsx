/** Network › TCP/IP › PPPoE: whether the provider's password is set, which is all that is told of it, and how the line stands. */
import type { PppoeStatus } from '../../../device/index.ts';
import { useMenuWords, useRecorder } from '../../state/context.ts';
import { useOverlay } from '../../state/useOverlay.ts';
import type { Strings } from '../../strings/index.ts';
import { Button } from '../../widgets/Button.tsx';
import { ReadRow, Row } from '../../widgets/Row.tsx';
import { StatusWords } from '../../widgets/StatusWords.tsx';
import type { SpecialRowProps } from '../specialRowProps.ts';
import { LinePasswordDialog } from './LinePasswordDialog.tsx';

const FIELD = 'pppoe.password';

export function PppoePasswordRow({ form, disabled }: SpecialRowProps) {
  const { pppoePasswordSet: isSet } = useRecorder().network;
  const { t } = useMenuWords();
  const dialog = useOverlay<true>('line-password');
  // Refused for want of one, it is refused no more once there is one.
  const fault = isSet ? undefined : form.fault(FIELD);
  return (
    <Row label={t.fields[FIELD]} field={FIELD} fault={fault}>
      {(describedBy) => (
        <>
          <div class="row-value">
            <span>{isSet ? t.pppoe.set : t.pppoe.unset}</span>
            <Button
              disabled={disabled || form.busy || !form.may(FIELD)}
              describedBy={describedBy}
              onClick={() => dialog.open(true)}
            >
              {t.pppoe.enter}
            </Button>
          </div>
          {dialog.about && <LinePasswordDialog />}
        </>
      )}
    </Row>
  );
}

export function PppoeStatusRow() {
  const { pppoe } = useRecorder().network;
  const { t } = useMenuWords();
  return <ReadRow label={t.platform.status}>{wordsOf(pppoe, t)}</ReadRow>;
}

function wordsOf(status: PppoeStatus, t: Strings) {
  switch (status.state) {
    case 'off':
      return (
        <StatusWords icon="circle-x" tone="plain">
          {t.pppoe.off}
        </StatusWords>
      );
    case 'dialling':
      return (
        <StatusWords icon="loader" tone="warn" turning>
          {t.pppoe.dialling}
        </StatusWords>
      );
    case 'connected':
      return (
        <StatusWords icon="circle-check" tone="ok">
          {t.pppoe.connected(status.lease.address)}
        </StatusWords>
      );
    case 'failed':
      return (
        <StatusWords icon="wifi-off" tone="error" cure={t.pppoe.cures[status.reason]}>
          {t.pppoe.failed[status.reason]}
        </StatusWords>
      );
  }
}
