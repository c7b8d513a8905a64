/** The system asks before a program runs as administrator. */
import { usePc } from '../context.ts';
import type { PcRef } from '../conversations/pc.machine.ts';
import { Dialog } from '../widgets/Dialog.tsx';
import { Icon } from '../widgets/Icon.tsx';

export function Consent({ send }: { send: PcRef['send'] }) {
  const { consent } = usePc().strings;
  const decline = (): void => send({ type: 'consent.declined' });
  return (
    <Dialog title={consent.title} close={decline}>
      <p class="pc-strong">{consent.ask}</p>
      <div class="pc-program">
        <Icon name="shield" />
        <div>
          <p class="pc-program-name">{consent.program}</p>
          <p class="pc-soft">{consent.why}</p>
        </div>
      </div>
      <div class="pc-buttons">
        <button
          type="button"
          class="pc-button pc-button-main"
          data-first
          onClick={() => send({ type: 'consent.given' })}
        >
          {consent.yes}
        </button>
        <button type="button" class="pc-button" onClick={decline}>
          {consent.no}
        </button>
      </div>
    </Dialog>
  );
}
