/** Where the recorder is in its life, as a lamp and a word: green runs, amber is on its way, grey is off, red is out of order. */
import type { TrainerFacts } from './ports.ts';
import type { Strings } from './strings/index.ts';

type Life = TrainerFacts['life'];

const lamps: Record<Life, 'good' | 'busy' | 'dark' | 'bad'> = {
  running: 'good',
  booting: 'busy',
  rebooting: 'busy',
  inactive: 'busy',
  upgrading: 'busy',
  'shutting-down': 'busy',
  off: 'dark',
  'safe-mode': 'bad',
};

export const LifeWords = ({ life, strings }: { life: Life; strings: Strings }) => (
  <span class={`lab-lamp lab-lamp-${lamps[life]}`}>{strings.recorder.life[life]}</span>
);
