/** What support may: look a device up by its serial number. It has no way to unbind, to add or to see pictures, by design. */
import { refuse, told } from './answers.ts';
import { masked } from './masked.ts';
import type { ServicePorts } from './ports.ts';
import type { Presence } from './presence.ts';
import type { Route } from './route.ts';

export const createSupport = ({ store, region, now }: ServicePorts, presence: Presence): readonly Route[] => [
  {
    method: 'get',
    path: '/support/devices/{serial}',
    summary: 'Whether a device is online and bound, and to whom as far as a support line may say',
    who: 'support',
    answer: ({ account, param }) =>
      store.transaction(async (rows) => {
        const device = await rows.device(param('serial'));
        if (device?.region !== region) return refuse('not-found');
        const owner = device.account === null ? null : await rows.account(device.account);
        await rows.addAudit({
          at: now(),
          actor: account.id,
          action: 'look-up',
          serial: device.serial,
          operation: null,
          outcome: 'done',
        });
        return told({
          serial: device.serial,
          online: await presence.isOnline(rows, device.serial),
          bound: device.account !== null,
          owner: device.account === null ? null : masked(owner?.mail ?? device.account),
          epoch: device.epoch,
          next: 'Only who has the device can unbind it: at its screen, or in its network with the admin password.',
        });
      }),
  },
];
