/** A device of another account. On its own network it can be unbound; elsewhere this page says why not, and what to do. */
import { usePhone } from '../context.ts';
import { useSameLan } from '../useSameLan.ts';
import { Button } from '../widgets/Button.tsx';
import { Icon } from '../widgets/Icon.tsx';
import { OutcomeView } from '../widgets/Outcome.tsx';
import { Page } from '../widgets/Page.tsx';

interface AnothersDeviceProps {
  serial: string;
  back(): void;
  unbind(): void;
}

export function AnothersDevice({ serial, back, unbind }: AnothersDeviceProps) {
  const { t, ports } = usePhone();
  const sameLan = useSameLan();
  const may = ports.lan !== null && sameLan;
  return (
    <Page title={t.add.title} back={back}>
      <div class="ph-device-head">
        <Icon name="recorder" />
        <span>{serial}</span>
      </div>
      <OutcomeView icon="unlink" tone="plain" title={t.add.anothers} text={t.add.anothersWhy}>
        {may && (
          <Button tone="main" icon="unlink" press={unbind}>
            {t.add.unbind}
          </Button>
        )}
        {!may && (
          <div class="ph-note ph-note-plain">
            <Icon name="wifiOff" />
            <span>
              <strong>{t.add.offLan}</strong>
              {ports.lan ? t.add.offLanNext : t.add.browserNext}
            </span>
          </div>
        )}
      </OutcomeView>
    </Page>
  );
}
