/** The timeline under the monitor: what happened, newest last; in words, or by the machines' names, and then who lives in which state. */
import { useState } from 'preact/hooks';
import { Icon } from '../icons.tsx';
import type { TrainerPorts } from '../ports.ts';
import type { Strings } from '../strings/index.ts';
import type { Speech } from './eventWords.ts';
import { TimelineLog } from './TimelineLog.tsx';
import { useTimeline } from './useTimeline.ts';

interface PanelProps {
  ports: TrainerPorts;
  strings: Strings;
  language: 'ru' | 'en';
}

export function TimelinePanel({ ports, strings, language }: PanelProps) {
  const words = strings.timeline;
  const { lines, actors } = useTimeline(ports);
  const [byMachines, setByMachines] = useState(false);
  const speech: Speech = byMachines ? 'machines' : language;
  // Below that the monitor needs the height more: a laptop with its browser's bars.
  const [isOpen, setOpen] = useState(() => matchMedia('(min-height: 700px), (max-width: 820px)').matches);
  return (
    <section class={`lab-timeline${isOpen ? '' : ' lab-timeline-closed'}`} aria-label={words.label}>
      <div class="lab-timeline-head">
        <h2 class="lab-timeline-heading">
          <button type="button" class="lab-group-toggle" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            <span class="lab-group-title">{words.label}</span>
            <Icon name="chevron" />
          </button>
        </h2>
        {isOpen && (
          <label class="lab-machines">
            <input type="checkbox" checked={byMachines} onChange={() => setByMachines(!byMachines)} />
            {words.machines}
          </label>
        )}
        {byMachines && isOpen && actors.length > 0 && (
          <ul class="lab-actors" aria-label={words.actors}>
            {actors.map(({ actor, state }, index) => (
              <li key={`${actor} ${index}`} class="lab-actor" title={`${actor}: ${state}`}>
                <b class="lab-actor-name">{actor}</b> {state}
              </li>
            ))}
          </ul>
        )}
      </div>
      {isOpen && <TimelineLog lines={lines} words={words} speech={speech} />}
    </section>
  );
}
