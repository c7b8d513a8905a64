/** The lab page: the recorder's monitor with the trainer's panel around it. */
import './styles/panel.css';
import './styles/controls.css';
import './styles/monitor.css';
import './styles/groups.css';
import './styles/lesson.css';
import './styles/timeline.css';
import './styles/world.css';
import './styles/usb.css';
import './styles/forcedColors.css';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Banners } from './Banners.tsx';
import { Header } from './Header.tsx';
import { Monitor } from './Monitor.tsx';
import type { TrainerPorts } from './ports.ts';
import { stringsOf } from './strings/index.ts';
import { TrainerPanel } from './TrainerPanel.tsx';
import { TimelinePanel } from './timeline/TimelinePanel.tsx';
import { useFacts } from './useFacts.ts';

export interface LabProps {
  ports: TrainerPorts;
  /** The recorder's screen; it is stretched to fill the monitor. */
  children: ComponentChildren;
}

export function Lab({ ports, children }: LabProps) {
  const facts = useFacts(ports);
  const [atOpening] = useState(facts);
  const strings = stringsOf[facts.language];
  return (
    <div class="lab" lang={facts.language}>
      <Header facts={facts} ports={ports} strings={strings} />
      <Banners atOpening={atOpening} facts={facts} ports={ports} strings={strings} />
      <Monitor
        life={facts.life}
        resolution={facts.resolution}
        strings={strings}
        veil={facts.list?.state === 'playing' ? strings.world.list.veil : null}
      >
        {children}
      </Monitor>
      <TrainerPanel facts={facts} ports={ports} strings={strings} />
      <TimelinePanel ports={ports} strings={strings} language={facts.language} />
    </div>
  );
}
