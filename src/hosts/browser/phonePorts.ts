/**
 * The phone beside the recorder of this page's world. It stands on the recorder's LAN or elsewhere, as a switch says: from there depends
 * which way its questions to the cloud go, and whether the recorder hears it at all.
 */
import { createListeners } from '../../base/index.ts';
import { createVault } from '../../machines/index.ts';
import type { PhoneLan, PhonePorts } from '../../phone/index.ts';
import { besideAtStart, type World } from '../../world/index.ts';
import { createHostClock, loadCipher, systemRandom } from '../standard/index.ts';
import { operationId } from './operationId.ts';
import type { PageCloud } from './pageCloud.ts';
import type { PageLan } from './pageLan.ts';
import { loadScenery } from './scenery.ts';

export interface PhoneHouse {
  world: Pick<World, 'holdings' | 'scenario'>;
  cloud(): Promise<PageCloud | null>;
  lan(): Promise<PageLan | null>;
  /** The recorder's monitor, where one stands beside the phone. */
  monitor?: PhonePorts['monitor'];
  /** Of the phone itself; a test moves it. */
  clock?: PhonePorts['clock'];
}

/** All but the person's own choice of a language. */
export type LastingPorts = Omit<PhonePorts, 'language' | 'chooseLanguage'>;

/** A person's time, and that of a real server's answer: neither runs faster because the recorder does. */
export function ownClock(): PhonePorts['clock'] {
  const { uptime, deadline } = createHostClock();
  return { now: uptime, deadline };
}

export function createPhonePorts({
  world,
  cloud,
  lan,
  monitor = null,
  clock = ownClock(),
}: PhoneHouse): LastingPorts & { switchLan(on: boolean): void } {
  const listeners = createListeners();
  let onLan = besideAtStart(world.scenario).phone;
  let station: Promise<PhoneLan | null> | null = null;

  /** Put on the wire when it is first needed. What did not come is asked for again. */
  function stationHere(): Promise<PhoneLan | null> {
    const opening =
      station ??
      Promise.all([lan(), import('./phoneLan.ts')]).then(
        ([wire, { openPhoneLan }]) => wire && openPhoneLan(wire, { clock, newId: operationId, onLan: () => onLan }),
      );
    station = opening;
    opening.catch(() => {
      station = null;
    });
    return opening;
  }

  return {
    // Its code may not come, as any server may not answer.
    async cloud(region, request) {
      const here = await cloud().catch(() => null);
      return here ? here.callFrom(onLan ? 'house' : 'elsewhere')(region, request) : null;
    },
    lan: {
      async ticket(serial, password) {
        const here = await stationHere();
        return here ? here.ticket(serial, password) : { ok: false, code: 'not-on-lan' };
      },
    },
    sameLan: () => onLan,
    watchSameLan: listeners.add,
    switchLan(on) {
      onLan = on;
      listeners.tell();
    },
    scenery: loadScenery,
    cipher: loadCipher,
    monitor,
    region: world.holdings.now().region === 'international' ? 'international' : 'russia',
    clock,
    random: systemRandom,
    vault: createVault(),
  };
}
