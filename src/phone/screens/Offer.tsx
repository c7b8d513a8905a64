/** Hands a device over: it is offered to somebody, who has to accept. */
import { useState } from 'preact/hooks';
import { usePhone } from '../context.ts';
import type { Device } from '../service/read.ts';
import { useDeed } from '../useDeed.ts';
import { Refusal, Told } from '../widgets/Note.tsx';
import { Page } from '../widgets/Page.tsx';
import { MailForm } from './MailForm.tsx';

export function Offer({ device, leave }: { device: Device; leave(): void }) {
  const { t } = usePhone();
  const [mail, write] = useState('');
  const deed = useDeed();
  return (
    <Page title={t.device.transferTitle} back={leave}>
      <MailForm
        lead={t.device.transferLead}
        label={t.device.transferTo}
        submit={t.device.offer}
        mail={mail}
        write={(typed) => {
          write(typed);
          deed.edited();
        }}
        busy={deed.busy}
        send={(to) => deed.ask({ method: 'POST', serial: device.serial, below: '/offer', body: { mail: to } })}
      />
      <Refusal refusal={deed.refusal} />
      <Told>{deed.done ? t.device.offered(mail.trim().toLowerCase()) : null}</Told>
      <dl class="ph-facts">
        <div>
          <dt>{t.device.serial}</dt>
          <dd>{device.serial}</dd>
        </div>
      </dl>
    </Page>
  );
}
