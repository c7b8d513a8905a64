/** What the cameras of a device see, for its owner and whoever it is shared with: carried from the device as it says it, and kept nowhere. */
import { type Answer, refuse, told } from './answers.ts';
import type { ServicePorts } from './ports.ts';
import type { Presence } from './presence.ts';
import type { Asked, Route } from './route.ts';
import { isSeenBy } from './seen.ts';

export interface ViewsParts {
  presence: Presence;
  /** Asks the device; null where it does not answer, or shows nothing. */
  view(serial: string): Promise<string | null>;
}

export function createViews({ store, region }: ServicePorts, { presence, view }: ViewsParts): readonly Route[] {
  /** A device that shows nothing now is no refusal: whoever looks asks again. */
  async function viewed({ account, param }: Asked): Promise<Answer> {
    const serial = param('serial');
    const found = await store.transaction(async (rows) => {
      const device = await rows.device(serial);
      // To everybody else there is no such device.
      if (!device || device.region !== region || !isSeenBy(device, account)) return null;
      return { online: await presence.isOnline(rows, serial) };
    });
    if (!found) return refuse('not-found');
    return told({ view: found.online ? await view(serial) : null });
  }
  return [
    {
      method: 'get',
      path: '/devices/{serial}/view',
      summary:
        'What its cameras see now, as the device says it: sealed where it encrypts its stream, null where it is offline or does not answer',
      who: 'owner',
      answer: viewed,
    },
  ];
}
