/** Two lines over a minute, on a scale that fits the highest of them. Drawn as SVG: sharp at every size, and stretched by none. */
import type { TwoWays } from '../../../device/index.ts';
import { useMenuWords } from '../../state/context.ts';
import { lineOf, scaleOf } from './trafficScale.ts';

const WIDTH = 600;
const HEIGHT = 200;
const LINES = 4;

export function TrafficChart({ samples }: { samples: readonly TwoWays[] }) {
  const { t } = useMenuWords();
  const top = scaleOf(samples);
  const line = (way: keyof TwoWays): string =>
    lineOf(
      samples.map((sample) => sample[way]),
      { top, width: WIDTH, height: HEIGHT },
    );
  const marks = Array.from({ length: LINES + 1 }, (_, index) => index);
  return (
    <figure class="traffic figures">
      <div class="traffic-scale" aria-hidden="true">
        {marks.map((mark) => (
          <span key={mark}>{t.traffic.rate((top * (LINES - mark)) / LINES)}</span>
        ))}
      </div>
      <svg
        class="traffic-chart"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={t.traffic.chart}
      >
        {marks.map((mark) => (
          <line
            key={mark}
            class="traffic-mark"
            x1="0"
            x2={WIDTH}
            y1={(HEIGHT * mark) / LINES}
            y2={(HEIGHT * mark) / LINES}
          />
        ))}
        <polyline class="traffic-line traffic-received" points={line('received')} />
        <polyline class="traffic-line traffic-sent" points={line('sent')} />
      </svg>
      <div class="traffic-time" aria-hidden="true">
        <span>{t.traffic.ago}</span>
        <span>{t.traffic.now}</span>
      </div>
    </figure>
  );
}
