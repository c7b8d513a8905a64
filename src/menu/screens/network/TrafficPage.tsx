/** Maintenance › Network › Traffic: what crosses the recorder's socket, over the last minute. */
import { useEffect, useState } from 'preact/hooks';
import type { TwoWays } from '../../../device/index.ts';
import { useMenu, useMenuWords } from '../../state/context.ts';
import { everySecond } from '../../state/everySecond.ts';
import { Hint } from '../../widgets/Hint.tsx';
import { ReadPage } from '../ReadPage.tsx';
import { LinkRow } from './LinkRow.tsx';
import { TrafficChart } from './TrafficChart.tsx';
import './traffic.css';

export function TrafficPage() {
  const { traffic, wallClock } = useMenu();
  const { t } = useMenuWords();
  const [samples, setSamples] = useState<TwoWays[]>([]);
  useEffect(() => {
    let alive = true;
    const stop = everySecond(wallClock, () => void traffic().then((read) => alive && setSamples(read)));
    return () => {
      alive = false;
      stop();
    };
  }, [traffic]);
  const now = samples.at(-1) ?? { sent: 0, received: 0 };
  return (
    <ReadPage>
      <LinkRow />
      <TrafficChart samples={samples} />
      <dl class="traffic-now figures">
        {(['sent', 'received'] as const).map((way) => (
          <div key={way} class={`traffic-figure traffic-${way}`}>
            <dt>{t.traffic[way]}</dt>
            <dd>{t.traffic.rate(now[way])}</dd>
          </div>
        ))}
      </dl>
      <p class="traffic-words">
        <Hint>{t.traffic.words}</Hint>
      </p>
    </ReadPage>
  );
}
