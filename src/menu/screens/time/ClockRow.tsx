/** The device's clock, running, and the button that sets it. */
import { useEffect, useRef } from 'preact/hooks';
import { useMenuWords, useUser } from '../../state/context.ts';
import { everySecond } from '../../state/everySecond.ts';
import { useClock } from '../../state/useClock.ts';
import { useOverlay } from '../../state/useOverlay.ts';
import { Button } from '../../widgets/Button.tsx';
import { ReadRow } from '../../widgets/Row.tsx';
import { ClockDialog } from './ClockDialog.tsx';
import './time.css';

export function ClockRow() {
  const { t } = useMenuWords();
  const user = useUser();
  const clock = useClock();
  const dialog = useOverlay<true>('clock');
  const text = useRef<HTMLTimeElement>(null);
  useEffect(
    () =>
      everySecond(clock.now, (now) => {
        if (text.current) text.current.textContent = clock.text(now);
      }),
    [clock],
  );
  return (
    <ReadRow label={t.clock.deviceTime}>
      <div class="row-value">
        <time ref={text} />
        <Button disabled={!user?.rights.includes('settings')} onClick={() => dialog.open(true)}>
          {t.clock.set}
        </Button>
      </div>
      {dialog.about && <ClockDialog />}
    </ReadRow>
  );
}
