/** The lab page: the recorder's monitor with the trainer's panel around it. */
import './styles/panel.css';
import './styles/controls.css';
import './styles/monitor.css';
import './styles/groups.css';
import './styles/lesson.css';
import './styles/timeline.css';
import './styles/world.css';
import './styles/usb.css';
import './styles/faces.css';
import './styles/forcedColors.css';
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Banners } from './Banners.tsx';
import { FaceChoice } from './faces/FaceChoice.tsx';
import { Faces, type FacesBeside, isShown } from './faces/Faces.tsx';
import type { FaceView } from './faces/faceNames.ts';
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
  /** What else stands on the table; without it there is the monitor alone. */
  beside?: FacesBeside | undefined;
  /** What is looked at first. */
  view?: FaceView;
}

export function Lab({ ports, children, beside, view: first = 'monitor' }: LabProps) {
  const facts = useFacts(ports);
  const [atOpening] = useState(facts);
  const strings = stringsOf[facts.language];
  const [view, choose] = useState(first);
  const playing = facts.list?.state === 'playing';
  const at = facts.list?.at ?? null;
  // What is done at one of them is not to be missed.
  useEffect(() => {
    if (at && !isShown(at, view)) choose('all');
  }, [at]);
  const monitor = (
    <Monitor
      life={facts.life}
      resolution={facts.resolution}
      strings={strings}
      inert={playing}
      veil={playing && !facts.list?.held ? strings.world.list.veil : null}
    >
      {children}
    </Monitor>
  );
  return (
    <div class="lab" lang={facts.language}>
      <Header facts={facts} ports={ports} strings={strings}>
        {beside && <FaceChoice view={view} choose={choose} strings={strings} />}
      </Header>
      <Banners atOpening={atOpening} facts={facts} ports={ports} strings={strings} />
      {beside ? (
        <Faces view={view} choose={choose} monitor={monitor} beside={beside} inert={playing} strings={strings} />
      ) : (
        monitor
      )}
      <TrainerPanel facts={facts} ports={ports} strings={strings} />
      <TimelinePanel ports={ports} strings={strings} language={facts.language} />
    </div>
  );
}
