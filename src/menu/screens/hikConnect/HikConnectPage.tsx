/** Network › Platform Access › Hik-Connect: the service, its server, its state, and Unbind (facts gui-4x §2, §3). */
import { useMenuWords, usePlatform, useRecorder } from '../../state/context.ts';
import { useOpening } from '../../state/useOpening.ts';
import { ReadRow } from '../../widgets/Row.tsx';
import { ConfigRow } from '../ConfigRow.tsx';
import { SettingsPage } from '../SettingsPage.tsx';
import { useSettings } from '../useSettings.ts';
import { AccountRow } from './AccountRow.tsx';
import { DeviceQr } from './DeviceQr.tsx';
import { ServerRow } from './ServerRow.tsx';
import { StatusRow } from './StatusRow.tsx';
import { TermsDialog } from './TermsDialog.tsx';
import './hikConnect.css';

export function HikConnectPage() {
  const form = useSettings();
  const { firmware } = useRecorder();
  const platform = usePlatform();
  const { t } = useMenuWords();
  const terms = useOpening<true>('service-terms');
  const enabled = form.value('platform.enabled');
  const has = (capability: (typeof firmware.capabilities)[number]): boolean =>
    firmware.capabilities.includes(capability);

  return (
    <SettingsPage form={form}>
      <div class="hik">
        <div class="hik-rows">
          <ReadRow label={t.platform.accessType}>{t.platform.hikConnect}</ReadRow>
          <ConfigRow
            form={form}
            field="platform.enabled"
            onChange={(next) => (next ? terms.open(true) : form.set('platform.enabled', false))}
          />
          <ServerRow form={form} disabled={!enabled} />
          <ConfigRow form={form} field="platform.customServer" disabled={!enabled} />
          {has('stream-encryption') && <ConfigRow form={form} field="platform.streamEncryption" disabled={!enabled} />}
          {has('time-sync') && <ConfigRow form={form} field="platform.timeSync" disabled={!enabled} />}
          <ConfigRow
            form={form}
            field="platform.verificationCode"
            keys="latin"
            masked
            disabled={!enabled}
            hint={t.platform.codeHint}
          />
          <StatusRow status={platform.status} />
          <AccountRow platform={platform} />
        </div>
        <DeviceQr />
      </div>
      {terms.about && (
        <TermsDialog
          code={form.value('platform.verificationCode')}
          onAccept={(code) => {
            form.set('platform.enabled', true);
            form.set('platform.verificationCode', code);
            terms.close();
          }}
          onDecline={terms.close}
        />
      )}
    </SettingsPage>
  );
}
