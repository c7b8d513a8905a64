/** The phone beside recorders that live in the process which served the page: on their network by the relay, at the cloud by HTTP. */
import { createListeners } from '../../base/index.ts';
import { createVault } from '../../machines/index.ts';
import type { PhonePorts } from '../../phone/index.ts';
import { loadCipher, systemRandom } from '../standard/index.ts';
import { cloudOverHttp } from './cloudOverHttp.ts';
import type { LanToProcess } from './lanToProcess.ts';
import { phoneLanBy } from './phoneLan.ts';
import { type LastingPorts, ownClock } from './phonePorts.ts';
import { loadScenery } from './scenery.ts';

export interface SwitchedPhone extends LastingPorts {
  /** A simulated phone's own Wi-Fi: off, it is elsewhere, whatever the process says. */
  switchLan(on: boolean): void;
}

export interface PhoneBeside {
  /** The recorder's, where one stands beside the phone. */
  monitor: PhonePorts['monitor'];
  /** Whether the phone's Wi-Fi is on at first. */
  onLan: boolean;
}

const alone: PhoneBeside = { monitor: null, onLan: true };

export function processPhonePorts(lan: LanToProcess, { monitor, onLan }: PhoneBeside = alone): SwitchedPhone {
  const { add, tell } = createListeners();
  let on = onLan;
  lan.watch(tell);
  return {
    cloud: cloudOverHttp,
    lan: phoneLanBy(lan.questions),
    sameLan: () => on && lan.address() !== null,
    watchSameLan: add,
    lanTrouble: () => (on ? (lan.trouble() ?? 'lost') : 'elsewhere'),
    switchLan(next) {
      on = next;
      tell();
    },
    scenery: loadScenery,
    cipher: loadCipher,
    monitor,
    region: 'russia',
    clock: ownClock(),
    random: systemRandom,
    vault: createVault(),
  };
}
