/** Who else sees a device: share it with somebody, or end a share. */
import { useEffect, useState } from 'preact/hooks';
import { usePhone } from '../context.ts';
import type { Device } from '../service/read.ts';
import { useDeed } from '../useDeed.ts';
import { Button } from '../widgets/Button.tsx';
import { Refusal, Told } from '../widgets/Note.tsx';
import { Page } from '../widgets/Page.tsx';
import { MailForm } from './MailForm.tsx';

export function Share({ device, leave, changed }: { device: Device; leave(): void; changed(): void }) {
  const { t } = usePhone();
  const [mail, write] = useState('');
  const deed = useDeed();
  const { serial } = device;
  const shared = deed.done && deed.wish?.method === 'POST';
  useEffect(() => {
    if (!deed.done) return;
    changed();
    if (shared) write('');
  }, [deed.done, shared]);
  return (
    <Page title={t.device.shareTitle} back={leave}>
      <MailForm
        lead={t.device.shareLead}
        label={t.device.shareWith}
        submit={t.device.share}
        mail={mail}
        write={(typed) => {
          write(typed);
          deed.edited();
        }}
        busy={deed.busy}
        send={(to) => deed.ask({ method: 'POST', serial, below: '/shares', body: { mail: to } })}
      />
      <Refusal refusal={deed.refusal} />
      <Told>{shared ? t.device.shareDone : null}</Told>
      <h2 class="ph-subtitle">{t.device.sharedNow}</h2>
      {device.sharedWith.length === 0 && <p class="ph-waiting">{t.device.sharedNone}</p>}
      <ul class="ph-list">
        {device.sharedWith.map((one) => (
          <li key={one}>
            <span>{one}</span>
            <button
              type="button"
              class="ph-list-button"
              aria-label={t.device.endShare(one)}
              disabled={deed.busy}
              onClick={() => deed.ask({ method: 'DELETE', serial, below: `/shares/${encodeURIComponent(one)}` })}
            >
              {t.device.endShareShort}
            </button>
          </li>
        ))}
      </ul>
      <Button press={leave}>{t.back}</Button>
    </Page>
  );
}
