/** What became of a device while it was this account's, the newest first. */
import { useEffect, useState } from 'preact/hooks';
import { usePhone } from '../context.ts';
import type { Refused } from '../service/outcome.ts';
import type { Device, HistoryLine } from '../service/read.ts';
import { Refusal } from '../widgets/Note.tsx';
import { Page } from '../widgets/Page.tsx';

export function History({ device, leave }: { device: Device; leave(): void }) {
  const { t, client, ports } = usePhone();
  const [lines, show] = useState<HistoryLine[] | null>(null);
  const [refusal, refuse] = useState<Refused | null>(null);
  useEffect(() => {
    let left = false;
    void client.history(device.serial).then((answer) => {
      if (left) return;
      if (answer.ok) show(answer.history.toReversed());
      else refuse(answer);
    });
    return () => {
      left = true;
    };
  }, [client, device.serial]);
  const time = new Intl.DateTimeFormat(ports.language, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <Page title={t.device.history} back={leave}>
      <Refusal refusal={refusal} />
      {!lines && !refusal && <p class="ph-waiting">{t.busy}</p>}
      {lines?.length === 0 && <p class="ph-waiting">{t.device.historyNone}</p>}
      <ol class="ph-history">
        {lines?.map((line, at) => (
          <li key={at}>
            <span>{t.changes[line.change]}</span>
            <time dateTime={new Date(line.at).toISOString()}>{time.format(line.at)}</time>
          </li>
        ))}
      </ol>
    </Page>
  );
}
