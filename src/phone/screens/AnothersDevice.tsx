/** A device of another account. On its own network it can be unbound; elsewhere this page says why not, and what to do. */
import { usePhone } from '../context.ts';
import { useLanTrouble } from '../useLanTrouble.ts';
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
  const { t } = usePhone();
  const trouble = useLanTrouble();
  return (
    <Page title={t.add.title} back={back}>
      <div class="ph-device-head">
        <Icon name="recorder" />
        <span>{serial}</span>
      </div>
      <OutcomeView icon="unlink" tone="plain" title={t.add.anothers} text={t.add.anothersWhy}>
        {trouble === null && (
          <Button tone="main" icon="unlink" press={unbind}>
            {t.add.unbind}
          </Button>
        )}
        {trouble !== null && (
          <div class="ph-note ph-note-plain">
            <Icon name="wifiOff" />
            <span>
              <strong>{t.add.offLan}</strong>
              {t.add.offLanNext[trouble]}
            </span>
          </div>
        )}
      </OutcomeView>
    </Page>
  );
}
