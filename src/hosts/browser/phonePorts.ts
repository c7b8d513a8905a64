/**
 * The phone beside the recorder of this page's world. It stands on the recorder's LAN or elsewhere, as a switch says: from there depends
 * which way its questions to the cloud go, and whether the recorder hears it at all.
 */
import { createListeners } from '../../base/index.ts';
import { createVault } from '../../machines/index.ts';
import type { PhonePorts } from '../../phone/index.ts';
import type { World } from '../../world/index.ts';
import { createHostClock, systemRandom } from '../standard/index.ts';
import type { PageCloud } from './pageCloud.ts';
import type { PageLan } from './pageLan.ts';

export interface PhoneHouse {
  world: World;
  cloud(): Promise<PageCloud | null>;
  lan(): Promise<PageLan | null>;
}

export type LastingPorts = Omit<PhonePorts, 'language' | 'chooseLanguage'>;

export function createPhonePorts({ world, cloud }: PhoneHouse): LastingPorts {
  const listeners = createListeners();
  return {
    // Its code may not come, as any server may not answer.
    async cloud(region, request) {
      const here = await cloud().catch(() => null);
      return here ? here.callFrom('elsewhere')(region, request) : null;
    },
    lan: { ticket: async () => ({ ok: false, code: 'not-on-lan' }) },
    sameLan: () => false,
    watchSameLan: listeners.add,
    monitor: null,
    region: world.holdings.now().region === 'international' ? 'international' : 'russia',
    // A person's time, and that of a real server's answer: neither runs faster because the recorder does.
    clock: createHostClock(),
    random: systemRandom,
    vault: createVault(),
  };
}
