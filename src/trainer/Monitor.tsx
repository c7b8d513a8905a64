/** The monitor on its stand, as large as the page allows, with the choice of its format beside the foot. */
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { LifeWords } from './LifeWords.tsx';
import { formatOf, type MonitorFormat, monitorFormats } from './monitorFormats.ts';
import type { TrainerFacts } from './ports.ts';
import { Select } from './Select.tsx';
import type { Strings } from './strings/index.ts';

interface MonitorProps {
  life: TrainerFacts['life'];
  /** Of the recorder's output: the monitor follows it; the trainer may put another one there. */
  resolution: TrainerFacts['resolution'];
  strings: Strings;
  /** The mouse has no power over the screen just now. */
  inert: boolean;
  /** Why, in words; none while the picture is to be seen alone. */
  veil: string | null;
  children: ComponentChildren;
}

export function Monitor({ life, resolution, strings, inert, veil, children }: MonitorProps) {
  const [format, setFormat] = useState<MonitorFormat>(formatOf[resolution]);
  useEffect(() => setFormat(formatOf[resolution]), [resolution]);
  return (
    <div class="lab-stage">
      <div class={`lab-monitor lab-monitor-${format}`}>
        <div class="lab-monitor-bezel">
          <div class="lab-monitor-screen" inert={inert}>
            {children}
          </div>
          {veil !== null && <p class="lab-monitor-veil">{veil}</p>}
        </div>
        <div class="lab-monitor-neck" />
        <div class="lab-monitor-foot" />
      </div>
      <section class="lab-stage-foot" aria-label={strings.monitor.label}>
        <p class="lab-stage-life">
          {strings.recorder.state} <LifeWords life={life} strings={strings} />
        </p>
        <div class="lab-stage-format">
          <Select
            label={strings.monitor.format}
            labelled="beside"
            value={format}
            groups={[{ choices: monitorFormats }]}
            onChoose={setFormat}
          />
        </div>
      </section>
    </div>
  );
}
