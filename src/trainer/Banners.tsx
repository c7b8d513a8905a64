/** What the page must confess: a link it could not obey, a browser or a process that keeps nothing, a scenario that another tab has open. */
import { useState } from 'preact/hooks';
import { Icon } from './icons.tsx';
import type { TrainerFacts, TrainerPorts } from './ports.ts';
import type { Strings } from './strings/index.ts';

interface BannersProps {
  /** The facts when the page was opened: what stood in for a faulty value is told as it was then. */
  atOpening: TrainerFacts;
  facts: TrainerFacts;
  ports: TrainerPorts;
  strings: Strings;
}

export function Banners({
  atOpening,
  facts: { storage, writerGone, keepRefused, home },
  ports,
  strings,
}: BannersProps) {
  const [closed, setClosed] = useState<readonly string[]>([]);
  const faults = atOpening.linkFaults.map(({ parameter, value }) => ({
    key: parameter as string,
    text: strings.banner.linkFault(parameter, value, insteadOf(parameter, atOpening, strings)),
  }));
  const unkept =
    storage === 'memory' && home.in === 'process'
      ? [{ key: storage, text: strings.banner.processMemory }]
      : storage === 'memory' || storage === 'unwritable'
        ? [{ key: storage, text: strings.banner[storage] }]
        : [];
  // A storage that never writes has said so already.
  const refused = keepRefused && unkept.length === 0 ? [{ key: 'keepRefused', text: strings.banner.keepRefused }] : [];
  const banners = [...faults, ...unkept, ...refused].filter(({ key }) => !closed.includes(key));
  if (banners.length === 0 && storage !== 'copy') return null;
  return (
    <section class="lab-banners" aria-label={strings.banner.label}>
      {storage === 'copy' && (
        <div class="lab-banner" role="status">
          <Icon name="warning" />
          <p class="lab-banner-text">{writerGone ? strings.world.copy.gone : strings.world.copy.told}</p>
          {writerGone && (
            <button type="button" class="lab-button" onClick={() => ports.takeOver()}>
              {strings.world.copy.takeOver}
            </button>
          )}
        </div>
      )}
      {banners.map(({ key, text }) => (
        <div key={key} class="lab-banner">
          <Icon name="warning" />
          <p class="lab-banner-text">{text}</p>
          <button type="button" class="lab-button lab-button-plain" onClick={() => setClosed([...closed, key])}>
            {strings.banner.close}
          </button>
        </div>
      ))}
    </section>
  );
}

function insteadOf(parameter: TrainerFacts['linkFaults'][number]['parameter'], facts: TrainerFacts, strings: Strings) {
  switch (parameter) {
    case 'scenario':
      return strings.scenarios[facts.scenario];
    case 'lang':
      return strings.languages[facts.language];
    case 'speed':
      return strings.speed.names[facts.speed];
    case 'hints':
      return strings.hints.states[facts.hints ? 'on' : 'off'];
  }
}
